/** Bodies of 16 MiB, which is n8n's limit, of the shapes that cost most. */
import { readAnswer } from '../../../exotel/answer';
import { readCallback } from '../../../exotel/callback';
import { identityOf } from '../../../exotel/event';
import { readRawOrderDetails } from '../../../exotel/rawOrderDetails';
import { operationOf } from '../../../nodes/ExotelWhatsAppPayment/operations';
import { invalidItem } from '../../../nodes/ExotelWhatsAppPayment/failures';
import { readShopifyOrder } from '../../../order/sources/shopify';
import { readWooCommerceOrder } from '../../../order/sources/wooCommerce';
import { bill, templateMessage } from '../../engine/forms';
import { shopifyOrder, wooOrder } from '../../order/sources/samples';
import { run } from '../support/bases';
import { node } from '../support/node';
import { nested } from '../support/values';
import { filled, ofTexts, type Input } from './texts';

/** JSON text of a list with as many entries as fit. */
const listOf = (entry: string) => `[${filled(`${entry},`)}${entry}]`;
const levels = (name: string): unknown => nested(100_000, name);

let parsed: unknown;
/** Five million groups of nothing, parsed once: what is measured comes after n8n's own parsing. */
const emptyGroups = (): unknown => (parsed ??= JSON.parse(listOf('{}')));

const callback = (name: string, make: () => unknown): Input => ({
	name: `a callback of ${name}`,
	read: () => {
		const read = readCallback(make(), () => '');
		if (read.kind === 'events') read.events.forEach(identityOf);
		return read.kind;
	},
});
const answer = (name: string, make: () => unknown): Input => ({
	name: `an answer of ${name}`,
	read: () => String(readAnswer(202, make(), 2)[0]?.kind),
});

/** As the node does it, up to the error that n8n gets. */
function told(read: () => unknown): string {
	try {
		return read() === undefined ? 'nothing' : 'read';
	} catch (error) {
		const { details } = invalidItem(node, 0, error);
		const size = JSON.stringify(details).length;
		return `${String(details['field'])} (${size < 100_000 ? 'short' : 'long'})`;
	}
}
const shop = (name: string, field: string, make: () => unknown): Input[] => [
	{
		name: `a Shopify order of ${name}`,
		read: () => told(() => readShopifyOrder({ ...shopifyOrder, [field]: make() })),
	},
	{
		name: `a WooCommerce order of ${name}`,
		read: () => told(() => readWooCommerceOrder({ ...wooOrder, [field]: make() })),
	},
];
const form = (name: string, make: () => object): Input => ({
	name: `a form of ${name}`,
	read: () => told(() => readForm({ ...make() })),
});
const readForm = (fields: Readonly<Record<string, unknown>>) =>
	operationOf(String(fields['resource']), String(fields['operation'])).read(fields, run);
const raw = (name: string, make: () => unknown): Input => ({
	name: `raw JSON of ${name}`,
	read: () => told(() => readRawOrderDetails(make(), '99999 00001', run.now)),
});

export const inputs: readonly Input[] = [
	...ofTexts,
	callback('empty items', () => ({ whatsapp: { messages: emptyGroups() } })),
	callback('numbers', () => ({ whatsapp: { messages: JSON.parse(listOf('1')) } })),
	callback('one text', () => ({ whatsapp: { messages: [{ sid: filled('a') }] } })),
	callback('levels', () => ({ whatsapp: { messages: [levels('content')] } })),
	callback('levels of params', () => levels('params')),
	callback('many fields', () => ({ a: emptyGroups(), '{': '{'.repeat(1000) })),
	callback('JSON that never ends', () => filled('{"a":')),
	answer('empty entries', () => ({ response: { whatsapp: { messages: emptyGroups() } } })),
	answer('a bare list', () => ({ response: emptyGroups() })),
	answer('one text', () => ({ response: { error_data: { message: filled('a') } } })),
	answer('levels', () => levels('response')),
	...shop('empty lines', 'line_items', emptyGroups),
	...shop('taxes', 'tax_lines', () => JSON.parse(listOf('{"title":"x"}'))),
	...shop('shipping lines', 'shipping_lines', emptyGroups),
	...shop('fees', 'fee_lines', emptyGroups),
	...shop('one name', 'name', () => filled('a')),
	...shop('one currency', 'currency', () => filled('a')),
	...shop('one status', 'status', () => filled('a')),
	...shop('levels', 'shipping', () => levels('order')),
	raw('levels', () => levels('content')),
	raw('levels of what is not known', () => ({ type: 'order_details', x: levels('x') })),
	raw('empty groups', emptyGroups),
	form('empty items', () => ({ ...bill(), items: { item: emptyGroups() } })),
	form('one message', () => bill({ messageText: filled('a') })),
	form('values of a template', () => {
		const bodyValues = { value: emptyGroups() };
		return { ...templateMessage(), bodyValues, headerType: 'none' };
	}),
	form('buttons', () => {
		const buttons = { button: emptyGroups() };
		return { ...templateMessage(), buttons, bodyValues: {}, headerType: 'none' };
	}),
];
