import { shippedGoods } from '../../fixtures/sandbox-requests';

/** One way to break one rule. */
export interface Case {
	/** The name of the rule: also what the refusal says, with 0 for every index. */
	readonly rule: string;
	/** `error_data.code` */
	readonly code: number;
	/** The request that is right before the change. */
	readonly base: () => object;
	/** Paths and their new values; undefined removes. From the message, or from the request. */
	readonly changes: Readonly<Record<string, unknown>>;
}

type Base = () => object;

export const parameters = 'content.interactive.action.parameters';

const first = (path: string) => path.replaceAll('[]', '[0]');

export function missing(path: string, base: Base = shippedGoods): Case {
	return { rule: `${path} is mandatory`, code: 1001, base, changes: { [first(path)]: undefined } };
}

interface More {
	readonly code?: number;
	readonly base?: Base;
	/** Other changes, without which the value would break further rules. */
	readonly also?: Readonly<Record<string, unknown>>;
}

/** `path` gets the wrong `value`. */
export function wrong(path: string, expectation: string, value: unknown, more: More = {}): Case {
	return {
		rule: `${path} must ${expectation}`,
		code: more.code ?? 1002,
		base: more.base ?? shippedGoods,
		changes: { [first(path)]: value, ...more.also },
	};
}

/** For a rule about an object whose field is what breaks it. */
export function broken(rule: string, changes: Case['changes'], more: More = {}): Case {
	return { rule, code: more.code ?? 1002, base: more.base ?? shippedGoods, changes };
}
