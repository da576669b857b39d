import { z } from 'zod';
import { later, parseInput } from '../../../order/input';
import { list } from '../../../order/list';
import type { Form } from '../operations/operation';

const values = later(() => z.record(z.unknown()).default({}));

/** How n8n nests the fields of a bill. What they hold is read by the order source. */
export const nestedSchema = later(() =>
	z.object({
		orderSource: z.enum(['defineBelow', 'rawJson', 'rows', 'shopify', 'wooCommerce']),
		items: z.object({ item: list(z.record(z.unknown())).default([]) }).default({}),
		deliveryAddress: z.object({ address: z.unknown() }).default({}),
		charges: values,
		orderOptions: values,
		shopOptions: values,
		options: values,
	}),
);
export type Nested = z.output<typeof nestedSchema>;

const detailsSchema = later(() => z.object({ details: values }));

/** n8n's form keeps an item's details apart, and an importer's address flat. */
export function flatItem(item: Form): Form {
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
