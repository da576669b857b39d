import fc from 'fast-check';

import { readShopAmount } from '../../../../order/sources/shop/amount';
import { holdsForAnything, refusalOf } from '../../support';

test.each<[value: unknown, paise: number]>([
	['1180.50', 118050],
	['0', 0],
	['-0.00', 0],
	['-199.00', -19900],
	['84.7458', 8475],
	['0.005', 1],
	['0.00499', 0],
	['-0.005', -1],
	[' 12.3 ', 1230],
	[19.99, 1999],
	[1.005, 101],
	[-5, -500],
	['90071992547409.91', 9007199254740991],
])('%j is %i paise', (value, paise) => {
	expect(readShopAmount(value)).toBe(paise);
});

test.each<[value: unknown, problem: string]>([
	[undefined, 'is missing'],
	[null, 'is missing'],
	['', 'is missing'],
	['1,180.50', 'is not an amount of money'],
	['₹5', 'is not an amount of money'],
	['1e5', 'is not an amount of money'],
	[1e21, 'is not an amount of money'],
	[Number.NaN, 'is not an amount of money'],
	['.5', 'is not an amount of money'],
	['+5', 'is not an amount of money'],
	['٣', 'is not an amount of money'],
	[{ amount: '5' }, 'is not an amount of money'],
	['90071992547409.92', 'is more money than can be counted'],
])('%j is refused: it %s', (value, problem) => {
	expect(refusalOf(() => readShopAmount(value)).message).toContain(problem);
});

test('anything is an amount or refused', () => holdsForAnything(readShopAmount));

test('more than two decimals are rounded half away from zero, in integers', () => {
	fc.assert(
		fc.property(fc.integer({ min: -1e9, max: 1e9 }), (tenThousandths) => {
			const size = Math.abs(tenThousandths);
			const digits = String(size).padStart(5, '0');
			const text = `${tenThousandths < 0 ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
			const rounded = (size - (size % 100)) / 100 + (size % 100 >= 50 ? 1 : 0);
			expect(Math.abs(readShopAmount(text))).toBe(rounded);
		}),
	);
});
