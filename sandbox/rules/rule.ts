import { places } from './places';

/**
 * Where a rule comes from. S: Exotel's page "Send WhatsApp payment message API". O: Exotel's pages
 * about text and template messages. M: Meta's WhatsApp documentation. W: seen on the wire.
 * ?: our guess (README).
 */
export type Source = 'S' | 'O' | 'M' | 'S M' | 'O M' | 'W' | '?';

/** Exotel's `error_data.code`: not found, missing, invalid, duplicate. */
export type RuleCode = 1000 | 1001 | 1002 | 1008;

/** What all rules may look at beside the value itself. */
export interface Scope {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** The request body or one message. */
	readonly document: unknown;
	/** The customer (digits) of an accepted bill; undefined for a reference that is not in use. */
	readonly customerOf: (reference: string) => string | undefined;
}

interface RuleScope extends Scope {
	/** The part of the document that the rule is about: where its path starts. */
	readonly home: unknown;
}

export interface Rule {
	/** From the document to the rule's home, with `[]` for every element; empty for the document. */
	readonly base: string;
	/** From the rule's home to the value, with `[]` for every element; empty for the home itself. */
	readonly path: string;
	/** Goes on after the path: "must be INR". */
	readonly expectation: string;
	readonly source: Source;
	readonly code: RuleCode;
	readonly holds: (value: unknown, scope: RuleScope) => boolean;
}

export interface Refusal {
	readonly code: RuleCode;
	/** Names the field by its path. */
	readonly description: string;
}

const join = (base: string, path: string) =>
	base === '' || path === '' ? `${base}${path}` : `${base}.${path}`;

/** Also the refusal's description, but for the indexes in the path. */
export function ruleName({ base, path, expectation }: Rule): string {
	return `${join(base, path)} ${expectation}`.trim();
}

/** A field that has to be there; null counts as absent. */
export function required(path: string, source: Source): Rule {
	const holds = (value: unknown) => value !== undefined && value !== null;
	return { base: '', path, expectation: 'is mandatory', source, code: 1001, holds };
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
		base: '',
		path,
		expectation: `must ${expectation}`,
		source,
		code,
		holds: (value, scope) => value === undefined || holds(value, scope),
	};
}

/** The same rules, for what stands at `base` in a larger document. */
export function within(base: string, rules: readonly Rule[]): Rule[] {
	return rules.map((rule) => ({ ...rule, base: join(base, rule.base) }));
}

/** The same rules, for such homes only. */
export function where(applies: (home: unknown) => boolean, rules: readonly Rule[]): Rule[] {
	return rules.map((rule) => ({
		...rule,
		holds: (value, scope) => !applies(scope.home) || rule.holds(value, scope),
	}));
}

/** Every broken rule, in the order of the list. */
export function refusals(rules: readonly Rule[], scope: Scope): Refusal[] {
	return rules.flatMap((rule) =>
		places(scope.document, rule.base).flatMap((home) =>
			places(home.value, rule.path)
				.filter(({ value }) => !rule.holds(value, { ...scope, home: home.value }))
				.map(({ path }) => ({
					code: rule.code,
					description: ruleName({ ...rule, base: home.path, path }),
				})),
		),
	);
}
