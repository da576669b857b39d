import fc from 'fast-check';

import { readRawOrderDetails } from '../../exotel/rawOrderDetails';
import { describeProblem, InvalidInput, type Path } from '../../order/input';
import { requests } from '../fixtures/requests';
import { deepFreeze, now, problemsOf } from '../order/support';

const to = '+91 99999 00001';
const amount = (value: number, more: object = {}) => ({ value, offset: 100, ...more });

/** A message with every field that is known. */
const full = deepFreeze({
	type: 'order_details',
	header: { type: 'image', image: { link: 'https://example.com/shop.jpg' } },
	body: { text: 'Please pay' },
	footer: { text: 'Thank you' },
	action: {
		name: 'review_and_pay',
		parameters: {
			reference_id: 'R-1',
			type: 'physical-goods',
			payment_type: 'payment_gateway:razorpay',
			payment_configuration: 'my-razorpay',
			currency: 'INR',
			total_amount: amount(2890),
			beneficiaries: [
				{
					name: 'A Customer',
					address_line1: '1 Marine Drive',
					address_line2: 'Ernakulam',
					city: 'Kochi',
					state: 'Kerala',
					country: 'India',
					postal_code: '682020',
				},
			],
			order: {
				status: 'pending',
				type: 'quick_pay',
				catalog_id: 'catalog-1',
				items: [
					{
						retailer_id: '1234567',
						name: 'Bread',
						amount: amount(1400),
						sale_amount: amount(1000),
						quantity: 2,
						country_of_origin: 'India',
						importer_name: 'Bakers',
						importer_address: {
							address_line1: '2 Marine Drive',
							address_line2: 'Ernakulam',
							city: 'Kochi',
							zone_code: 'KL',
							postal_code: '682020',
							country_code: 'IN',
						},
					},
				],
				subtotal: amount(2000),
				tax: amount(100, { description: 'GST' }),
				shipping: amount(800, { description: 'By post' }),
				discount: amount(10, { description: 'Regular', discount_program_name: 'Onam' }),
				expiration: { timestamp: '1786798800', description: 'Ends soon' },
			},
		},
	},
});

const parameters = 'action.parameters';
const item = `${parameters}.order.items[0]`;

/** A copy of the full message with `value` at the JSON path; undefined takes the field away. */
function changed(place: string, value: unknown, message: object = full): object {
	const path = place.split(/[.[\]]+/).filter((step) => step !== '');
	const copy = structuredClone(message);
	let inside: object = copy;
	for (const step of path.slice(0, -1)) {
		const next: unknown = Reflect.get(inside, step);
		if (typeof next !== 'object' || next === null) throw new Error(`no ${step} in ${place}`);
		inside = next;
	}
	const last = path.at(-1) ?? '';
	if (value === undefined) Reflect.deleteProperty(inside, last);
	else Reflect.set(inside, last, value);
	return copy;
}

const read = (json: unknown) => readRawOrderDetails(json, to, now);
const sentences = (json: unknown) => problemsOf(() => read(json)).map(describeProblem);

describe('a raw message', () => {
	test('is read into an order, and sent as it was written', () => {
		const { order, content } = read(full);
		expect(content).toEqual({ type: 'interactive', interactive: full });
		expect(order).toMatchObject({
			referenceId: 'R-1',
			to: '+919999900001',
			items: [{ countryOfOrigin: 'India', importerAddress: { zoneCode: 'KL' } }],
			discount: { amount: 10, programName: 'Onam' },
			subtotal: 2000,
			total: 2890,
		});
	});

	test.each(['razorpay', 'upi'] as const)("may be the page's sample %s", (name) => {
		const { body } = requests[name];
		const [message] = body.whatsapp.messages;
		expect(read(body).content).toEqual(message?.content);
		expect(read(message).content).toEqual(message?.content);
		expect(read(message?.content).content).toEqual(message?.content);
		expect(read(message?.content.interactive).content).toEqual(message?.content);
	});

	test('keeps what is not known here', () => {
		const places = ['', 'body.', `${parameters}.`, `${parameters}.order.`, `${item}.`];
		const message = [...places, `${item}.amount.`, `${item}.importer_address.`].reduce<object>(
			(json, place) => changed(`${place}a_later_field`, { kept: ' as it is ' }, json),
			full,
		);
		expect(read(message).content.interactive).toEqual(message);
	});

	test('may carry payment settings, whose other content passes through', () => {
		const settings = [
			{
				type: 'payment_gateway',
				payment_gateway: {
					type: 'zaakpay',
					configuration_name: 'my-zaakpay',
					zaakpay: { extra1: ' x ' },
				},
			},
		];
		const newer = changed(`${parameters}.payment_settings`, settings);
		const message = changed(`${parameters}.payment_type`, undefined, newer);
		expect(read(message).content.interactive).toEqual(message);
		expect(read(newer).content.interactive).toEqual(newer);
	});

	test('goes to a number as a sheet gives it', () => {
		expect(readRawOrderDetails(full, 9999900001, now).order.to).toBe('+919999900001');
	});

	test.each([
		['', 'To is missing'],
		[undefined, 'To is missing'],
		[{}, 'To is not a phone number'],
	])('does not go to %p', (nobody, sentence) => {
		const problems = problemsOf(() => readRawOrderDetails(full, nobody, now));
		expect(problems.map(describeProblem)).toEqual([sentence]);
	});
});

