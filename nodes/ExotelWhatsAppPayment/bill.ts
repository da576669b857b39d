import { z } from 'zod';
import type { Message } from '../../exotel/message';
import { orderDetails, orderParameters, presentationSchema } from '../../exotel/orderDetails';
import { paymentSchema } from '../../exotel/payment';
import { readRawOrderDetails } from '../../exotel/rawOrderDetails';
import { orderDetailsButton, templateMessage } from '../../exotel/template';
import type { Template } from '../../exotel/templateSchema';
import { InvalidInput, later, optionalText, parseInput } from '../../order/input';
import { formatRupees, paise, toRupees } from '../../order/money';
import type { Order } from '../../order/order';
import { fieldsOrder } from '../../order/sources/fields';
import { fromShape } from './fields/parties';
import { paymentOf } from './fields/payment';
import { readSendAs } from './fields/sendAs';
import type { Form, Sending } from './operations/operation';

const values = later(() => z.record(z.unknown()).default({}));
/** How n8n nests the fields. What they hold is read by the order source. */
const formSchema = later(() =>
	z.object({
		orderSource: z.enum(['defineBelow', 'rawJson']),
		items: z.object({ item: z.array(z.record(z.unknown())).default([]) }).default({}),
		deliveryAddress: z.object({ address: z.unknown() }).default({}),
		charges: values,
		orderOptions: values,
		options: values,
	}),
);
type Nested = z.output<typeof formSchema>;
const partySchema = later(() => z.object({ ...fromShape(), customData: optionalText() }));
const detailsSchema = later(() => z.object({ details: values }));

/** n8n's form keeps an item's details apart, and an importer's address flat. */
function flatItem(item: Form): Form {
	const { details } = parseInput(detailsSchema, item);
	return {
		...item,
		...details,
		importerAddress: {
			addressLine1: details['importerAddressLine1'],
			city: details['importerCity'],
			postalCode: details['importerPostalCode'],
			countryCode: details['importerCountryCode'],
		},
	};
}

function definedBill(form: Form, nested: Nested, now: Date, template: Template | undefined) {
	const { items, deliveryAddress, charges, orderOptions } = nested;
	const order = fieldsOrder(
		{
			...form,
			...charges,
			...orderOptions,
			items: items.item.map(flatItem),
			deliveryAddress: deliveryAddress.address,
		},
		now,
	);
	const payment = paymentOf(form, orderOptions);
	if (template) {
		const { paymentType, ...more } = parseInput(paymentSchema, payment);
		const button = orderDetailsButton(orderParameters(order, { paymentType, ...more }));
		return { order, content: templateMessage(template, button), paymentType };
	}
	const presentation = parseInput(presentationSchema, { ...form, ...orderOptions, ...payment });
	return {
		order,
		content: orderDetails(order, presentation),
		paymentType: presentation.paymentType,
	};
}

function parseJson(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value);
	} catch {
		const fix = 'Check the quotes, commas and brackets, or use an expression that gives an object.';
		const field = 'Order Details JSON';
		const problem = { field, value: undefined, problem: 'is not valid JSON', fix };
		return new InvalidInput([problem]);
	}
}

function rawBill(form: Form, now: Date, template: Template | undefined) {
	const json = parseJson(form['orderDetailsJson']);
	if (json instanceof InvalidInput) throw json;
	const { order, content } = readRawOrderDetails(json, form['to'], now);
	const { parameters } = content.interactive.action;
	return {
		order,
		content: template ? templateMessage(template, orderDetailsButton(parameters)) : content,
		paymentType: parameters.payment_type,
	};
}

/** Meta's ceiling for one UPI payment. */
const upiCeiling = paise(5_00_000_00);

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
export function readBill(form: Form, now: Date): Bill {
	const nested = parseInput(formSchema, form);
	const template = readSendAs(form);
	const isRaw = nested.orderSource === 'rawJson';
	const { order, content, paymentType } = isRaw
		? rawBill(form, now, template)
		: definedBill(form, nested, now, template);
	const { from, customData } = parseInput(partySchema, { ...form, ...nested.options });
	const isTooMuch = paymentType === 'upi' && order.total > upiCeiling;
	return {
		order,
		message: { from, to: order.to, content },
		paymentType,
		customData,
		warnings: isTooMuch ? [`A UPI payment cannot be more than ${formatRupees(upiCeiling)}.`] : [],
		facts: {
			referenceId: order.referenceId,
			to: order.to,
			currency: 'INR',
			total: toRupees(order.total),
			totalInPaise: order.total,
		},
	};
}
