import { InvalidInput } from '../../../order/input';
import { isBlank } from '../../../order/readers';
import { expiryWithin } from '../../../order/waitLimit';
import { readBill } from '../bill';
import { orderExtraFields, orderFields } from '../fields/order';
import { optionsField } from '../fields/sending';
import {
	leastMargin,
	readWaitLimit,
	readWaitSettings,
	waitLimitField,
	waitOptions,
} from '../fields/waiting';
import { billOnce } from '../once';
import { resumeAddress } from '../waiting/address';
import type { Form, Operation } from './operation';

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null;
const groupOf = (form: Form, name: string): Form => {
	const group = form[name];
	return isForm(group) ? group : {};
};

/** A field that is there and undefined is an expression that found nothing: the order refuses it. */
const isUntouched = (group: Form, name: string) =>
	!(name in group) || (group[name] !== undefined && isBlank(group[name]));

/** The form with the expiry that belongs to the wait, unless the user has chosen one. */
function withExpiry(form: Form, expiresInMinutes: () => number): Form {
	const orderOptions = groupOf(form, 'orderOptions');
	const isOurs =
		form['orderSource'] !== 'rawJson' &&
		['expiresAt', 'expiresInMinutes'].every((name) => isUntouched(orderOptions, name));
	if (!isOurs) return form;
	return { ...form, orderOptions: { ...orderOptions, expiresInMinutes: expiresInMinutes() } };
}

const rawWithoutExpiry = () =>
	new InvalidInput([
		{
			field: 'action.parameters.order.expiration',
			value: undefined,
			problem: 'is missing: the bill could be paid after the workflow has given it up',
			fix: 'Add an expiration before the end of the wait, or set the option Bill Expiry to Never.',
		},
	]);

const upiIsNotReported = () =>
	new InvalidInput([
		{
			field: 'Payment Method',
			value: 'UPI',
			problem: 'cannot be waited for: Exotel does not report UPI payments',
			fix: 'Choose a payment gateway, or turn on the option My Account Reports UPI Payments if Exotel has set that up for you.',
		},
	]);

const paidTooLate = `The bill can be paid in the last ${leastMargin} minutes of the wait or after it, and this workflow may not see that payment.`;

export const sendAndWaitForPayment: Operation = {
	name: 'Send Order Details and Wait for Payment',
	value: 'sendAndWaitForPayment',
	action: 'Send a bill and wait for the payment',
	description: 'Send one bill, sleep, and go on once it is paid or the time is up',
	waits: true,
	fields: [...orderFields, ...orderExtraFields, waitLimitField, optionsField(waitOptions)],
	read(form, run) {
		const limit = readWaitLimit(form);
		const settings = readWaitSettings(groupOf(form, 'options'));
		const expires = settings.billExpiry === 'beforeEnd';
		const complete = expires
			? withExpiry(form, () => expiryWithin(limit, settings.expiryMargin))
			: form;
		const read = readBill(complete, run.now);
		if ('nothing' in read) return read;
		const { order, paymentType, ...bill } = read;
		if (expires && !order.expiry) throw rawWithoutExpiry();
		if (paymentType === 'upi' && !settings.reportsUpi) throw upiIsNotReported();
		const lastMinutes = new Date(run.now.getTime() + (limit - leastMargin) * 60_000);
		const outlivesIt = !order.expiry || order.expiry.at > lastMinutes;
		return {
			...bill,
			statusCallback: resumeAddress(run),
			once: billOnce(order.referenceId, settings.ifAlreadySent),
			warnings: outlivesIt ? [...bill.warnings, paidTooLate] : bill.warnings,
			wait: { minutes: limit, outlivesIt },
		};
	},
};