describe('what is no raw message is refused', () => {
	const two = { whatsapp: { messages: [{}, {}] } };

	test.each<[json: unknown, sentence: string]>([
		[undefined, 'Order Details JSON is missing'],
		[null, 'Order Details JSON is missing'],
		[[full], 'Order Details JSON must be an object'],
		[5, 'Order Details JSON is 5: it must be an object'],
		['text', 'Order Details JSON is "text": it must be an object'],
		[two, 'whatsapp.messages has 2 messages, and exactly one is taken'],
		[{ whatsapp: { messages: [] } }, 'whatsapp.messages has 0 messages, and exactly one is taken'],
		[{ whatsapp: { messages: [null] } }, 'Order Details JSON is missing'],
	])('%j', (json, sentence) => {
		expect(sentences(json)).toEqual([sentence]);
		expect(problemsOf(() => read(json))[0]?.fix).toMatch(/^[A-Z].*\.$/);
	});

	test('another kind of message', () => {
		expect(sentences({ type: 'text' })[0]).toBe('type is "text": it must be order_details');
	});
});

describe('what was checked is what is sent', () => {
	const long = (length: number) => 'x'.repeat(length);

	test.each<[place: string, value: unknown, problem: string]>([
		[`${parameters}.reference_id`, ' R-1 ', 'must be "R-1"'],
		[`${parameters}.reference_id`, '#1', 'has characters other than'],
		[`${parameters}.reference_id`, 17, 'must be text'],
		[`${parameters}.payment_type`, 'payment_gateway', "is not one of Exotel's payment types"],
		[`${parameters}.payment_type`, undefined, 'is missing'],
		[`${parameters}.payment_configuration`, undefined, 'is missing'],
		[`${parameters}.payment_configuration`, ' my-razorpay', 'must be "my-razorpay"'],
		[`${parameters}.payment_configuration`, long(61), 'has 61 characters'],
		[`${parameters}.type`, 'goods', 'must be one of digital-goods, physical-goods'],
		[`${parameters}.currency`, 'USD', 'must be INR'],
		[`${parameters}.total_amount.offset`, 1, 'must be 100'],
		[`${parameters}.total_amount.value`, '2890', 'is not a number of paise'],
		[`${parameters}.total_amount.value`, 28.9, 'is not a whole number of paise'],
		[`${parameters}.total_amount.value`, 1e300, 'is more money than can be counted'],
		[`${parameters}.beneficiaries[0].name`, long(201), 'has 201 characters'],
		[`${parameters}.beneficiaries[0].address_line2`, ' ', 'is blank'],
		[`${parameters}.beneficiaries[0].country`, 'bharat', 'must be "India"'],
		[`${parameters}.beneficiaries[0].country`, 'Nepal', 'is not India'],
		[`${parameters}.beneficiaries[0].country`, undefined, 'is missing'],
		[`${parameters}.beneficiaries[0].postal_code`, '682 020', 'must be "682020"'],
		[`${parameters}.beneficiaries[0].postal_code`, 682020, 'must be text'],
		[`${parameters}.beneficiaries[0].postal_code`, '68202', 'is not an Indian PIN code'],
		[`${parameters}.beneficiaries`, [], 'must have at least 1 entry'],
		[`${item}.name`, 'Bread ', 'must be "Bread"'],
		[`${item}.name`, `${long(60)}  `, `must be "${long(60)}"`],
		[`${item}.name`, long(61), 'has 61 characters'],
		[`${item}.amount.value`, 0, 'must be more than zero'],
		[`${item}.sale_amount.value`, 1400, 'must be smaller than the price, 1400'],
		[`${item}.quantity`, 0, 'must be at least 1'],
		[`${item}.quantity`, 1.5, 'is not a whole number'],
		[`${item}.quantity`, '2', 'must be a number'],
		[`${item}.retailer_id`, undefined, 'is missing'],
		[`${item}.retailer_id`, '', 'is blank'],
		[`${item}.retailer_id`, null, 'must be text'],
		[`${item}.country_of_origin`, long(500), 'has 500 characters'],
		[`${item}.importer_name`, long(201), 'has 201 characters'],
		[`${item}.importer_address.country_code`, 'in', 'must be "IN"'],
		[`${item}.importer_address.city`, undefined, 'is missing'],
		[`${item}.importer_address`, {}, 'is missing'],
		[`${parameters}.order.status`, 'paid', 'must be pending'],
		[`${parameters}.order.type`, 'fast', 'must be quick_pay'],
		[`${parameters}.order.catalog_id`, ' catalog-1', 'must be "catalog-1"'],
		[`${parameters}.order.items`, [], 'must have at least 1 entry'],
		[`${parameters}.order.subtotal.value`, 2001, 'must be 2000'],
		[`${parameters}.order.tax`, undefined, 'is missing'],
		[`${parameters}.order.tax.value`, -1, 'is negative'],
		[`${parameters}.order.tax.description`, long(61), 'has 61 characters'],
		[`${parameters}.order.shipping.description`, '', 'is blank'],
		[`${parameters}.order.discount.discount_program_name`, long(61), 'has 61 characters'],
		[`${parameters}.order.expiration.timestamp`, '01786798800', 'must be "1786798800"'],
		[`${parameters}.order.expiration.timestamp`, 1786798800, 'is not a moment in UTC seconds'],
		[`${parameters}.order.expiration.timestamp`, '1786795', 'must be at least 6 minutes from now'],
		[`${parameters}.order.expiration.description`, long(121), 'has 121 characters'],
		['body.text', long(2000), 'has 2000 characters'],
		['body.text', 'Please pay\n', 'must be "Please pay"'],
		['body', undefined, 'is missing'],
		['footer.text', long(100), 'has 100 characters'],
		['footer.text', ' ', 'is blank'],
		['header.image.link', undefined, 'is missing'],
		['header.image', undefined, 'is missing'],
		['header.image.link', 'shop.jpg', 'is not a web address'],
		['header.type', 'text', 'must be image'],
		['action.name', 'pay', 'must be review_and_pay'],
	])('%s %j', (place, value, problem) => {
		const problems = problemsOf(() => read(changed(place, value)));
		expect(problems[0]).toMatchObject({
			field: expect.stringMatching(new RegExp(`^${place.replace(/[[\]]/g, '\\$&')}(?:\\.|$)`)),
			problem: expect.stringContaining(problem),
			fix: expect.stringMatching(/^[A-Z].*\.( For instance: .*)?$/),
		});
	});

	test('payment settings name their gateway and its configuration', () => {
		const settings = (payment_gateway: object, type = 'payment_gateway') =>
			sentences(changed(`${parameters}.payment_settings`, [{ type, payment_gateway }]));
		const place = `${parameters}.payment_settings[0]`;
		expect(settings({})).toEqual([
			`${place}.payment_gateway.type is missing`,
			`${place}.payment_gateway.configuration_name is missing`,
		]);
		expect(settings({ type: 'payu', configuration_name: 'c ' })).toEqual([
			`${place}.payment_gateway.configuration_name is "c ": it must be "c"`,
		]);
		expect(settings({ type: 'payu', configuration_name: 'c'.repeat(61) })).toEqual([
			`${place}.payment_gateway.configuration_name is "${'c'.repeat(59)}…": it has 61 characters, and the limit is 60`,
		]);
		expect(settings({ type: 'payu', configuration_name: 'c' }, 'upi')).toEqual([
			`${place}.type is "upi": it must be payment_gateway`,
		]);
		expect(sentences(changed(`${parameters}.payment_settings`, [{}]))).toEqual([
			`${place}.type must be payment_gateway`,
			`${place}.payment_gateway is missing`,
		]);
	});

	test('an item has a picture or a retailer ID', () => {
		const image = { link: 'https://example.com/a.png' };
		const pictured = changed(
			`${item}.image`,
			image,
			changed(`${parameters}.order.catalog_id`, undefined),
		);
		expect(sentences(pictured)).toEqual([
			`${item}.retailer_id is "1234567": it cannot be given for an item that has an Image URL`,
		]);
		const message = changed(`${item}.retailer_id`, undefined, pictured);
		expect(read(message).content.interactive).toEqual(message);
		expect(sentences(changed(`${item}.image.link`, 'a.png', message))).toEqual([
			`${item}.image.link is "a.png": it is not a web address`,
		]);
	});

	test('the total is told with the lines that it does not fit, in paise', () => {
		const [problem] = problemsOf(() => read(changed(`${parameters}.total_amount.value`, 2891)));
		expect(problem && describeProblem(problem)).toBe(
			'action.parameters.total_amount.value is 2891: it must be 2890 (2 × Bread 1000 = 2000; tax 100; shipping 800; discount −10)',
		);
		expect(problem?.fix).toBe(
			'Set it to 2890, or correct the amount or the quantity that is wrong; amounts are in paise.',
		);
	});

	test('a bill of nothing is told in paise', () => {
		expect(sentences(changed(`${parameters}.order.discount.value`, 2900))).toEqual([
			'action.parameters.order.discount.value is 2900: it leaves nothing to pay: the total is 0 (2 × Bread 1000 = 2000; tax 100; shipping 800; discount −2900)',
		]);
	});

	test('a sum beyond counting is told at the total', () => {
		const dear = changed(`${item}.sale_amount`, undefined);
		expect(sentences(changed(`${item}.amount.value`, Number.MAX_SAFE_INTEGER, dear))).toEqual([
			`${parameters}.total_amount.value is more money than can be counted to the paisa`,
		]);
	});
});

