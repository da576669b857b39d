import { NodeOperationError } from 'n8n-workflow';
import { invalidItem } from '../../../nodes/ExotelWhatsAppPayment/failures';
import { InvalidInput, InvalidValue } from '../../../order/input';
import { node } from './node';
import { Trap } from './values';

/** What `act` gives, or our own error; a Trap of the value itself comes to nothing. */
export function ours<T>(act: () => T): T | InvalidInput | InvalidValue | undefined {
	let thrown: unknown;
	try {
		return act();
	} catch (error) {
		thrown = error;
	}
	if (thrown instanceof InvalidInput || thrown instanceof InvalidValue) return thrown;
	if (thrown instanceof Trap) return undefined;
	throw thrown;
}

export const isRefusal = (value: unknown): value is InvalidInput | InvalidValue =>
	value instanceof InvalidInput || value instanceof InvalidValue;

/** Characters; an error goes into logs and databases. */
const longest = 4000;

/** An error that says what is wrong, and what to do. */
export function isTold(refusal: InvalidInput | InvalidValue): void {
	expect(refusal.message).toMatch(/\S/);
	expect(refusal.message.length).toBeLessThan(longest);
	const fixes =
		refusal instanceof InvalidInput ? refusal.problems.map(({ fix }) => fix) : [refusal.fix];
	for (const fix of fixes) expect(fix).toMatch(/^[A-Z].*\S/s);
}

/** What n8n shows of it: an error of a node, with the field and the fix. */
export function reachesN8n(refusal: InvalidInput): void {
	isTold(refusal);
	const { error, details } = invalidItem(node, 0, refusal);
	expect(error).toBeInstanceOf(NodeOperationError);
	expect(error.message).toContain(refusal.problems[0]?.field ?? 'a first problem');
	expect(error.description).toMatch(/\S/);
	expect(details).toMatchObject({
		kind: 'invalid',
		field: expect.stringMatching(/\S/),
		advice: expect.stringMatching(/\S/),
	});
}

const members = Reflect.ownKeys(Object.prototype);
const arrayMembers = Reflect.ownKeys(Array.prototype);

/** After every run: nothing that all objects share has changed. */
export function prototypesAreWhole(): void {
	expect(Reflect.ownKeys(Object.prototype)).toEqual(members);
	expect(Reflect.ownKeys(Array.prototype)).toEqual(arrayMembers);
	expect(Reflect.get({}, 'polluted')).toBeUndefined();
}
