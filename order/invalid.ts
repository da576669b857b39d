/**
 * A value that cannot be read. Thrown by readers, which do not know the name of the field: whoever
 * does turns it into an {@link InvalidInput}.
 */
export class InvalidValue extends Error {
	override readonly name = 'InvalidValue';

	/**
	 * @param problem a verb phrase that reads after "it": `has more than two decimals`
	 * @param fix a sentence that says what to do: `Round it to two decimals.`
	 */
	constructor(
		problem: string,
		readonly fix: string,
	) {
		super(problem);
	}
}

/** What `make` gives, or the InvalidValue that it threw; any other error passes through. */
export function attempt<T>(make: () => T): T | InvalidValue {
	let thrown: unknown;
	try {
		return make();
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof InvalidValue) return thrown;
	throw thrown;
}

export interface InputProblem {
	/** As a person calls it: `Sale Price of item 2`. */
	readonly field: string;
	/** What was given. Only shown when it is text, a number, true or false, or a date. */
	readonly value: unknown;
	/** A verb phrase that reads after "it". */
	readonly problem: string;
	/** A sentence that says what to do. */
	readonly fix: string;
}

/** What the user gave cannot become an order. The message is ready to be shown to a merchant. */
export class InvalidInput extends Error {
	override readonly name = 'InvalidInput';

	/** @param problems at least one; the message describes the first and counts the others */
	constructor(readonly problems: readonly InputProblem[]) {
		const [first, ...others] = problems;
		const sentence = first ? describeProblem(first) : 'The input is not valid';
		const more = others.length === 1 ? '1 more problem' : `${others.length} more problems`;
		super(others.length === 0 ? sentence : `${sentence} (and ${more})`);
	}
}

/** One sentence: `Price of item 2 is "12.345": it has more than two decimals`. */
export function describeProblem({ field, value, problem }: InputProblem): string {
	const shown = show(value);
	return shown === undefined ? `${field} ${problem}` : `${field} is ${shown}: it ${problem}`;
}

const longestShown = 60;
/** Enough to see the "@" after a secret; a whole document is not searched for one. */
const longestSearched = 1000;

/**
 * A value for an error's reader, with white space around it kept, since it may be what is wrong.
 * Undefined for what would not help to find the place: blanks, lists, objects.
 */
export function show(value: unknown): string | undefined {
	if (typeof value === 'number' || typeof value === 'boolean') return String(value);
	if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	return `"${shorten(masked(value.slice(0, longestSearched).replace(/\s+/gu, ' ')), longestShown)}"`;
}

/** An address is shown without user info, query and fragment, for there may be a secret in them. */
function masked(text: string): string {
	const [, scheme = '', rest = ''] = /^(.*?:\/\/)?(.*)$/.exec(text) ?? [];
	const isAddress = scheme !== '' || /\S@\S|\S\?\S*=/.test(rest);
	if (!isAddress) return text;
	const userInfoEnd = rest.lastIndexOf('@');
	const queryStart = rest.search(/[?#]/);
	if (queryStart < 0) return userInfoEnd < 0 ? text : `${scheme}…${rest.slice(userInfoEnd)}`;
	// A password with a "?", or a query with an "@": nobody can tell.
	if (userInfoEnd > queryStart) return `${scheme}…`;
	const place = rest.slice(0, queryStart + 1);
	return `${scheme}${userInfoEnd < 0 ? place : `…${place.slice(userInfoEnd)}`}…`;
}

/** Cuts text to so many code points; the last one is then an ellipsis. */
export function shorten(text: string, length: number): string {
	const characters = Array.from(text.slice(0, 2 * length + 2));
	return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