type Leaf = readonly [place: string, value: string | number];

function leavesOf(value: unknown, path: Path = []): Leaf[] {
	if (typeof value === 'string' || typeof value === 'number') return [[path.join('.'), value]];
	return Object.entries(value ?? {}).flatMap(([step, inside]) => leavesOf(inside, [...path, step]));
}

describe('laws of a raw message', () => {
	const leaf = fc.constantFrom(...leavesOf(full));
	const around = fc.constantFrom('', ' ', '\n', '\u00a0', '  ');

	test('white space around any text of it is refused, at its place', () => {
		const text = leaf.filter(([, value]) => typeof value === 'string');
		fc.assert(
			fc.property(text, around, around, ([place, value], before, after) => {
				fc.pre(before + after !== '');
				const [problem, ...others] = problemsOf(() =>
					read(changed(place, `${before}${value}${after}`)),
				);
				expect(problem?.field.replace(/\[(\d)\]/g, '.$1')).toBe(place);
				expect(others).toEqual([]);
			}),
		);
	});

	test('any other amount or quantity is refused', () => {
		const number = leaf.filter(([, value]) => typeof value === 'number');
		fc.assert(
			fc.property(number, fc.integer({ min: -3, max: 3000 }), ([place, value], other) => {
				// Without effect on the sum: a price that a sale price takes the place of.
				fc.pre(value !== other && !place.endsWith('items.0.amount.value'));
				expect(() => read(changed(place, other))).toThrow(InvalidInput);
			}),
		);
	});

	test('a message without one of its fields is sent as it is, or refused', () => {
		fc.assert(
			fc.property(leaf, ([place]) => {
				const message = changed(place, undefined);
				try {
					expect(read(message).content.interactive).toEqual(message);
				} catch (error) {
					expect(error).toBeInstanceOf(InvalidInput);
				}
			}),
		);
	});

	test('anything anywhere becomes an order or problems, and nothing that is given is changed', () => {
		fc.assert(
			fc.property(leaf, fc.anything(), fc.anything(), ([place], inside, whole) => {
				for (const json of [changed(place, inside), whole]) {
					try {
						expect(read(json).content.interactive).toEqual(json);
					} catch (error) {
						expect(error).toBeInstanceOf(InvalidInput);
					}
				}
			}),
		);
	});
});

describe('JSON that cannot be sent is refused before it is, since nobody could tell it from an unknown outcome', () => {
	const cyclic: Record<string, unknown> = { ...full };
	cyclic['more'] = cyclic;
	const endless: Record<string, unknown> = {};
	endless['content'] = endless;
	const deep: unknown = JSON.parse('{"content":'.repeat(100_000) + '1' + '}'.repeat(100_000));
	test.each<[what: string, json: unknown]>([
		['refers to itself', cyclic],
		['has itself as its content', endless],
		['holds a BigInt', { ...full, more: 1n }],
		['is nested deeply', deep],
		['is nested deeply where nobody looks', { ...full, more: deep }],
	])('%s', (_, json) => {
		expect(problemsOf(() => readRawOrderDetails(json, to, now))).toMatchObject([
			{
				field: 'Order Details JSON',
				problem: expect.stringContaining('cannot be written as JSON'),
			},
		]);
	});
});
