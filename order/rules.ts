import { expiryProblem } from './expiry';
import { fieldLabel, type InputProblem } from './input';
import { formatRupees, type Paise } from './money';
import type { Order } from './order';
import { breakdown } from './totals';

const mostItemsWithImages = 10;

/** The rules that need more than one field, or the clock. Meta's, where nothing else is said. */
export function problemsBetweenFields(
	order: Order,
	statedTotal: Paise | undefined,
	now: Date,
): InputProblem[] {
	return [
		...order.items.flatMap((item, index) => [...itemProblems(item, index)]),
		...imageProblems(order),
		...deliveryProblems(order),
		...totalProblems(order, statedTotal),
		...expiryProblems(order, now),
	];
}

function* itemProblems(item: Order['items'][number], index: number): Iterable<InputProblem> {
	const { price, salePrice, imageUrl, retailerId } = item;
	if (salePrice !== undefined && salePrice >= price) {
		yield problemAt(['items', index, 'salePrice'], formatRupees(salePrice), {
			problem: `must be smaller than the price, ${formatRupees(price)}`,
			fix: 'Lower the sale price, or leave it empty.',
		});
	}
	if (imageUrl !== undefined && retailerId !== undefined) {
		yield problemAt(['items', index, 'retailerId'], retailerId, {
			problem: 'cannot be given for an item that has an Image URL',
			fix: 'Keep one of the two: WhatsApp takes a picture or a Retailer ID.',
		});
	}
}

/** Items with and without pictures may stand side by side: the limits are for the whole order. */
function* imageProblems({ items, catalogId }: Order): Iterable<InputProblem> {
	if (items.every(({ imageUrl }) => imageUrl === undefined)) return;
	if (catalogId !== undefined) {
		yield problemAt(['catalogId'], catalogId, {
			problem: 'cannot be given when an item has an Image URL',
			fix: 'Keep one of the two: WhatsApp takes pictures or a catalog.',
		});
	}
	if (items.length > mostItemsWithImages) {
		yield problemAt(['items'], undefined, {
			problem: `are ${items.length}, and with Image URLs only ${mostItemsWithImages} are allowed`,
			fix: 'Leave the Image URLs away, or join items.',
		});
	}
}

/** An address is kept for other goods too, but only what is shipped needs one. */
function* deliveryProblems(order: Order): Iterable<InputProblem> {
	const isShipped = order.goodsType === 'physical-goods' && order.needsDelivery;
	if (isShipped && order.deliveryAddress === undefined) {
		yield problemAt(['deliveryAddress'], undefined, {
			problem: 'is missing, and physical goods that are shipped need one',
			fix: 'Fill in the delivery address, or say that the goods need no delivery.',
		});
	}
}

function* totalProblems(order: Order, statedTotal: Paise | undefined): Iterable<InputProblem> {
	const { total, discount } = order;
	if (total <= 0) {
		yield problemAt(['discount', 'amount'], formatRupees(discount?.amount ?? total), {
			problem: `leaves nothing to pay: the total is ${formatRupees(total)} (${breakdown(order)})`,
			fix: 'Lower the discount; a bill needs a total of at least ₹0.01.',
		});
	}
	if (statedTotal !== undefined && statedTotal !== total) {
		yield problemAt(['statedTotal'], formatRupees(statedTotal), {
			problem: `differs from the sum of the lines, ${formatRupees(total)} (${breakdown(order)})`,
			fix: 'Correct the amount or the quantity that is wrong; no bill is sent while they differ.',
		});
	}
}

function* expiryProblems({ expiry }: Order, now: Date): Iterable<InputProblem> {
	const wrong = expiry && expiryProblem(expiry.at, now);
	if (wrong) yield problemAt(['expiry', 'at'], expiry.at, wrong);
}

const problemAt = (
	path: readonly (string | number)[],
	value: unknown,
	what: { problem: string; fix: string },
): InputProblem => ({ field: fieldLabel(path), value, ...what });
