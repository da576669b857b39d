import { textAt } from '../api/bill';
import { billsIn, statusesIn } from '../api/carried';
import { withPlus } from '../callbacks/item';
import { templateLines, textOf } from '../controls/text';
import { orderStatusOf } from '../orders';
import { isDelivered, reasonNotToPay } from '../payability';
import type { Message } from '../records';
import { kindOf } from '../rules';
import { places, valueAt } from '../rules/places';
import type { World } from '../world';
import { billView } from './billView';
import type { MessageView, OrderView, StatusUpdateView } from './views';

const pictures = [
	'content.interactive.header.image.link',
	'content.template.components[].parameters[].image.link',
];

function firstText(document: unknown, paths: readonly string[]): string | null {
	const found = paths
		.flatMap((path) => places(document, path))
		.find(({ value }) => typeof value === 'string');
	return found ? String(found.value) : null;
}

function statusUpdate(message: Message): StatusUpdateView | null {
	const [parameters] = statusesIn(message);
	const status = orderStatusOf(textAt(parameters, 'order.status'));
	if (parameters === undefined || status === undefined) return null;
	return {
		reference: textAt(parameters, 'reference_id'),
		status,
		description: firstText(parameters, ['order.description']),
	};
}

function orderOf(world: World, message: Message): OrderView | null {
	const { reference } = message;
	const bill = reference === null ? undefined : world.orders.get(reference)?.bill;
	if (reference === null || bill?.sid !== message.sid) return null;
	const { status, transactionId, failedPayments, expiresAt } = bill;
	const unpayable = reasonNotToPay(world, bill, message) ?? null;
	return { reference, status, transactionId, failedPayments, expiresAt, unpayable };
}

export function messageView(world: World, message: Message): MessageView | undefined {
	const { sid: id, number, acceptedAt: at, receipt, state: status, description } = message;
	const kind = kindOf(message);
	if (kind === undefined) return undefined;
	const [bill] = billsIn(message);
	return {
		id,
		number,
		at,
		customer: withPlus(message.to),
		business: withPlus(message.from),
		kind,
		text: textOf(message),
		templateLines: kind === 'template' ? templateLines(valueAt(message, 'content.template')) : [],
		footer: firstText(message, ['content.interactive.footer.text']),
		picture: firstText(message, pictures),
		receipt,
		failure: isDelivered(message) ? null : { status, description },
		bill: bill === undefined ? null : billView(bill),
		order: orderOf(world, message),
		statusUpdate: statusUpdate(message),
	};
}
