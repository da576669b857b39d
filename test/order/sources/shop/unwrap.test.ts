import { problemsOf } from '../../support';
import { unwrapOrder } from '../../../../order/sources/shop/unwrap';

const order = { id: 1, line_items: [] };

test.each<[payload: object]>([
	[order],
	[{ order }],
	[{ draft_order: order }],
	[{ checkout: order }],
	[{ body: order, headers: {} }],
	[{ body: { order }, headers: {} }],
])('the order is found: %j', (payload) => {
	expect(unwrapOrder(payload)).toEqual(order);
});

test('an order is not looked through for others', () => {
	const tricky = { ...order, order: { id: 2 }, body: { id: 3 } };
	expect(unwrapOrder(tricky)).toBe(tricky);
});

test.each<[payload: unknown, problem: string]>([
	[undefined, 'must be one order'],
	['{}', 'must be one order'],
	[[order], 'must be one order'],
	[{ orders: [order] }, 'has a list of orders'],
	[{ body: { draft_orders: [] } }, 'has a list of draft_orders'],
])('%j is refused', (payload, problem) => {
	const [first] = problemsOf(() => unwrapOrder(payload));
	expect(first).toMatchObject({ field: 'Order', problem: expect.stringContaining(problem) });
});
