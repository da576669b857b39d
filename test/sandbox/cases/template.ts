import {
	orderDetailsButton,
	orderStatusComponent,
	templateMessage,
} from '../../fixtures/sandbox-templates';
import { get, set } from '../json';
import { amountCases } from './amounts';
import { missing, parameters, wrong, type Case } from './case';
import { itemCases } from './items';
import { orderCases, orderStatusCases, statusOfKnown } from './order';
import { orderDetailsCases } from './orderDetails';

const template = 'content.template';
const base = () => templateMessage('hello');

const nameCases: readonly Case[] = [
	missing(template, base),
	wrong(template, 'be an object', 'hello', { base }),
	missing(`${template}.name`, base),
	wrong(`${template}.name`, 'have 1 to 512 characters', '', { base }),
	missing(`${template}.language`, base),
	wrong(`${template}.language`, 'be an object', 'en', { base }),
	missing(`${template}.language.code`, base),
	wrong(`${template}.language.code`, 'be a text that is not empty', '', { base }),
	missing(`${template}.language.policy`, base),
	wrong(`${template}.language.policy`, 'be deterministic', 'fallback', { base }),
];

/** Where a template carries what an interactive message has as its parameters. */
interface Carrier {
	readonly path: string;
	readonly component: (parameters: object) => object;
}

const billCarrier: Carrier = {
	path: `${template}.components[].parameters[].action.order_details`,
	component: orderDetailsButton,
};
const statusCarrier: Carrier = {
	path: `${template}.components[].parameters[].order_status`,
	component: orderStatusComponent,
};

/** The same message, as a template. */
function asTemplate(request: object, { component }: Carrier): object {
	const carried = get(request, `whatsapp.messages[0].${parameters}`);
	if (typeof carried !== 'object' || carried === null) throw new Error('nothing to carry');
	const content = get(templateMessage('any', [component(carried)]), 'whatsapp.messages[0].content');
	set(request, 'whatsapp.messages[0].content', content);
	return request;
}

/** The same mistake, in a template. */
function inTemplate(one: Case, carrier: Carrier): Case {
	const first = carrier.path.replaceAll('[]', '[0]');
	return {
		...one,
		rule: one.rule.replace(parameters, carrier.path),
		base: () => asTemplate(one.base(), carrier),
		changes: Object.fromEntries(
			Object.entries(one.changes).map(([path, value]) => [path.replace(parameters, first), value]),
		),
	};
}

const billCases = [...orderCases(), ...orderDetailsCases, ...itemCases, ...amountCases];
const statusCases = [...orderCases(statusOfKnown), ...orderStatusCases];

/** Every rule of a bill and of an order status holds in a template too. */
export const templateCases: readonly Case[] = [
	...nameCases,
	...billCases.map((one) => inTemplate(one, billCarrier)),
	...statusCases.map((one) => inTemplate(one, statusCarrier)),
];
