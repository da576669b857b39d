import { fieldLabel, InvalidInput } from '../../input';
import { formatRupees, paise, subtractPaise } from '../../money';
import type { Chosen } from './choices';
import type { Figures } from './figures';

/**
 * What the user takes off beside the shop's own sums, such as for paying now instead of on delivery.
 * It comes off what is owed, so the bill is still checked to the paisa.
 * @throws InvalidInput when nothing would be left to pay
 */
export function withExtraDiscount(figures: Figures, chosen: Chosen): Figures {
	const { extraDiscount, extraDiscountDescription: name = 'Extra discount' } = chosen;
	if (extraDiscount === undefined || extraDiscount === 0) return figures;
	const { fees, owed } = figures;
	if (extraDiscount >= owed) {
		throw new InvalidInput([
			{
				field: fieldLabel(['extraDiscount']),
				value: formatRupees(extraDiscount),
				problem: `leaves nothing of the ${formatRupees(owed)} that is owed`,
				fix: 'Give a smaller discount.',
			},
		]);
	}
	return {
		...figures,
		fees: [...fees, { name, amount: subtractPaise(paise(0), extraDiscount) }],
		owed: subtractPaise(owed, extraDiscount),
	};
}
