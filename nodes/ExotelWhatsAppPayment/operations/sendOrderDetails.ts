import { z } from 'zod';
import { orderDetails, presentationSchema } from '../../../exotel/orderDetails';
import { readRawOrderDetails } from '../../../exotel/rawOrderDetails';
import { InvalidInput, parseInput } from '../../../order/input';
import { formatRupees, paise, toRupees } from '../../../order/money';
import { fieldsOrder } from '../../../order/sources/fields';
import { readCallback } from '../fields/callbacks';
import { orderFields } from '../fields/order';
import { fromSchema } from '../fields/parties';
import { paymentOf } from '../fields/payment';
import { customDataSchema } from '../fields/sending';
import type { Form, Operation } from './operation';

const values = z.record(z.unknown()).default({});
/** How n8n nests the fields. What they hold is read by the order source. */
const formSchema = z.object({
	orderSource: z.enum(['defineBelow', 'rawJson']),
	items: z.object({ item: z.array(z.record(z.unknown())).default([]) }).default({}),
	deliveryAddress: z.object({ address: z.unknown() }).default({}),
	charges: values,
	orderOptions: values,
	options: z
		.object({ ifAlreadySent: z.enum(['skip', 'stop', 'send']).default('skip') })
		.passthrough()
		.default({}),
});
type Nested = z.output<typeof formSchema>;
const partySchema = fromSchema.merge(customDataSchema);
const detailsSchema = z.object({ details: values });

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

function definedBill(form: Form, nested: Nested, now: Date) {
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
	const presentation = parseInput(presentationSchema, {
		...form,
		...orderOptions,
		...paymentOf(form, orderOptions),
	});
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

function rawBill(form: Form, _nested: Nested, now: Date) {
	const json = parseJson(form['orderDetailsJson']);
	if (json instanceof InvalidInput) throw json;
	const { order, content } = readRawOrderDetails(json, String(form['to'] ?? ''), now);
	const { payment_type: paymentType } = content.interactive.action.parameters;
	return { order, content, paymentType };
}

/** Meta's ceiling for one UPI payment. */
const upiCeiling = paise(5_00_000_00);

export const sendOrderDetails: Operation = {
	name: 'Send Order Details',
	value: 'sendOrderDetails',
	action: 'Send a bill to pay in the chat',
	description: 'Send a bill that the customer pays in the WhatsApp chat',
	fields: orderFields,
	read(form, account, now) {
		const nested = parseInput(formSchema, form);
		const { options } = nested;
		const read = nested.orderSource === 'rawJson' ? rawBill : definedBill;
		const { order, content, paymentType } = read(form, nested, now);
		const { from, customData } = parseInput(partySchema, {
			...form,
			...options,
		});
		const callback = readCallback(form, account);
		const warnings = [...callback.warnings];
		if (paymentType === 'upi' && callback.statusCallback) {
			warnings.push(
				'Exotel reports no payment of a UPI bill by status callback, unless it has set up your account so. Ask Exotel, or use a payment gateway.',
			);
		}
		if (paymentType === 'upi' && order.total > upiCeiling) {
			warnings.push(`A UPI payment cannot be more than ${formatRupees(upiCeiling)}.`);
		}
		return {
			message: { from, to: order.to, content },
			...callback,
			customData,
			ifAlreadySent: options.ifAlreadySent,
			warnings,
			facts: {
				referenceId: order.referenceId,
				to: order.to,
				currency: 'INR',
				total: toRupees(order.total),
				totalInPaise: order.total,
			},
		};
	},
};
