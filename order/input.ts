/** From anything to checked values: the one door by which zod enters, and its errors leave in words. */
import { z } from 'zod';

import { attempt, InvalidInput, InvalidValue } from './invalid';
import { explainIssue } from './issues';
import { fieldLabel, type Path } from './labels';
import {
	isBlankGroup,
	optional,
	readFlag,
	readText,
	readWholeNumber,
	type NumberLimits,
	type Reader,
	type TextLimits,
} from './readers';

export { describeProblem, InvalidInput, InvalidValue, type InputProblem } from './invalid';
export { fieldLabel, jsonPath, type Path } from './labels';

/** A schema that gives `Out` and whose raw values should be `In`; at run time anything may come. */
export type Reads<Out, In = unknown> = z.ZodType<Out, z.ZodTypeDef, In>;

/**
 * A reader as a schema. Its InvalidValue becomes an issue that keeps the problem and the fix.
 * @param readNothing reads the undefined of a field that is there: n8n's expression that found nothing
 */
export function reading<Out, In = unknown>(
	read: Reader<Out>,
	readNothing?: Reader<Out>,
): Reads<Out, In> {
	return new Reading<Out, In>(read, readNothing);
}

/**
 * zod's own `transform` would do the same in several times the time: it builds a context with a
 * getter for each value, and an order has dozens of values.
 */
class Reading<Out, In> extends z.ZodType<Out, z.ZodTypeDef, In> {
	constructor(
		private readonly read: Reader<Out>,
		private readonly readNothing: Reader<Out> | undefined,
	) {
		super({});
	}

	override _parse(input: z.ParseInput): z.ParseReturnType<Out> {
		const read = this.readNothing && isNothing(input) ? this.readNothing : this.read;
		const result = attempt(() => read(input.data));
		if (!(result instanceof InvalidValue)) return z.OK(result);
		const { message, fix } = result;
		z.addIssueToContext(this._getOrReturnCtx(input), { code: 'custom', message, params: { fix } });
		// Invalid, not dirty, so that no rule between fields ever sees a value that was not read.
		return z.INVALID;
	}
}

function isNothing({ data, path, parent }: z.ParseInput): boolean {
	if (data !== undefined) return false;
	const group: unknown = parent.data;
	const name = path.at(-1);
	return name !== undefined && isObject(group) && Object.hasOwn(group, name);
}

/**
 * A schema that is built when it is first used: building all of them at once takes most of the time in
 * which a node may load.
 */
export function later<Schema extends z.ZodTypeAny>(
	make: () => Schema,
): Reads<z.output<Schema>, z.input<Schema>> {
	return new Later(make);
}

class Later<Out, In> extends z.ZodType<Out, z.ZodTypeDef, In> {
	private schema: Reads<Out, In> | undefined;

	constructor(private readonly make: () => Reads<Out, In>) {
		super({});
	}

	override _parse(input: z.ParseInput): z.ParseReturnType<Out> {
		this.schema ??= this.make();
		return this.schema._parse(input);
	}
}

/** A group in which nothing was filled in. */
type BlankGroup = Readonly<Record<string, '' | null | undefined>>;

/** A group of fields that may be absent: left away, or with nothing in any of its fields. */
export function optionalGroup<Out, In>(
	schema: Reads<Out, In>,
): Reads<Out | undefined, In | BlankGroup | null | undefined> {
	return new OptionalGroup(schema);
}

class OptionalGroup<Out, In> extends z.ZodType<
	Out | undefined,
	z.ZodTypeDef,
	In | BlankGroup | null | undefined
> {
	constructor(private readonly schema: Reads<Out, In>) {
		super({});
	}

	override _parse(input: z.ParseInput): z.ParseReturnType<Out | undefined> {
		return isBlankGroup(input.data) ? z.OK(undefined) : this.schema._parse(input);
	}
}

/**
 * Parses, or throws an InvalidInput with one problem for every issue that zod found.
 * @param tell how a field is called; as a form does, where nothing else is said
 */
export function parseInput<Out>(
	schema: Reads<Out>,
	value: unknown,
	tell: (path: Path) => string = fieldLabel,
): Out {
	const result = schema.safeParse(value);
	if (result.success) return result.data;
	throw new InvalidInput(
		result.error.issues.map((issue) => ({
			field: tell(issue.path),
			value: valueAt(value, issue.path),
			...explainIssue(issue),
		})),
	);
}

/** What stands at a path; undefined where there is no such place. */
export function valueAt(value: unknown, path: Path): unknown {
	return path.reduce<unknown>(
		(inside, step) => (isObject(inside) ? Reflect.get(inside, step) : undefined),
		value,
	);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Text that must be there, trimmed; the limits count code points. Numbers are taken as text. */
export const text = (limits: TextLimits = {}) => reading<string, string | number>(readText(limits));

/** Text that may be absent; blank means absent. */
export const optionalText = (max?: number) =>
	reading<string | undefined, string | number | null | undefined>(
		optional(readText(max === undefined ? {} : { max })),
	);

/** A whole number, also as text ("3"). */
export const wholeNumber = (limits: NumberLimits) =>
	reading<number, string | number>(readWholeNumber(limits));

/** True or false, also as text; blank means false. */
export const flag = () => reading<boolean, boolean | string | null | undefined>(readFlag);
