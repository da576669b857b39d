import { cutAtWord } from '../../cutAtWord';
import { formatRupees, paise, type Paise } from '../../money';
import type { Part } from './figures';
import { plainText } from './plainText';

/**
 * A tax on top of the prices is added, one inside them is only told: "Includes IGST ₹92.76".
 * @param titles of the taxes: CGST, SGST
 */
export function taxPart(tax: Paise, titles: readonly string[], isInside: boolean): Part {
	if (tax === 0) return { name: '', amount: tax };
	const name = titles.map(plainText).join(' + ');
	if (!isInside) return { name: cutAtWord(name, 60), amount: tax };
	const end = ` ${formatRupees(tax)}`;
	const start = cutAtWord(`Includes ${name || 'tax'}`, 60 - end.length);
	return { name: start + end, amount: paise(0) };
}
