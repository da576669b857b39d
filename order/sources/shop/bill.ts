import { attempt, InvalidInput, InvalidValue } from '../../invalid';
import { upiWarnings } from '../../upi';
import type { Chosen } from './choices';
import { compose } from './compose';
import type { Delivery } from './delivery';
import { withExtraDiscount } from './extraDiscount';
import type { Figures } from './figures';
import { pictured } from './images';
import type { ShopBill } from './reading';

interface Parts {
	readonly referenceId: string;
	readonly to: string;
	readonly figures: Figures;
	readonly delivery: Delivery;
	readonly chosen: Chosen;
	readonly warnings: readonly string[];
}

/**
 * @throws InvalidInput when the user's own discount leaves nothing to pay
 * @throws InvalidValue when a sum is beyond the safe integers
 */
export function billOf({ referenceId, to, delivery, chosen, warnings, ...parts }: Parts): ShopBill {
	const figures = withExtraDiscount(parts.figures, chosen);
	const { sums, warnings: explained } = compose(figures);
	const { items, warnings: unpictured } = pictured(sums.items, chosen.withoutImages);
	return {
		kind: 'bill',
		draft: { referenceId, to, ...delivery.goods, ...sums, items },
		warnings: [
			...warnings,
			...explained,
			...unpictured,
			...delivery.warnings,
			...upiWarnings(figures.owed),
		],
	};
}

/** @throws InvalidInput where `make` finds a sum that is beyond the safe integers */
export function withinSafeSums<T>(make: () => T): T {
	const made = attempt(make);
	if (!(made instanceof InvalidValue)) return made;
	const { message: problem, fix } = made;
	throw new InvalidInput([{ field: 'line_items', value: undefined, problem, fix }]);
}
