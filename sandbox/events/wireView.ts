import type { CallbackRecord } from '../callbacks/courier';
import { withPlus } from '../callbacks/item';
import type { RequestRecord } from '../records';
import { kindOf } from '../rules';
import { places, valueAt } from '../rules/places';
import { mask, readable } from './json';
import type { CallbackView, RequestView } from './views';

export function requestView({ headers: _, body, ...request }: RequestRecord): RequestView {
	const messages = places(body, 'whatsapp.messages[]').map(({ value }) => value);
	const customers = messages.map((message) => withPlus(String(valueAt(message, 'to'))));
	return {
		...request,
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
