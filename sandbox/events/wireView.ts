import type { CallbackRecord } from '../callbacks/courier';
import { withPlus } from '../callbacks/item';
import type { RequestRecord } from '../records';
import { kindOf } from '../rules';
import { places, valueAt } from '../rules/places';
import { phoneNumber, string } from '../rules/values';
import { mask, readable } from './json';
import type { CallbackView, RequestView } from './views';

/** Whatever was asked may be shown: nothing is sure of a body that was refused. */
function customerOf(message: unknown): string[] {
	const to = valueAt(message, 'to');
	return string(to) && phoneNumber(to) ? [withPlus(to)] : [];
}

export function requestView(record: RequestRecord): RequestView {
	const { id, number, at, method, path, authorized, answered, fault, body } = record;
	const messages = places(body, 'whatsapp.messages[]').map(({ value }) => value);
	const customers = messages.flatMap(customerOf);
	return {
		id,
		number,
		at,
		method,
		path,
		authorized,
		answered,
		fault,
		customers: [...new Set(customers)],
		kinds: messages.map((message) => kindOf(message) ?? null),
		json: readable(body),
	};
}

export function callbackView(record: CallbackRecord): CallbackView {
	const { id, number, at, customer, detailedStatus: status, progress, attempts } = record;
	return {
		id,
		number,
		at,
		customer: withPlus(customer),
		status,
		url: mask(record.url),
		progress,
		attempts,
		json: readable(record.body),
	};
}
