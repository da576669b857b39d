import { kindOf } from '../rules';
import { places, valueAt } from '../rules/places';

type Carried = 'order_details' | 'order_status';

const templateParameters = 'content.template.components[].parameters[]';

/** The type of the template parameter that carries it, and the path from there. */
const inTemplate = {
	order_details: { type: 'action', path: 'action.order_details' },
	order_status: { type: 'order_status', path: 'order_status' },
} as const satisfies Record<Carried, { type: string; path: string }>;

/**
 * The `parameters` of each bill or order status in a message: one of each at most where its rules
 * hold.
 */
function carriedIn(message: unknown, what: Carried): unknown[] {
	const kind = kindOf(message);
	if (kind === what) return [valueAt(message, 'content.interactive.action.parameters')];
	if (kind !== 'template') return [];
	const { type, path } = inTemplate[what];
	return places(message, templateParameters)
		.filter(({ value }) => valueAt(value, 'type') === type)
		.map(({ value }) => valueAt(value, path));
}

export const billsIn = (message: unknown) => carriedIn(message, 'order_details');
export const statusesIn = (message: unknown) => carriedIn(message, 'order_status');
