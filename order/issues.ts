import type { ZodIssue } from 'zod';

const kinds: Readonly<Record<string, string>> = {
	string: 'text',
	number: 'a number',
	integer: 'a whole number',
	boolean: 'true or false',
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
		case 'unrecognized_keys':
			return {
				problem: `has fields that are not known here: ${issue.keys.join(', ')}`,
				fix: 'Remove them, or correct their names.',
			};
		case 'too_small':
			return atBound(issue.type, 'at least', Number(issue.minimum), issue.inclusive);
		case 'too_big':
			return atBound(issue.type, 'at most', Number(issue.maximum), issue.inclusive);
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

function atBound(type: string, bound: 'at least' | 'at most', limit: number, inclusive: boolean) {
	if (type === 'array' || type === 'set') {
		const amount = `${bound} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
		return { problem: `must have ${amount}`, fix: `Give ${amount}.` };
	}
	if (type === 'string') {
		const amount = `${bound} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
		return { problem: `must have ${amount}`, fix: `Write ${amount}.` };
	}
	if (type === 'date') {
		const moment = `${bound === 'at least' ? 'after' : 'before'} ${new Date(limit).toISOString()}`;
		return { problem: `must be ${moment}`, fix: `Choose a moment ${moment}.` };
	}
	const strictly = bound === 'at least' ? 'more than' : 'less than';
	const range = `${inclusive ? bound : strictly} ${limit}`;
	return { problem: `must be ${range}`, fix: `Give a number that is ${range}.` };
}
