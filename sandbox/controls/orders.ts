import { newTransactionId, report, statusNamed, type Report } from '../callbacks/item';
import { whyUnpayable, type Bill, type Order } from '../orders';
import type { Message } from '../records';
import { ControlError, type Control, type ControlCall } from './control';

/** Null where no bill with this reference was accepted. */
function orderView({ reference, received, bill }: Order) {
	return {
		reference,
		received,
		accepted: bill ? 1 : 0,
		status: bill?.status ?? null,
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
	const { now, paymentConfigurations: configurations } = call.world;
	const isDelivered = statusNamed(found.message.state)?.event !== 'messageFailed';
	const reason = whyUnpayable(found.bill, { now: now(), configurations, isDelivered });
	if (reason !== undefined) throw new ControlError(409, `cannot be paid: ${reason}`);
	return found;
}

function say(call: ControlCall, { order, message }: ReturnType<typeof findBill>, said: Report) {
	call.world.courier.announce(message, [said]);
	return orderView(order);
}

function pay(call: ControlCall) {
	const found = findPayable(call);
	const transactionId = newTransactionId(call.world.now());
	found.bill.transactionId = transactionId;
	return say(call, found, report('EX_PAYMENT_SUCCESS', { transactionId }));
}

export const orderControls: readonly Control[] = [
	{ method: 'GET', path: '/orders', run: ({ world }) => world.orders.all().map(orderView) },
	{ method: 'GET', path: '/orders/:reference', run: (call) => orderView(findOrder(call)) },
	{ method: 'POST', path: '/orders/:reference/pay', run: pay },
	{
		method: 'POST',
		path: '/orders/:reference/fail',
		run: (call) => say(call, findPayable(call), report('EX_PAYMENT_PENDING')),
	},
	{
		method: 'POST',
		path: '/orders/:reference/see',
		run: (call) => say(call, findBill(call), report('EX_MESSAGE_SEEN')),
	},
];
