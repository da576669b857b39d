import type { CallbackRecord } from '../callbacks/courier';
import { withPlus } from '../callbacks/item';
import type { RequestRecord } from '../records';
import { places } from '../rules/places';
import { mask, readable } from './json';
import type { CallbackView, RequestView } from './views';

export function requestView({ headers: _, body, ...request }: RequestRecord): RequestView {
	const customers = places(body, 'whatsapp.messages[].to').map(({ value }) => String(value));
	return {
		...request,
		customers: [...new Set(customers.map(withPlus))],
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
