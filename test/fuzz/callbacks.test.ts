/** Callbacks as somebody makes them who wants a bill to look paid. */
import fc from 'fast-check';
import { readCallback, type Callback } from '../../exotel/callback';
import { identityOf, type Event } from '../../exotel/event';
import { passes } from '../../exotel/eventFilter';
import { newsOf } from '../../exotel/waiting';
import { callbacks } from '../fixtures/callbacks';
import { callbackOf, payment } from '../fixtures/payments';
import { ours, prototypesAreWhole } from './support/laws';
import { mutated } from './support/mutations';
import { law } from './support/runs';
import { exotic, wire } from './support/values';

const bases = [
	...Object.values(callbacks).map(({ body }): unknown => body),
	callbackOf(payment(), payment(), payment()),
];
const bodies = fc.oneof(
	{ weight: 4, arbitrary: mutated(bases, wire) },
	{ weight: 1, arbitrary: wire },
);

const textOf = (body: unknown) => (typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));

/** Not a form, of whose fields one holds the JSON. */
const isWire = /^\{"(whatsapp|params)":\{/;

/** As the wire's own words say it, read without anything of ours. */
function saysPaid(raw: object): boolean {
	const word = (name: string) => {
		const value: unknown = Reflect.get(raw, name);
		return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
	};
	const code = Number(word('exo_status_code'));
	if (/^(incoming_message|icm)$/.test(word('callback_type')) || code === 30049) return false;
	return word('exo_detailed_status') === 'EX_PAYMENT_SUCCESS' || code === 30050;
}

function holds(event: Event): void {
	expect(event.isPaid).toBe(event.event === 'paymentSucceeded');
	if (event.isPaid) expect(saysPaid(event.raw)).toBe(true);
	expect(identityOf(event)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
	const filter = { statuses: ['any', 'constructor'], referencePrefixes: ['__proto__'] };
	expect(passes(event, { ...filter, recipient: '+919999900001' })).toEqual(expect.any(Boolean));
	const bill = { referenceId: 'ORD-1', messageSid: 'sid-1' };
	if (newsOf(event, bill) === 'paid') expect(saysPaid(event.raw)).toBe(true);
}

function holdsFor(callback: Callback): void {
	if (callback.kind === 'unreadable') expect(callback.reason).toMatch(/^(is|has) \S/);
	if (callback.kind === 'events') callback.events.forEach(holds);
	prototypesAreWhole();
}

test('any body is read or refused, and never says paid where the wire does not', () => {
	law(
		fc.property(bodies, (body) => {
			const text = textOf(body);
			holdsFor(readCallback(body, () => text));
		}),
		700,
	);
});

test('however a body comes, as an object, as text, in a form, it says the same', () => {
	law(
		fc.property(mutated(bases, wire), (base) => {
			if (typeof base === 'string' || !isWire.test(textOf(base))) return;
			// What JSON cannot hold has not come over a wire.
			const body: unknown = JSON.parse(textOf(base));
			const text = JSON.stringify(body);
			const direct = readCallback(body, () => text);
			if (direct.kind === 'unreadable') return;
			expect(readCallback(undefined, () => text)).toEqual(direct);
			expect(readCallback(text, () => '')).toEqual(direct);
			expect(readCallback({ payload: text }, () => '')).toEqual(direct);
		}),
		300,
	);
});

test('of a field that is there twice the last counts, for our reader as for the host', () => {
	const asJson = bases.filter((base) => typeof base !== 'string' && isWire.test(textOf(base)));
	const twice = fc.tuple(fc.constantFrom('sid', 'exo_detailed_status', 'whatsapp', 'params'), wire);
	law(
		fc.property(fc.constantFrom(...asJson), twice, (base, [name, value]) => {
			const text = textOf(base).replace(
				new RegExp(`"${name}":`),
				() => `"${name}":${JSON.stringify(value) ?? 'null'},"${name}":`,
			);
			let body: unknown;
			try {
				body = JSON.parse(text);
			} catch {
				return;
			}
			expect(readCallback(undefined, () => text)).toEqual(readCallback(body, () => text));
		}),
		200,
	);
});

test('a body that no wire can carry breaks nothing but itself', () => {
	law(
		fc.property(fc.oneof(exotic, mutated(bases, exotic)), (body) => {
			const callback = ours(() => readCallback(body, () => ''));
			expect(callback).not.toBeInstanceOf(Error);
			prototypesAreWhole();
		}),
		600,
	);
});
