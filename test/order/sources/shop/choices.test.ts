import { readShopifyOrder } from '../../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../../order/sources/wooCommerce';
import { problemsOf } from '../../support';
import { shopify, shopifyOrder, woo, wooOrder } from '../samples';

describe('the phone', () => {
	test('may be chosen, and the order need not have one', () => {
		expect(shopify({ phone: null }, { to: '088888 00002' }).to).toBe('+918888800002');
		expect(woo({ billing: {} }, { to: 8888800002 }).to).toBe('+918888800002');
	});

	test("is the order's where the field was left blank", () => {
		expect(shopify({}, { to: '', referenceId: ' ' })).toMatchObject({
			to: '+919999900001',
			referenceId: '1042',
		});
	});

	test.each([{ to: undefined }, { referenceId: undefined }, { referenceSuffix: undefined }])(
		'or another choice is refused when its expression found nothing: %j',
		(choices) => {
			const [first] = problemsOf(() => readShopifyOrder(shopifyOrder, choices));
			expect(first?.problem).toBe('is empty: its expression gave nothing');
		},
	);

	test('is refused in the words of the form when it cannot be one', () => {
		const [first] = problemsOf(() => readShopifyOrder(shopifyOrder, { to: '12' }));
		expect(first?.field).toBe('To');
	});
});

describe('the reference ID', () => {
	const reference = (changes: object, choices: object = {}) =>
		shopify(changes, choices).referenceId;
	const long = 'N'.repeat(40);

	test.each<[name: unknown, reference: string]>([
		['#1042', '1042'],
		['EN1001', 'EN1001'],
		['1001-A', '1001-A'],
		['# 10 / 42 #', '10-42'],
		[1042, '1042'],
		['', '6260000100296'],
		['#१०४२', '6260000100296'],
		[long, '6260000100296'],
	])('of %j is %j', (name, expected) => {
		expect(reference({ name })).toBe(expected);
	});

	test('of WooCommerce comes from the number, which plugins may write as they like', () => {
		expect(woo({ number: 'ORD-2025/0042' }).referenceId).toBe('ORD-2025-0042');
		expect(woo({ number: undefined }).referenceId).toBe('3121');
	});

	test('may have something before and after it', () => {
		expect(reference({}, { referencePrefix: 'EN-', referenceSuffix: 2 })).toBe('EN-1042-2');
		expect(reference({}, { referenceSuffix: '-3' })).toBe('1042-3');
		expect(reference({}, { referenceId: 'BILL-7', referenceSuffix: 2 })).toBe('BILL-7-2');
	});

	test('falls back to the id when the number and the ending are too long together', () => {
		const name = 'N'.repeat(34);
		expect(reference({ name })).toBe(name);
		expect(reference({ name }, { referenceSuffix: 2 })).toBe('6260000100296-2');
	});

	test('that is too long at last, or was chosen with other characters, is refused', () => {
		const tooLong = problemsOf(() => shopify({ id: long, name: long }));
		expect(tooLong[0]).toMatchObject({
			field: 'Reference ID',
			problem: expect.stringContaining('40'),
		});
		const chosen = problemsOf(() => shopify({}, { referenceId: 'Bill #7' }));
		expect(chosen[0]?.field).toBe('Reference ID');
	});
});

describe('pictures', () => {
	const line = { ...wooOrder.line_items[0], image: { src: 'https://shop.example/a.jpg' } };
	const lines = (count: number) => {
		const each = {
			...line,
			quantity: 1,
			subtotal: '1.00',
			subtotal_tax: '0.00',
			total: '1.00',
			total_tax: '0.00',
		};
		const total = `${count + 40}.00`;
		return { line_items: Array.from({ length: count }, () => each), total };
	};

	test('take the place of the Retailer ID', () => {
		const [item] = woo(lines(1)).items;
		expect(item).toMatchObject({ imageUrl: 'https://shop.example/a.jpg', retailerId: undefined });
	});

	test('of more than ten items are lost, and the items are not', () => {
		expect(woo(lines(10)).items[9]?.imageUrl).toBe('https://shop.example/a.jpg');
		const order = woo(lines(11));
		expect(order.items).toHaveLength(11);
		expect(order.items[0]).toMatchObject({ imageUrl: undefined, retailerId: 'BREAD' });
		expect(order.warnings).toEqual([
			'The bill has 11 items and so no pictures: WhatsApp takes them with up to 10.',
		]);
	});

	test('can be left away', () => {
		const order = woo(lines(11), { withoutImages: true });
		expect(order.items[0]).toMatchObject({ imageUrl: undefined, retailerId: 'BREAD' });
		expect(order.warnings).toEqual([]);
	});

	test.each(['', 'a.jpg', 'https://shop.example/a.webp', 'https://shop.example/?a.jpg', 7, null])(
		'that WhatsApp would not show are not sent: %j',
		(src) => {
			const [item] = woo({ line_items: [{ ...line, image: { src } }] }).items;
			expect(item).toMatchObject({ imageUrl: undefined, retailerId: 'BREAD' });
		},
	);
});

test.each([
	[readShopifyOrder, { testOrders: 'maybe' }],
	[readWooCommerceOrder, { withoutImages: 'no' }],
	[readShopifyOrder, 7],
])('other choices are refused', (read, choices) => {
	expect(problemsOf(() => read(shopifyOrder, choices))).toHaveLength(1);
});
