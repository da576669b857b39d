import { deliveryAddressSchema, importerAddressSchema } from '../../order/addresses';
import { parseInput } from '../../order/input';
import { deliveryAddress, problemsOf } from './support';

const read = (changes: object) =>
	parseInput(deliveryAddressSchema, { ...deliveryAddress, ...changes });

describe('a delivery address', () => {
	test('is in India unless it says otherwise', () => {
		expect(read({})).toEqual({ ...deliveryAddress, country: 'India' });
	});

	test.each([['India'], ['india'], ['IN'], ['IND'], ['भारत'], [''], [null]])(
		'in %p is in India',
		(country) => {
			expect(read({ country }).country).toBe('India');
		},
	);

	test.each([['Nepal'], ['Indiana'], ['US']])('in %p is refused', (country) => {
		expect(problemsOf(() => read({ country }))).toMatchObject([
			{ field: 'Country', problem: 'is not India' },
		]);
	});

	test.each([['682020'], ['682 020'], [' 682020 '], [682020], ['६८२०२०']])(
		'has the PIN %p',
		(postalCode) => {
			expect(read({ postalCode }).postalCode).toBe('682020');
		},
	);

	test.each([['082020'], ['68202'], ['6820201'], ['682-020'], ['SW1A 1AA'], [68202.5], [{}]])(
		'has no PIN %p',
		(postalCode) => {
			expect(problemsOf(() => read({ postalCode }))).toMatchObject([{ field: 'Postal Code' }]);
		},
	);

	test.each([
		['name', 200],
		['addressLine1', 100],
		['addressLine2', 100],
	])('has a %s of at most %d characters', (field, max) => {
		expect(read({ [field]: '😀'.repeat(max) })).toMatchObject({ [field]: '😀'.repeat(max) });
		expect(problemsOf(() => read({ [field]: '😀'.repeat(max + 1) }))).toHaveLength(1);
	});

	test.each([['name'], ['addressLine1'], ['city'], ['state'], ['postalCode']])(
		'is incomplete without %s',
		(field) => {
			expect(problemsOf(() => read({ [field]: '' }))).toMatchObject([{ problem: 'is missing' }]);
		},
	);

	test('that was read reads to itself', () => {
		const once = read({ postalCode: '682 020', country: 'IN', name: ' A ' });
		expect(parseInput(deliveryAddressSchema, once)).toEqual(once);
	});
});

describe("an importer's address", () => {
	const importer = {
		addressLine1: '1 Dock Road',
		city: 'Mumbai',
		postalCode: 400001,
		countryCode: 'in',
	};

	test('has a country of two letters', () => {
		expect(parseInput(importerAddressSchema, importer)).toEqual({
			...importer,
			postalCode: '400001',
			countryCode: 'IN',
		});
	});

	test.each([['India'], ['I'], ['91'], [''], [undefined]])('has no country %p', (countryCode) => {
		expect(
			problemsOf(() => parseInput(importerAddressSchema, { ...importer, countryCode })),
		).toMatchObject([{ field: 'Country Code' }]);
	});

	test.each([['addressLine1'], ['city'], ['postalCode']])('is incomplete without %s', (field) => {
		expect(
			problemsOf(() => parseInput(importerAddressSchema, { ...importer, [field]: ' ' })),
		).toMatchObject([{ problem: 'is missing' }]);
	});
});
