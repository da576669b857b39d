import { upi } from '../fixtures/sandbox-requests';
import { textMessage } from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get, set } from './json';
import { stateOf } from './stateOf';

const now = Date.UTC(2026, 0, 1);
let bench: Bench;
beforeEach(async () => {
	bench = await startBench({ now: () => now });
});
afterEach(() => bench.close());

const customer = '+91 99999 00001';
const post = (path: string, body?: unknown) => bench.control('POST', path, body);
const setWindow = (body: object) => post('/windows', body);
const arrives = async (request: object = textMessage()) =>
	(await stateOf(bench, request)) === 'EX_MESSAGE_DELIVERED';

describe('whose window it is', () => {
	const from = (business: string) => {
		const request = textMessage();
		set(request, 'whatsapp.messages[0].from', business);
		return request;
	};

	test('a setting for all holds for those who have none of their own', async () => {
		await setWindow({ customer, lastWrote: 0 });
		await setWindow({ lastWrote: 'never' });
		expect(await arrives()).toBe(true);
		const other = textMessage();
		set(other, 'whatsapp.messages[0].to', '919999900003');
		expect(await arrives(other)).toBe(false);
		await setWindow({ lastWrote: 'always' });
		expect(await arrives(other)).toBe(true);
	});

	test('a customer may have written to one business number only', async () => {
		await setWindow({ customer, lastWrote: 'never' });
		await setWindow({ customer, business: '+919999900002', lastWrote: 5 });
		expect(await arrives()).toBe(true);
		expect(await arrives(from('919999900008'))).toBe(false);
		expect((await bench.control('GET', '/windows')).json).toEqual({
			forAll: 'always',
			customers: [
				{ customer: '+919999900001', business: null, lastWrote: 'never' },
				{
					customer: '+919999900001',
					business: '+919999900002',
					lastWrote: '2025-12-31T23:55:00.000Z',
				},
			],
		});
	});

	test('a setting for every business number replaces those for one', async () => {
		await setWindow({ customer, business: '919999900002', lastWrote: 5 });
		await setWindow({ customer, lastWrote: 'never' });
		expect(await arrives()).toBe(false);
	});

	test('a reply opens the window of the number that it goes to', async () => {
		await setWindow({ lastWrote: 'never' });
		await bench.send(upi('A'));
		await post(`/customers/${customer}/reply`, { text: 'Hello' });
		expect(await arrives()).toBe(true);
		expect(await arrives(from('919999900008'))).toBe(false);
	});
});

test('forget opens every window', async () => {
	await setWindow({ lastWrote: 'never' });
	await setWindow({ customer, lastWrote: 'never' });
	await bench.control('DELETE', '');
	expect(await arrives()).toBe(true);
});

test.each([
	[{}, /^lastWrote: must be/],
	[{ lastWrote: 'yesterday' }, /^lastWrote: must be never, always, an ISO time or 0 to/],
	[{ lastWrote: -1 }, /^lastWrote: must be/],
	[{ lastWrote: 1e12 }, /^lastWrote: must be/],
	[{ lastWrote: true }, /^lastWrote: must be/],
	[{ lastWrote: '2026-01-01T00:00:01Z' }, 'lastWrote: must not be in the future'],
	[{ customer: 'Asha', lastWrote: 0 }, /^customer: /],
	[{ business: '+919999900002', lastWrote: 0 }, 'business: is only for one customer'],
	[{ customer, number: 1, lastWrote: 0 }, /number/],
])('the wrong window %j is refused with the reason', async (body, reason) => {
	const { status, json } = await setWindow(body);
	expect(status).toBe(400);
	expect(get(json, 'error')).toMatch(reason);
	expect((await bench.control('GET', '/windows')).json).toMatchObject({ customers: [] });
});
