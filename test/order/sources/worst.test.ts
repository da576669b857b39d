import { describeProblem } from '../../../order/input';
import { fieldsOrder } from '../../../order/sources/fields';
import { deliveryAddress, now, problemsOf } from '../support';

/** The worst that a merchant, a sheet or an expression may put into each field. */
const bread = { name: 'Bread', price: '14', quantity: 1 };
const form = {
	referenceId: 'ORD-17',
	to: '99999 00001',
	goodsType: 'physical-goods',
	needsDelivery: true,
	items: [bread],
	deliveryAddress,
};
const inItem = (changes: object) => ({ items: [{ ...bread, ...changes }] });
const inAddress = (changes: object) => ({ deliveryAddress: { ...deliveryAddress, ...changes } });
const importer = { addressLine1: '1', city: 'Mumbai', postalCode: '400001', countryCode: 'IN' };
const inImporter = (changes: object) => inItem({ importerAddress: { ...importer, ...changes } });
const long = 'x'.repeat(5000);
const shown = `"${'x'.repeat(59)}…"`;

test.each<[changes: object, sentence: string]>([
	[{ referenceId: 'Bill #17 / Köchi' }, 'Reference ID is "Bill #17 / Köchi": it has characters'],
	[{ referenceId: 8.209829119461545e17 }, 'Reference ID is 820982911946154500: it must be text'],
	[{ to: '9.99999E+09' }, 'To is "9.99999E+09": it is in scientific notation'],
	[{ to: '99999 00001 / 88888 00001' }, 'To is "99999 00001 / 88888 00001": it holds two phone'],
	[{ to: 'ask him' }, 'To is "ask him": it has "a" in it'],
	[{ to: {} }, 'To is not a phone number'],
	[{ goodsType: 'Physical' }, 'Goods Type is "Physical": it must be one of'],
	[{ needsDelivery: 'yes' }, 'Is Shipped is "yes": it must be true or false'],
	[{ items: 'Bread' }, 'Items is "Bread": it must be a list'],
	[{ items: [] }, 'Items must have at least 1 entry'],
	[{ items: [bread, null] }, 'Item 2 is missing'],
	[inItem({ name: long }), `Name of item 1 is ${shown}: it has 5000 characters`],
	[inItem({ price: 'Rs. 1.180' }), 'Price of item 1 is "Rs. 1.180": it could mean 1180 rupees'],
	[inItem({ price: '$14' }), 'Price of item 1 is "$14": it is not an amount of rupees'],
	[inItem({ price: '14+1' }), 'Price of item 1 is "14+1": it is not an amount of rupees'],
	[inItem({ price: Number.NaN }), 'Price of item 1 is NaN: it is not an amount of rupees'],
	[inItem({ price: undefined }), 'Price of item 1 is missing'],
	[inItem({ salePrice: '15' }), 'Sale Price of item 1 is "₹15.00": it must be smaller than'],
	[inItem({ salePrice: 'none' }), 'Sale Price of item 1 is "none": it is not an amount'],
	[inItem({ quantity: '2 kg' }), 'Quantity of item 1 is "2 kg": it is not a whole number'],
	[inItem({ quantity: 0.5 }), 'Quantity of item 1 is 0.5: it is not a whole number'],
	[inItem({ retailerId: true }), 'Retailer ID of item 1 is true: it must be text'],
	[
		inItem({ imageUrl: 'C:\\bread.jpg' }),
		'Image URL of item 1 is "C:\\bread.jpg": it is not a web',
	],
	[inItem({ countryOfOrigin: long }), `Country of Origin of item 1 is ${shown}: it has 5000`],
	[inItem({ importerName: long }), `Importer Name of item 1 is ${shown}: it has 5000`],
	[inImporter({ addressLine1: [] }), 'Importer Address of item 1 must be text'],
	[inImporter({ city: '' }), 'Importer City of item 1 is missing'],
	[inImporter({ postalCode: null }), 'Importer Postal Code of item 1 is missing'],
	[
		inImporter({ countryCode: 'India' }),
		'Importer Country Code of item 1 is "India": it is not the',
	],
	[{ tax: '18%' }, 'Tax is "18%": it is not an amount of rupees'],
	[{ taxDescription: long }, `Tax Description is ${shown}: it has 5000`],
	[{ shipping: 'free' }, 'Shipping is "free": it is not an amount of rupees'],
	[{ shippingDescription: long }, `Shipping Description is ${shown}: it has 5000`],
	[{ discount: '10%' }, 'Discount is "10%": it is not an amount of rupees'],
	[{ discount: '14' }, 'Discount is "₹14.00": it leaves nothing to pay'],
	[{ discountDescription: long }, `Discount Description is ${shown}: it has 5000`],
	[{ discountProgramName: long }, `Discount Program is ${shown}: it has 5000`],
	[{ expectedTotal: '14,00' }, 'Expected Total is "14,00": it has commas or points'],
	[{ expectedTotal: 1400 }, 'Expected Total is "₹1,400.00": it differs from the sum of the lines'],
	[{ expiresInMinutes: 'an hour' }, 'Expires in Minutes is "an hour": it is not a whole number'],
	[{ expiresInMinutes: -1 }, 'Expires in Minutes is -1: it must be at least 6'],
	[{ expiresAt: '31/12/2026' }, 'Expires At is "31/12/2026": it is not a date and time'],
	[{ expiryText: long }, `Expiry Text is ${shown}: it has 5000`],
	[{ deliveryAddress: 'Kochi' }, 'Delivery Address is "Kochi": it must be a group of fields'],
	[{ deliveryAddress: {} }, 'Delivery Address is missing'],
	[inAddress({ name: long }), `Delivery Address Name is ${shown}: it has 5000`],
	[inAddress({ addressLine1: '' }), 'Delivery Address Line 1 is missing'],
	[inAddress({ addressLine2: long }), `Delivery Address Line 2 is ${shown}: it has 5000`],
	[inAddress({ city: null }), 'Delivery Address City is missing'],
	[inAddress({ state: {} }), 'Delivery Address State must be text'],
	[inAddress({ country: 'UAE' }), 'Delivery Address Country is "UAE": it is not India'],
	[inAddress({ postalCode: 'Kochi 20' }), 'Delivery Address PIN Code is "Kochi 20": it is not an'],
	[{ catalogId: {} }, 'Catalog ID must be text'],
	[{ quickPay: 'on' }, 'Quick Pay is "on": it must be true or false'],
])('%#: %j', (changes, sentence) => {
	const [problem, ...others] = problemsOf(() => fieldsOrder({ ...form, ...changes }, now));
	expect(problem && describeProblem(problem)).toMatch(sentence);
	expect(problem?.fix).toMatch(/^[A-Z].*\S{3}/);
	expect(others).toEqual([]);
});
