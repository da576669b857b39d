const acronyms = new Set(['api', 'gst', 'id', 'json', 'pin', 'sid', 'sku', 'udf', 'upi', 'url']);
const smallWords = new Set([
	'a',
	'an',
	'and',
	'at',
	'by',
	'for',
	'in',
	'of',
	'on',
	'or',
	'the',
	'to',
]);

/** Where the form says it in other words than our own names do. */
const knownAs: ReadonlyMap<string, string> = new Map([
	['deliveryAddress.postalCode', 'Delivery Address PIN Code'],
	['discount.programName', 'Discount Program'],
	['discountProgramName', 'Discount Program'],
	['expiry.at', 'Expires At'],
	['footerText', 'Footer'],
	['importerAddress.addressLine1', 'Importer Address'],
	['importerAddress.city', 'Importer City'],
	['importerAddress.countryCode', 'Importer Country Code'],
	['importerAddress.postalCode', 'Importer Postal Code'],
	['items.item', 'Items'],
	['maxBillRupees', 'Largest Bill (Rupees)'],
	['needsDelivery', 'Is Shipped'],
	['paymentSettings.notes', 'Notes'],
	['paymentSettings.receipt', 'Receipt'],
	['paymentSettings.udf1', 'UDF 1'],
	['paymentSettings.udf2', 'UDF 2'],
	['paymentSettings.udf3', 'UDF 3'],
	['paymentSettings.udf4', 'UDF 4'],
	['nothingToBill', 'If Nothing Is Owed'],
	['referencePrefixes', 'Reference IDs That Start With'],
	['reportsUpi', 'My Account Reports UPI Payments'],
	['rowReferenceId', 'Reference ID'],
	['rowTo', 'To'],
	['statedTotal', 'Expected Total'],
	['withoutImages', 'Without Pictures'],
]);

/** The steps to a field: names, and positions in lists. */
export type Path = readonly (string | number)[];

/**
 * The name of a field as an n8n form writes it, from its path:
 * `['items', 1, 'salePrice']` is `Sale Price of item 2`, `['tax', 'description']` is
 * `Tax Description`. Inside a list only the names after the position are told.
 */
export function fieldLabel(path: Path): string {
	let names: string[] = [];
	let place = '';
	for (const step of path) {
		if (typeof step === 'string') {
			names.push(step);
		} else {
			place = ` of ${singular(names)} ${step + 1}${place}`;
			names = [];
		}
	}
	// The amount of a tax is the field Tax.
	if (names.length > 1 && names.at(-1) === 'amount') names.pop();
	const known = knownAs.get(names.join('.'));
	if (known !== undefined) return known + place;
	if (names.length > 0) return titleCase(words(names)) + place;
	return place === '' ? 'Input' : place.slice(4, 5).toUpperCase() + place.slice(5);
}

/** The place of a value in JSON: `items[1].sale_amount`. */
export const jsonPath = (path: Path) =>
	path
		.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
		.join('')
		.replace(/^\./, '');

/** Lower-case words of the names; a word that ends one name and begins the next is told once. */
function words(names: readonly string[]): string[] {
	const all = names.flatMap((name) =>
		name
			.replace(/([a-z])([A-Z\d])/g, '$1 $2')
			.split(/[\s_-]+/)
			.map((word) => word.toLowerCase()),
	);
	return all.filter((word, index) => word !== all[index - 1]);
}

function titleCase(all: readonly string[]): string {
	return all
		.map((word, index) => {
			if (acronyms.has(word)) return word.toUpperCase();
			const inside = index > 0 && index < all.length - 1;
			return inside && smallWords.has(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
		})
		.join(' ');
}

function singular(names: readonly string[]): string {
	const list = words(names.slice(-1)).join(' ');
	return list.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') || 'entry';
}
