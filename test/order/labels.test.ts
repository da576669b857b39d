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
	[['items', 0, 'importerAddress', 'addressLine1'], 'Importer Address Line 1 of item 1'],
	[['tax', 'amount'], 'Tax'],
	[['tax', 'description'], 'Tax Description'],
	[['taxDescription'], 'Tax Description'],
	[['discount', 'programName'], 'Discount Program Name'],
	[['deliveryAddress', 'addressLine2'], 'Delivery Address Line 2'],
	[['deliveryAddress', 'postalCode'], 'Delivery Address Postal Code'],
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
