import { InvalidInput } from '../../invalid';
import { isFields, type Fields } from './fields';

/** Where a payload keeps the order: n8n's Webhook node in `body`, REST answers under its kind. */
const wrappers = ['body', 'order', 'draft_order', 'checkout'];
const lists = ['orders', 'draft_orders', 'checkouts'];

/**
 * The order itself: the payload as a shop's trigger or node gives it, or what is inside the Webhook
 * node's `body` or REST's `order`, `draft_order` or `checkout`.
 * @throws InvalidInput when there is no object, or a list of orders
 */
export function unwrapOrder(payload: unknown): Fields {
	let order = payload;
	// A body may hold a wrapped order, and nothing holds more.
	for (let level = 0; level < 2; level += 1) order = insideOf(order);
	if (!isFields(order)) throw notOneOrder('must be one order, as the shop sends it');
	const list = lists.find((name) => Array.isArray(order[name]));
	if (list !== undefined) throw notOneOrder(`has a list of ${list}, and a bill is for one order`);
	return order;
}

function insideOf(order: unknown): unknown {
	if (!isFields(order) || Object.hasOwn(order, 'line_items')) return order;
	const wrapper = wrappers.find((name) => isFields(order[name]));
	return wrapper === undefined ? order : order[wrapper];
}

const notOneOrder = (problem: string) =>
	new InvalidInput([
		{
			field: 'Order',
			value: undefined,
			problem,
			fix: 'Give each order an item of its own, for instance with the Split Out node.',
		},
	]);
