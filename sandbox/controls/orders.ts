import { newTransactionId, report, type Report } from '../callbacks/item';
import type { Bill, Order } from '../orders';
import { isDelivered, reasonNotToPay } from '../payability';
import type { Message } from '../records';
import type { World } from '../world';
import { ControlError, type Control, type ControlCall } from './control';

function isPayable(world: World, bill: Bill | undefined): boolean {
	const message = bill && world.messages.get(bill.sid);
	return bill && message ? reasonNotToPay(world, bill, message) === undefined : false;
}

/** Null where no bill with this reference was accepted. */
function orderView(world: World, { reference, received, bill }: Order) {
	return {
		reference,
		received,
		accepted: bill ? 1 : 0,
		status: bill?.status ?? null,
		payable: isPayable(world, bill),
		paid: bill ? bill.transactionId !== null : null,
		transactionId: bill?.transactionId ?? null,
		total: bill?.total ?? null,
		to: bill ? `+${bill.to}` : null,
		sid: bill?.sid ?? null,
		expiresAt: bill?.expiresAt ?? null,
	};
}

function findOrder({ world, params }: ControlCall): Order {
	const reference = params['reference'] ?? '';
	const order = world.orders.get(reference);
	if (!order) throw new ControlError(404, `no order_details with reference "${reference}" arrived`);
	return order;
}

function findBill(call: ControlCall): { order: Order; bill: Bill; message: Message } {
	const order = findOrder(call);
	const { reference, bill } = order;
	const message = bill && call.world.messages.get(bill.sid);
	if (!bill || !message) throw new ControlError(409, `no bill "${reference}" was accepted`);
	return { order, bill, message };
}

/** The bill, if the customer has it before them and may still pay it. */
function findPayable(call: ControlCall) {
	const found = findBill(call);
	const reason = reasonNotToPay(call.world, found.bill, found.message);
	if (reason !== undefined) throw new ControlError(409, `cannot be paid: ${reason}`);
	return found;
}

function say(call: ControlCall, { order, message }: ReturnType<typeof findBill>, said: Report) {
	call.world.courier.announce(message, [said]);
	return orderView(call.world, order);
}

function pay(call: ControlCall) {
	const found = findPayable(call);
	const transactionId = newTransactionId(call.world.now());
	found.bill.transactionId = transactionId;
	return say(call, found, report('EX_PAYMENT_SUCCESS', { transactionId }));
}

function fail(call: ControlCall) {
	const found = findPayable(call);
	found.bill.failedPayments += 1;
	return say(call, found, report('EX_PAYMENT_PENDING'));
}

/** Nobody reports that a bill has expired. */
function expire(call: ControlCall) {
	const { order, bill } = findPayable(call);
	bill.expiresAt = Math.floor(call.world.now() / 1000);
	call.world.changes.note('message', bill.sid);
	return orderView(call.world, order);
}

function see(call: ControlCall) {
	const found = findBill(call);
	if (!isDelivered(found.message)) {
		throw new ControlError(409, 'cannot be seen: the message did not reach the customer');
	}
	return say(call, found, report('EX_MESSAGE_SEEN'));
}

export const orderControls: readonly Control[] = [
	{
		method: 'GET',
		path: '/orders',
		run: ({ world }) => world.orders.all().map((order) => orderView(world, order)),
	},
	{
		method: 'GET',
		path: '/orders/:reference',
		run: (call) => orderView(call.world, findOrder(call)),
	},
	{ method: 'POST', path: '/orders/:reference/pay', run: pay },
	{ method: 'POST', path: '/orders/:reference/fail', run: fail },
	{ method: 'POST', path: '/orders/:reference/expire', run: expire },
	{ method: 'POST', path: '/orders/:reference/see', run: see },
];
