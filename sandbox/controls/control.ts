import { z, type ZodError } from 'zod';
import type { World } from '../world';

/** A wrong control call: the reason goes back as `{"error": "..."}`. */
export class ControlError extends Error {
	constructor(
		readonly status: 400 | 403 | 404 | 405 | 409 | 503,
		reason: string,
	) {
		super(reason);
	}
}

export interface ControlCall {
	readonly world: World;
	/** The parts of the path that the control's pattern names. */
	readonly params: Readonly<Record<string, string>>;
	/** Parsed JSON; undefined without a body. */
	readonly body: unknown;
}

export interface Control {
	readonly method: 'GET' | 'POST' | 'DELETE';
	/** Below `/_sandbox`; `:name` stands for one part. */
	readonly path: string;
	/** Returns the JSON that is answered with 200; throws ControlError. */
	readonly run: (call: ControlCall) => unknown;
}

interface Parser<T> {
	safeParse(value: unknown): { success: true; data: T } | { success: false; error: ZodError };
}

/** The body if it has the right shape. @throws ControlError naming the field */
export function bodyAs<T>(schema: Parser<T>, body: unknown): T {
	const result = schema.safeParse(body);
	if (result.success) return result.data;
	const issue = result.error.issues[0];
	const field = issue?.path.join('.') || 'body';
	throw new ControlError(400, `${field}: ${issue?.message ?? 'is not valid'}`);
}

/** For a control that takes one or an array of them. @throws ControlError naming the field */
export function oneOrMore<T>(schema: z.ZodType<T, z.ZodTypeDef, unknown>, body: unknown): T[] {
	return Array.isArray(body) ? bodyAs(z.array(schema), body) : [bodyAs(schema, body)];
}
