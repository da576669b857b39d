import { places } from './places';

/**
 * Where a rule comes from. S: Exotel's page "Send WhatsApp payment message API". M: Meta's
 * payments documentation for India. W: seen on the wire. ?: our guess (README).
 */
export type Source = 'S' | 'M' | 'S M' | 'W' | '?';

/** Exotel's `error_data.code`: not found, missing, invalid, duplicate. */
export type RuleCode = 1000 | 1001 | 1002 | 1008;

/** What a rule may look at beside the value itself. */
export interface Scope {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The document in which the rule's path starts: the request body or one message. */
	readonly document: unknown;
	/** The customer (digits) of an accepted bill; undefined for a reference that is not in use. */
	readonly customerOf: (reference: string) => string | undefined;
}

export interface Rule {
	/** With `[]` for every element; empty for the document itself. */
	readonly path: string;
	/** Goes on after the path: "must be INR". */
	readonly expectation: string;
	readonly source: Source;
	readonly code: RuleCode;
	readonly holds: (value: unknown, scope: Scope) => boolean;
}

export interface Refusal {
	readonly code: RuleCode;
	/** Names the field by its path. */
	readonly description: string;
}

/** Also the refusal's description, but for the indexes in the path. */
export function ruleName({ path, expectation }: Rule): string {
	return `${path} ${expectation}`.trim();
}

/** A field that has to be there; null counts as absent. */
export function required(path: string, source: Source): Rule {
	const holds = (value: unknown) => value !== undefined && value !== null;
	return { path, expectation: 'is mandatory', source, code: 1001, holds };
}

/** What a field must be if it is there at all. */
export function must(
	path: string,
	expectation: string,
	source: Source,
	holds: Rule['holds'],
	code: RuleCode = 1002,
): Rule {
	return {
		path,
		expectation: `must ${expectation}`,
		source,
		code,
		holds: (value, scope) => value === undefined || holds(value, scope),
	};
}

/** The same rules, for the document that stands at `base` in a larger one. */
export function within(base: string, rules: readonly Rule[]): Rule[] {
	return rules.map((rule) => ({
		...rule,
		path: rule.path === '' ? base : `${base}.${rule.path}`,
	}));
}

/** Every broken rule, in the order of the list. */
export function refusals(rules: readonly Rule[], scope: Scope): Refusal[] {
	return rules.flatMap((rule) =>
		places(scope.document, rule.path)
			.filter(({ value }) => !rule.holds(value, scope))
			.map(({ path }) => ({ code: rule.code, description: ruleName({ ...rule, path }) })),
	);
}
