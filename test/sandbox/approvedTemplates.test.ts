import { headerText, templateMessage } from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get } from './json';
import { stateOf } from './stateOf';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

const approve = (templates: unknown) => bench.control('POST', '/templates', templates);

describe('the approved templates', () => {
	const hello = { name: 'hello', language: 'en', header: null, body: 0, buttons: [] };

	test('are listed, and one of the same name and language is replaced', async () => {
		await approve({ name: 'hello', body: 3 });
		const { json } = await approve([{ name: 'hello', language: 'hi', header: 'text' }]);
		expect(json).toMatchObject([
			{ ...hello, body: 3, orderStatus: false },
			{ name: 'payment_reminder', body: 2 },
			{ name: 'order_bill', buttons: ['order_details'], orderStatus: false },
			{ name: 'order_update', orderStatus: true },
			{ name: 'prepaid_offer', body: 2, buttons: ['order_details'] },
			{ ...hello, language: 'hi', header: 'text' },
		]);
		expect((await bench.control('GET', '/templates')).json).toEqual(json);
		const request = templateMessage('hello', [headerText('Hello')], {}, 'hi');
		expect(await stateOf(bench, request)).toBe('EX_MESSAGE_DELIVERED');
	});

	test('are the first ones again after forget', async () => {
		const before = (await bench.control('GET', '/templates')).json;
		await approve([{ name: 'hello', body: 3 }, { name: 'bye' }]);
		await bench.control('DELETE', '');
		expect((await bench.control('GET', '/templates')).json).toEqual(before);
	});

	test.each([
		[{}, /^name: /],
		[{ name: 'Hello' }, 'name: must be lower-case letters, digits and underscores'],
		[{ name: 'a', header: 'location' }, /^header: /],
		[{ name: 'a', body: -1 }, /^body: /],
		[{ name: 'a', buttons: ['copy_code'] }, /^buttons\.0: /],
		[{ name: 'a', buttons: ['order_details', 'order_details'] }, /^buttons: /],
		[{ name: 'a', buttons: Array(11).fill(null) }, /^buttons: /],
		[{ name: 'a', language: '' }, /^language: /],
		[{ name: 'a', params: 1 }, /params/],
		[[{ name: 'a' }, { name: 'B' }], /^1\.name: /],
	])('are not changed by the wrong one %j', async (template, reason) => {
		const { status: answered, json } = await approve(template);
		expect(answered).toBe(400);
		expect(get(json, 'error')).toMatch(reason);
		expect((await bench.control('GET', '/templates')).json).toHaveLength(5);
	});
});
