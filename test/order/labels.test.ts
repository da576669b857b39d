import type { INodeProperties } from 'n8n-workflow';

import { properties } from '../../nodes/ExotelWhatsAppPayment/operations';
import { fieldLabel } from '../../order/labels';

test.each<[path: (string | number)[], label: string]>([
	[['referenceId'], 'Reference ID'],
	[['to'], 'To'],
	[['goodsType'], 'Goods Type'],
	[['items'], 'Items'],
	[['items', 0], 'Item 1'],
	[['items', 1, 'salePrice'], 'Sale Price of item 2'],
	[['items', 0, 'retailerId'], 'Retailer ID of item 1'],
	[['items', 0, 'imageUrl'], 'Image URL of item 1'],
	[['items', 0, 'countryOfOrigin'], 'Country of Origin of item 1'],
	[['items', 0, 'importerAddress', 'addressLine1'], 'Importer Address of item 1'],
	[['items', 0, 'importerAddress', 'city'], 'Importer City of item 1'],
	[['items', 0, 'importerAddress', 'postalCode'], 'Importer Postal Code of item 1'],
	[['items', 0, 'importerAddress', 'countryCode'], 'Importer Country Code of item 1'],
	[['tax', 'amount'], 'Tax'],
	[['tax', 'description'], 'Tax Description'],
	[['taxDescription'], 'Tax Description'],
	[['discount', 'programName'], 'Discount Program'],
	[['deliveryAddress', 'addressLine2'], 'Delivery Address Line 2'],
	[['deliveryAddress', 'postalCode'], 'Delivery Address PIN Code'],
	[['paymentSettings', 'udf1'], 'UDF 1'],
	[['paymentSettings', 'notes', 0, 'key'], 'Key of note 1'],
	[['expiry', 'at'], 'Expires At'],
	[['statedTotal'], 'Expected Total'],
	[['expiresInMinutes'], 'Expires in Minutes'],
	[['expiresAt'], 'Expires At'],
	[['amount'], 'Amount'],
	[['amounts', 0, 'amount'], 'Amount of amount 1'],
	[['configuration_name'], 'Configuration Name'],
	[['orders', 2, 'entries', 0, 'name'], 'Name of entry 1 of order 3'],
	[['beneficiaries', 0, 'city'], 'City of beneficiary 1'],
	[['address', 0], 'Address 1'],
	[[3, 'name'], 'Name of entry 4'],
	[[], 'Input'],
])('%j is called %s', (path, label) => {
	expect(fieldLabel(path)).toBe(label);
});

/** Groups of the form that no order has: what is in them is known by its own name. */
const groups = new Set([
	'address',
	'charges',
	'details',
	'item',
	'note',
	'orderOptions',
	'settings',
]);

/** Every field of the node's form: how its errors call it, and how the form does. */
function fieldsOf(all: readonly INodeProperties[]): [name: string, displayName: string][] {
	return all.flatMap((field) => {
		const name = field.name.replace(
			/^importer(?!Name)(.)/,
			(_, first: string) => `importerAddress.${first.toLowerCase()}`,
		);
		const inside = (field.options ?? []).flatMap((option) =>
			'values' in option ? option.values : 'displayName' in option ? [option] : [],
		);
		const own: [string, string][] = groups.has(field.name)
			? []
			: [[name, field.displayName.replace(/ \(.*\)$/, '')]];
		return field.name === 'deliveryAddress'
			? [
					...own,
					...inside.map(({ name, displayName }): [string, string] => [
						`deliveryAddress.${name}`,
						`Delivery ${displayName.replace(/^(?!Address)/, 'Address ')}`,
					]),
				]
			: [...own, ...fieldsOf(inside)];
	});
}

const formFields = new Map(fieldsOf(properties));

test('the form has all these fields', () => {
	expect([...formFields.keys()]).toEqual(
		expect.arrayContaining(['footerText', 'salePrice', 'udf4', 'deliveryAddress.postalCode']),
	);
});

test.each([...formFields])("an error calls %s as the form does: '%s'", (name, displayName) => {
	expect(fieldLabel(name.split('.'))).toBe(displayName);
});
