import { z } from 'zod';
import type { Message } from '../../exotel/message';
import { orderDetails, orderParameters, presentationSchema } from '../../exotel/orderDetails';
import { paymentSchema } from '../../exotel/payment';
import { readRawOrderDetails } from '../../exotel/rawOrderDetails';
import { orderDetailsButton, templateMessage } from '../../exotel/template';
import type { Template } from '../../exotel/templateSchema';
import { later, optionalText, parseInput } from '../../order/input';
import { toRupees } from '../../order/money';
import type { Order } from '../../order/order';
import { upiWarnings } from '../../order/upi';
import { fromShape } from './fields/parties';
import { paymentOf } from './fields/payment';
import { readSendAs } from './fields/sendAs';
import type { Form, NothingToSend, Sending } from './operations/operation';
import { readOrder, type FormSource } from './orderSources';
import { readJson } from './orderSources/json';
import { nestedSchema, type Nested } from './orderSources/nested';

const partySchema = later(() => z.object({ ...fromShape(), customData: optionalText() }));

/** The message that carries the order, and how it is paid. */
function contentOf(order: Order, form: Form, { orderOptions }: Nested, template?: Template) {
	const payment = paymentOf(form, orderOptions);
	if (template) {
		const { paymentType, ...more } = parseInput(paymentSchema, payment);
		const button = orderDetailsButton(orderParameters(order, { paymentType, ...more }));
		return { content: templateMessage(template, button), paymentType };
	}
	const presentation = parseInput(presentationSchema, { ...form, ...orderOptions, ...payment });
	return { content: orderDetails(order, presentation), paymentType: presentation.paymentType };
}

function formBill(source: FormSource, form: Form, nested: Nested, now: Date, template?: Template) {
	const read = readOrder(source, form, nested, now);
	return 'order' in read ? { ...read, ...contentOf(read.order, form, nested, template) } : read;
}

function rawBill(form: Form, now: Date, template?: Template) {
	const json = readJson('Order Details JSON', form['orderDetailsJson']);
	const { order, content } = readRawOrderDetails(json, form['to'], now);
	const { parameters } = content.interactive.action;
	return {
		order,
		content: template ? templateMessage(template, orderDetailsButton(parameters)) : content,
		paymentType: parameters.payment_type,
		warnings: [],
	};
}

export interface Bill extends Pick<Sending, 'customData' | 'facts' | 'warnings'> {
	readonly order: Order;
	readonly message: Message;
	/** Exotel's `payment_type`; undefined where a raw message has only `payment_settings`. */
	readonly paymentType: string | undefined;
}

/**
 * Reads the fields that every operation has that sends a bill.
 * @throws InvalidInput
 */
export function readBill(form: Form, now: Date): Bill | NothingToSend {
	const nested = parseInput(nestedSchema, form);
	const template = readSendAs(form);
	const { from, customData } = parseInput(partySchema, { ...form, ...nested.options });
	const bill =
		nested.orderSource === 'rawJson'
			? rawBill(form, now, template)
			: formBill(nested.orderSource, form, nested, now, template);
	if (!('order' in bill)) {
		const { referenceId, reason, description, advice } = bill;
		return { nothing: { reason, description, advice }, facts: { referenceId } };
	}
	const { order, content, paymentType, warnings } = bill;
	return {
		order,
		message: { from, to: order.to, content },
		paymentType,
		customData,
		warnings: [
			...new Set([...warnings, ...(paymentType === 'upi' ? upiWarnings(order.total) : [])]),
		],
		facts: {
			referenceId: order.referenceId,
			to: order.to,
			currency: 'INR',
			total: toRupees(order.total),
			totalInPaise: order.total,
		},
	};
}
