import { paise } from '../../order/money';
import { breakdown, totalsOf } from '../../order/totals';

const bread = { name: 'Bread', price: paise(1400), salePrice: paise(1000), quantity: 2 };
const butter = { name: 'Butter', price: paise(5000), quantity: 1 };
const none = { amount: paise(0) };

describe('the totals of a bill', () => {
	test('take the sale price in place of the price', () => {
		expect(totalsOf({ items: [bread, butter], tax: none })).toEqual({
			subtotal: 7000,
			total: 7000,
		});
	});

	test('add tax and shipping, and take the discount off', () => {
		const bill = {
			items: [bread],
			tax: { amount: paise(100) },
			shipping: { amount: paise(40) },
			discount: { amount: paise(500) },
		};
		expect(totalsOf(bill)).toEqual({ subtotal: 2000, total: 1640 });
	});
});

describe('the breakdown of a bill', () => {
	test('shows each line as it counts', () => {
		const bill = {
			items: [bread, butter],
			tax: { amount: paise(100) },
			shipping: none,
			discount: { amount: paise(100) },
		};
		expect(breakdown(bill)).toBe(
			'2 × Bread ₹10.00 = ₹20.00; 1 × Butter ₹50.00 = ₹50.00; tax ₹1.00; shipping ₹0.00; discount −₹1.00',
		);
	});

	test('leaves away what the bill does not have', () => {
		expect(breakdown({ items: [butter], tax: none })).toBe('1 × Butter ₹50.00 = ₹50.00; tax ₹0.00');
	});

	test('sums up what comes after ten lines, and cuts long names', () => {
		const items = Array.from({ length: 12 }, () => ({ ...bread, name: 'B'.repeat(60) }));
		const text = breakdown({ items, tax: none });
		expect(text.split('; ')).toHaveLength(12);
		expect(text).toContain(`2 × ${'B'.repeat(29)}… ₹10.00 = ₹20.00; 2 more ₹40.00; tax ₹0.00`);
	});
});
