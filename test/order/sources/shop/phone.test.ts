import { problemsOf } from '../../support';
import { shopify, woo } from '../samples';

const mobile = (last: number) => `99999 0000${last}`;

describe('the phone of a Shopify order', () => {
	const all = {
		phone: mobile(1),
		customer: { phone: mobile(2), default_address: { phone: mobile(4) } },
		billing_address: { phone: mobile(3) },
		shipping_address: { phone: mobile(5) },
	};
	const steps = [
		{ phone: null },
		{ customer: { ...all.customer, phone: '0484-2345678' } },
		{ billing_address: [] },
		{ customer: null },
	];

	test.each([0, 1, 2, 3, 4])(
		'is that of the payer before the receiver: %i places are empty',
		(count) => {
			const order = Object.assign({}, all, ...steps.slice(0, count));
			expect(shopify(order).to).toBe(`+919999900001`.slice(0, -1) + String(count + 1));
		},
	);

	test('is told to be that of the receiver', () => {
		const order = shopify({ phone: null, shipping_address: { phone: mobile(5) } });
		expect(order.warnings).toContain(
			'The order has a phone number only in shipping_address.phone: it may be that of who receives the goods, not of who pays.',
		);
	});
});

describe('the phone of a WooCommerce order', () => {
	test('is that of the billing address, or else of the shipping address', () => {
		const shipping = { phone: mobile(2) };
		expect(woo({ shipping }).to).toBe('+919999900001');
		expect(woo({ shipping, billing: { phone: '' } }).to).toBe('+919999900002');
	});

	test('is not guessed when a field holds two', () => {
		const billing = { phone: `${mobile(1)} / ${mobile(2)}` };
		const [first] = problemsOf(() => woo({ billing }));
		expect(first).toMatchObject({ field: 'billing.phone', value: undefined });
		expect(first?.problem).toContain('holds two phone numbers, 9999900001 and 9999900002');
		expect(first?.fix).toContain('field To');
	});
});
