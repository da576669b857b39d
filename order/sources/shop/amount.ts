import { isTooLong } from '../../digits';
import { reading } from '../../input';
import { InvalidValue } from '../../invalid';
import { paise, type Paise } from '../../money';
import { isBlank } from '../../readers';
import { missing } from './fields';

const decimal = /^(-?)(\d+)(?:\.(\d+))?$/;

/**
 * An amount as a shop writes it, "-1180.50", to the paisa; WooCommerce may give more decimals than
 * two, which are rounded half up as the shop does. A number is read through its decimal text.
 * Grouping, currency signs and exponents are refused: a shop never writes them.
 * @throws InvalidValue
 */
export function readShopAmount(value: unknown): Paise {
	if (isBlank(value)) throw missing();
	const text = typeof value === 'number' ? String(value) : value;
	const [, sign, units, decimals = ''] =
		(typeof text === 'string' && !isTooLong(text) && decimal.exec(text.trim())) || [];
	if (units === undefined) {
		const fix =
			'Leave it as the shop sends it: digits, and decimals after a point, such as 1180.50.';
		throw new InvalidValue('is not an amount of money', fix);
	}
	const roundedUp = Number(decimals.slice(2, 3)) >= 5 ? 1 : 0;
	const amount = Number(units + decimals.slice(0, 2).padEnd(2, '0')) + roundedUp;
	return paise(sign === '-' ? -amount : amount);
}

export const shopAmount = reading<Paise>(readShopAmount);

/** Undefined where the shop gives null, as it does for duties that there are not. */
export const optionalShopAmount = reading<Paise | undefined>((value) =>
	isBlank(value) ? undefined : readShopAmount(value),
);
