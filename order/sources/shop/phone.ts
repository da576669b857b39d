import { InvalidInput, type InvalidValue, jsonPath, type Path, valueAt } from '../../input';
import { attempt, show } from '../../invalid';
import { readIndianMobile } from '../../phone';
import { isBlank } from '../../readers';
import type { Chosen } from './choices';
import type { Fields } from './fields';

/**
 * The number to send the bill to: the one that the user chose, or the first of the places that holds
 * an Indian mobile number. Two numbers in one field, a landline and a number of another country are
 * passed over.
 * @param places in the order in which they are asked; the last is of who receives the goods
 * @throws InvalidInput that says what each of them holds
 */
export function phoneOf(order: Fields, places: readonly Path[], { to: chosen }: Chosen) {
	if (chosen !== undefined) return { to: chosen, warnings: [] };
	const passedOver: string[] = [];
	for (const path of places) {
		const place = jsonPath(path);
		const value = valueAt(order, path);
		const to = isBlank(value) ? undefined : attempt(() => readIndianMobile(value));
		if (typeof to === 'string') {
			const isReceiver = path === places.at(-1);
			return { to, warnings: isReceiver ? [receiverWarning(place)] : [] };
		}
		passedOver.push(place + why(value, to));
	}
	const lookedIn = passedOver.join(', ');
	throw new InvalidInput([
		{
			field: jsonPath(places[0] ?? []),
			value: undefined,
			problem: `is no Indian mobile phone number, and the order has no other; looked in: ${lookedIn}`,
			fix: "Add the customer's mobile number to the order, or give it in the field To.",
		},
	]);
}

const why = (value: unknown, refusal: InvalidValue | undefined) =>
	refusal === undefined ? '' : ` (${show(value) ?? 'it'} ${refusal.message})`;

const receiverWarning = (place: string) =>
	`The order has a phone number only in ${place}: it may be that of who receives the goods, not of who pays.`;
