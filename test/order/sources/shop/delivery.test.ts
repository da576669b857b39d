import { address, shopify, shopifyLine, woo, wooOrder } from '../samples';

const ours = {
	name: 'Customer of the shop',
	addressLine1: '12 Market Road',
	city: 'Kochi',
	state: 'Kerala',
	country: 'India',
	postalCode: '682020',
};

describe('goods of a Shopify order', () => {
	test('go to its delivery address', () => {
		expect(shopify()).toMatchObject({
			goodsType: 'physical-goods',
			needsDelivery: true,
			deliveryAddress: ours,
		});
	});

	test('that need no shipping are digital', () => {
		const order = shopify({ line_items: [{ ...shopifyLine, requires_shipping: false }] });
		expect(order.goodsType).toBe('digital-goods');
		expect(order.deliveryAddress).toBeUndefined();
	});

	test.each([undefined, null, [], {}, { phone: '99999 00001' }])(
		'without an address are fetched: %j',
		(shipping_address) => {
			const order = shopify({ shipping_address });
			expect(order).toMatchObject({
				goodsType: 'physical-goods',
				needsDelivery: false,
				warnings: [],
			});
		},
	);

	test.each<[changes: object, why: string]>([
		[{ zip: '68202' }, 'shipping_address.zip is "68202": it is not an Indian PIN code'],
		[{ country_code: 'AE' }, 'shipping_address.country_code is "AE": it is not India'],
		[{ province: null }, 'shipping_address.province is missing'],
		[{ address1: {} }, 'shipping_address.address1 is missing'],
	])('are billed without an address that WhatsApp does not take: %j', (changes, why) => {
		const order = shopify({ shipping_address: { ...address, ...changes } });
		expect(order.needsDelivery).toBe(false);
		expect(order.deliveryAddress).toBeUndefined();
		expect(order.warnings).toEqual([`The bill carries no delivery address: ${why}.`]);
	});

	test('keep an address with long lines, cut at a word', () => {
		const address1 = 'Flat 7 near the old market '.repeat(8);
		const { deliveryAddress } = shopify({ shipping_address: { ...address, address1 } });
		expect(deliveryAddress?.addressLine1).toMatch(/^Flat 7.*[a-z\d]…$/);
		expect(Array.from(deliveryAddress?.addressLine1 ?? '').length).toBeLessThanOrEqual(100);
	});
});

describe('goods of a WooCommerce order', () => {
	test('go to its delivery address, with the name of the state', () => {
		expect(woo()).toMatchObject({ needsDelivery: true, deliveryAddress: ours });
	});

	test('go to a company, too, and to a state that a plugin has written out', () => {
		const shipping = { first_name: '', last_name: '', company: 'Market', state: 'Kerala' };
		const { deliveryAddress } = woo({ shipping: { ...wooOrder.shipping, ...shipping } });
		expect(deliveryAddress).toEqual({ ...ours, name: 'Market' });
	});

	test('are digital without shipping and address', () => {
		const order = woo({ shipping_lines: [], shipping: { address_1: '' } });
		expect(order).toMatchObject({ goodsType: 'digital-goods' });
	});

	test.each(['local_pickup', 'pickup_location'])('are fetched with the method %s', (method_id) => {
		const order = woo({ shipping_lines: [{ method_id, method_title: 'In the shop' }] });
		expect(order).toMatchObject({
			goodsType: 'physical-goods',
			needsDelivery: false,
			warnings: [],
		});
	});
});
