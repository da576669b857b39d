import { InvalidInput } from '../../../order/input';

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/**
 * An object, or its text.
 * @throws InvalidInput for text that is not JSON
 */
export function readJson(field: string, value: unknown): unknown {
	if (typeof value !== 'string') return value;
	const json = parsed(value);
	if (json !== undefined) return json;
	const fix = 'Check the quotes, commas and brackets, or use an expression that gives an object.';
	throw new InvalidInput([{ field, value: undefined, problem: 'is not valid JSON', fix }]);
}
