import { z } from 'zod';
import { later, parseInput } from '../../../order/input';
import { readBill } from '../bill';
import { callbackFields, readCallback } from '../fields/callbacks';
import { ifAlreadySentField, orderExtraFields, orderFields } from '../fields/order';
import { batchOptions, optionsField } from '../fields/sending';
import { billOnce } from '../once';
import type { Operation } from './operation';

const optionsSchema = later(() =>
	z.object({
		options: z
			.object({ ifAlreadySent: z.enum(['skip', 'stop', 'send']).default('skip') })
			.default({}),
	}),
);

export const sendOrderDetails: Operation = {
	name: 'Send Order Details',
	value: 'sendOrderDetails',
	action: 'Send a bill to pay in the chat',
	description: 'Send a bill that the customer pays in the WhatsApp chat',
	fields: [
		...orderFields,
		...callbackFields,
		...orderExtraFields,
		optionsField([...batchOptions, ifAlreadySentField]),
	],
	read(form, { account, now }) {
		const { ifAlreadySent } = parseInput(optionsSchema, form).options;
		const bill = readBill(form, now);
		if ('nothing' in bill) return bill;
		const { message, order, paymentType, customData, facts } = bill;
		const callback = readCallback(form, account);
		const warnings = [...callback.warnings];
		if (paymentType === 'upi' && callback.statusCallback) {
			warnings.push(
				'Exotel reports no payment of a UPI bill by status callback, unless it has set up your account so. Ask Exotel, or use a payment gateway.',
			);
		}
		warnings.push(...bill.warnings);
		const once = billOnce(order.referenceId, ifAlreadySent);
		return { message, ...callback, customData, once, warnings, facts };
	},
};
