import type { ZodIssue } from 'zod';

const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	date: 'a date and time',
	array: 'a list',
	object: 'a group of fields',
};

/** What a zod issue says, in words for somebody who has never heard of zod. */
export function explainIssue(issue: ZodIssue): { problem: string; fix: string } {
	switch (issue.code) {
		case 'custom': {
			const fix: unknown = issue.params?.['fix'];
			return { problem: issue.message, fix: typeof fix === 'string' ? fix : 'Correct this value.' };
		}
		case 'invalid_type': {
			if (issue.received === 'undefined' || issue.received === 'null') {
				return { problem: 'is missing', fix: 'Fill in this field.' };
			}
			const kind = kinds[issue.expected] ?? issue.expected;
			return { problem: `must be ${kind}`, fix: `Give ${kind}.` };
		}
		case 'invalid_date':
			return { problem: 'is not a valid date', fix: 'Give a date and time that exist.' };
		case 'invalid_enum_value':
			return oneOf(issue.options);
		case 'invalid_literal':
			return oneOf([issue.expected]);
		case 'invalid_union_discriminator':
			return oneOf(issue.options);
		case 'too_small':
			return atBound(issue.type, 'at least', Number(issue.minimum));
		case 'too_big':
			return atBound(issue.type, 'at most', Number(issue.maximum));
		default:
			return { problem: `is not accepted (${issue.message})`, fix: 'Correct this value.' };
	}
}

function oneOf(options: readonly unknown[]) {
	const list = options.map(String).join(', ');
	return options.length === 1
		? { problem: `must be ${list}`, fix: `Write ${list}.` }
		: { problem: `must be one of ${list}`, fix: `Choose one of ${list}.` };
}

function atBound(type: string, bound: 'at least' | 'at most', limit: number) {
	if (type === 'array') {
		const amount = `${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
		return { problem: `must have ${amount}`, fix: `Give ${amount}.` };
	}
	return { problem: `must be ${bound} ${limit}`, fix: `Give a number that is ${bound} ${limit}.` };
}
