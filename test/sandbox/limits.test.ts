import { paymentSettings, razorpay, shippedGoods, withImages } from '../fixtures/sandbox-requests';
import { parameters } from './cases/case';
import { startBench, type Bench } from './harness';
import { get, set } from './json';

const order = `${parameters}.order`;
const item = `${order}.items[0]`;
const now = Date.UTC(2026, 0, 1);
const seconds = now / 1000;

let bench: Bench;
let count = 0;
const nextReference = () => `LIMIT-${(count += 1)}`;

beforeAll(async () => {
	bench = await startBench({ now: () => now });
});
afterAll(() => bench.close());

async function sendChanged(
	build: (reference: string) => object,
	changes: Record<string, unknown>,
): Promise<unknown> {
	const request = build(nextReference());
	for (const [path, value] of Object.entries(changes)) {
		set(request, `whatsapp.messages[0].${path}`, value);
	}
	const { json } = await bench.send(request);
	return get(json, 'response.whatsapp.messages[0].error_data');
}

const face = '\u{1F600}';
const flag = 'e\u0301';

describe('what reaches a limit is accepted', () => {
	test.each<[string, (reference: string) => object, Record<string, unknown>]>([
		['1024 emoji', razorpay, { 'content.interactive.body.text': face.repeat(1024) }],
		['60 emoji in a name', razorpay, { [`${item}.name`]: face.repeat(60) }],
		['a reference of 35', () => razorpay('_-.'.padEnd(35, 'z')), {}],
		[
			'an expiry in 300 s',
			razorpay,
			{ [`${order}.expiration`]: { timestamp: `${seconds + 300}` } },
		],
		['a number of 15 digits', razorpay, { to: '123456789012345' }],
		['a bill without a header', razorpay, { 'content.interactive.header': undefined }],
		['a bill without a footer', razorpay, { 'content.interactive.footer': undefined }],
		[
			'a note of 256',
			paymentSettings,
			{
				[`${parameters}.payment_settings[0].payment_gateway.razorpay.notes`]: {
					a: 'x'.repeat(256),
				},
			},
		],
		['PayU', (reference) => paymentSettings(reference, 'payu'), {}],
		['BillDesk', (reference) => paymentSettings(reference, 'billdesk'), {}],
		['ZaakPay', (reference) => paymentSettings(reference, 'zaakpay'), {}],
		[
			'a bill without tax, at 0',
			withImages,
			{ [`${order}.tax`]: { value: 0, offset: 100, description: '' } },
		],
	])('%s', async (_name, build, changes) => {
		await expect(sendChanged(build, changes)).resolves.toBeNull();
	});
});

describe('what passes a limit is refused', () => {
	test.each<[string, (reference: string) => object, Record<string, unknown>, string]>([
		['1025 emoji', razorpay, { 'content.interactive.body.text': face.repeat(1025) }, 'body.text'],
		['an empty text', razorpay, { 'content.interactive.body.text': '' }, 'body.text'],
		['31 letters of two code points', razorpay, { [`${item}.name`]: flag.repeat(31) }, 'name'],
		['a reference of 36', () => razorpay('z'.repeat(36)), {}, 'reference_id'],
		['an empty reference', () => razorpay(''), {}, 'reference_id'],
		['a quantity of 0', razorpay, { [`${item}.quantity`]: 0 }, 'quantity'],
		['half a piece', razorpay, { [`${item}.quantity`]: 0.5 }, 'quantity'],
		['a fraction of a paisa', razorpay, { [`${item}.amount.value`]: 1400.5 }, 'amount.value'],
		['a negative tax', razorpay, { [`${order}.tax.value`]: -100 }, 'tax.value'],
		[
			'an amount beyond safe integers',
			razorpay,
			{ [`${item}.amount.value`]: 2 ** 53 },
			'amount.value',
		],
		['null for an optional object', razorpay, { [`${order}.shipping`]: null }, 'shipping'],
		['null for a required one', razorpay, { [`${order}.tax`]: null }, 'tax'],
		[
			'five digits of a postal code',
			shippedGoods,
			{ [`${parameters}.beneficiaries[0].postal_code`]: '56001' },
			'postal_code',
		],
		[
			'milliseconds',
			razorpay,
			{ [`${order}.expiration`]: { timestamp: `${now + 900_000}` } },
			'timestamp',
		],
		[
			'an expiry in the past',
			razorpay,
			{ [`${order}.expiration`]: { timestamp: `${seconds - 1}` } },
			'timestamp',
		],
		[
			'a second item without retailer_id',
			shippedGoods,
			{ [`${order}.items[1].retailer_id`]: undefined },
			'items[1]',
		],
		[
			'a note of 257',
			paymentSettings,
			{
				[`${parameters}.payment_settings[0].payment_gateway.razorpay.notes`]: {
					a: 'x'.repeat(257),
				},
			},
			'notes',
		],
	])('%s', async (_name, build, changes, field) => {
		await expect(sendChanged(build, changes)).resolves.toMatchObject({
			description: expect.stringContaining(field),
		});
	});
});
