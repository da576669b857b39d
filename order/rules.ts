import { expiryProblem } from './expiry';
import { fieldLabel, type InputProblem, type Path } from './input';
import { formatRupees, type Paise } from './money';
import type { Order } from './order';
import { breakdown } from './totals';

const mostItemsWithImages = 10;

/** How an order's problems are told: to somebody who fills in a form, or who writes Exotel's JSON. */
export interface Wording {
	readonly field: (path: Path) => string;
	readonly amount: (amount: Paise) => string | number;
}

export const formWording: Wording = { field: fieldLabel, amount: formatRupees };

/** The rules that need more than one field, or the clock. Meta's, where nothing else is said. */
export function problemsBetweenFields(
	order: Order,
	statedTotal: Paise | undefined,
	now: Date,
	{ field, amount }: Wording,
): InputProblem[] {
	const broken = [
		...order.items.flatMap((item, index) => [...itemProblems(item, index, amount)]),
		...imageProblems(order),
		...deliveryProblems(order),
		...totalProblems(order, statedTotal, amount),
		...expiryProblems(order, now),
	];
	return broken.map(({ path, ...what }) => ({ field: field(path), ...what }));
}

type Broken = Omit<InputProblem, 'field'> & { readonly path: Path };

function* itemProblems(
	item: Order['items'][number],
	index: number,
	amount: Wording['amount'],
): Iterable<Broken> {
	const { price, salePrice, imageUrl, retailerId } = item;
	if (salePrice !== undefined && salePrice >= price) {
		yield {
			path: ['items', index, 'salePrice'],
			value: amount(salePrice),
			problem: `must be smaller than the price, ${amount(price)}`,
			fix: 'Lower the sale price, or leave it empty.',
		};
	}
	if (imageUrl !== undefined && retailerId !== undefined) {
		yield {
			path: ['items', index, 'retailerId'],
			value: retailerId,
			problem: 'cannot be given for an item that has an Image URL',
			fix: 'Keep one of the two: WhatsApp takes a picture or a Retailer ID.',
		};
	}
}

/** Items with and without pictures may stand side by side: the limits are for the whole order. */
function* imageProblems({ items, catalogId }: Order): Iterable<Broken> {
	if (items.every(({ imageUrl }) => imageUrl === undefined)) return;
	if (catalogId !== undefined) {
		yield {
			path: ['catalogId'],
			value: catalogId,
			problem: 'cannot be given when an item has an Image URL',
			fix: 'Keep one of the two: WhatsApp takes pictures or a catalog.',
		};
	}
	if (items.length > mostItemsWithImages) {
		yield {
			path: ['items'],
			value: undefined,
			problem: `are ${items.length}, and with Image URLs only ${mostItemsWithImages} are allowed`,
			fix: 'Leave the Image URLs away, or join items.',
		};
	}
}

/** An address is kept for other goods too, but only what is shipped needs one. */
function* deliveryProblems(order: Order): Iterable<Broken> {
	const isShipped = order.goodsType === 'physical-goods' && order.needsDelivery;
	if (isShipped && order.deliveryAddress === undefined) {
		yield {
			path: ['deliveryAddress'],
			value: undefined,
			problem: 'is missing, and physical goods that are shipped need one',
			fix: 'Fill in the delivery address, or say that the goods need no delivery.',
		};
	}
}

function* totalProblems(
	order: Order,
	statedTotal: Paise | undefined,
	amount: Wording['amount'],
): Iterable<Broken> {
	const { total, discount } = order;
	if (total <= 0) {
		yield {
			path: ['discount', 'amount'],
			value: amount(discount?.amount ?? total),
			problem: `leaves nothing to pay: the total is ${amount(total)} (${breakdown(order, amount)})`,
			fix: 'Lower the discount; a bill needs a total of at least ₹0.01.',
		};
	}
	if (statedTotal !== undefined && statedTotal !== total) {
		yield {
			path: ['statedTotal'],
			value: amount(statedTotal),
			problem: `differs from the sum of the lines, ${amount(total)} (${breakdown(order, amount)})`,
			fix: 'Correct the amount or the quantity that is wrong; no bill is sent while they differ.',
		};
	}
}

function* expiryProblems({ expiry }: Order, now: Date): Iterable<Broken> {
	const wrong = expiry && expiryProblem(expiry.at, now);
	if (wrong) yield { path: ['expiry', 'at'], value: expiry.at, ...wrong };
}
