import type { Bill } from '../orders';
import type { Message } from '../records';
import { isRecord, places, valueAt } from '../rules/places';
import { digits } from '../rules/values';

/** A text field of a message whose rules hold. */
export const textAt = (document: unknown, path: string) => String(valueAt(document, path));

/** payment_settings, Meta's newer form, goes before payment_type where both are given. */
export function payment(parameters: unknown): Pick<Bill, 'paymentType' | 'configuration'> {
	const gateway = places(parameters, 'payment_settings[].payment_gateway')[0]?.value;
	if (isRecord(gateway)) {
		return {
			paymentType: `payment_gateway:${textAt(gateway, 'type')}`,
			configuration: textAt(gateway, 'configuration_name'),
		};
	}
	return {
		paymentType: textAt(parameters, 'payment_type'),
		configuration: textAt(parameters, 'payment_configuration'),
	};
}

/** What the `parameters` of a bill whose rules hold ask the customer to pay. */
export function billOf(message: Message, parameters: unknown): Bill {
	const expiry = valueAt(parameters, 'order.expiration.timestamp');
	return {
		sid: message.sid,
		to: digits(message.to),
		total: Number(valueAt(parameters, 'total_amount.value')),
		...payment(parameters),
		expiresAt: expiry === undefined ? null : Number(expiry),
		status: 'pending',
		transactionId: null,
		failedPayments: 0,
	};
}
