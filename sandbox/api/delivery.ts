import { report, type Report } from '../callbacks/item';
import type { Message } from '../records';
import { kindOf } from '../rules';
import { placeOf } from '../rules/component';
import { places, valueAt } from '../rules/places';
import type { Template } from '../templates';
import type { World } from '../world';
import { textAt } from './bill';

/** What stands at each place of a template: the kind of a header or button, the size of a body. */
type Parts = ReadonlyMap<string, string>;

function given(component: unknown): string {
	const type = textAt(component, 'type');
	if (type === 'button') return textAt(component, 'sub_type');
	const types = places(component, 'parameters[].type').map(({ value }) => value);
	return String(type === 'body' ? types.length : types[0]);
}

const givenParts = (message: Message): Parts =>
	new Map(
		places(message, 'content.template.components[]').map(({ value: component }) => [
			placeOf(component),
			given(component),
		]),
	);

function takenParts({ header, body, buttons, orderStatus }: Template): Parts {
	const parts = new Map<string, string>();
	if (header !== null) parts.set('header', header);
	if (body > 0) parts.set('body', String(body));
	for (const [index, kind] of buttons.entries()) {
		if (kind !== null) parts.set(`button ${index}`, kind);
	}
	if (orderStatus) parts.set('order_status', 'order_status');
	return parts;
}

function differences(taken: Parts, sent: Parts): string[] {
	return [...new Set([...taken.keys(), ...sent.keys()])]
		.filter((place) => taken.get(place) !== sent.get(place))
		.map((place) => {
			const [is, should] = [sent.get(place) ?? 'nothing', taken.get(place) ?? 'nothing'];
			return `${place} has ${is} instead of ${should}`;
		});
}

function templateFailure({ templates }: World, message: Message): Report | undefined {
	const template = valueAt(message, 'content.template');
	const approved = templates.find(textAt(template, 'name'), textAt(template, 'language.code'));
	if (!approved) return report('EX_TEMPLATE_NOT_FOUND');
	const different = differences(takenParts(approved), givenParts(message));
	if (different.length === 0) return undefined;
	const said = report('EX_TEMPLATE_PARAM_ERROR');
	return { ...said, description: `${said.description}: ${different.join(', ')}` };
}

/** Why a message whose rules hold does not arrive; undefined if it does. */
export function deliveryFailure(world: World, message: Message): Report | undefined {
	if (kindOf(message) === 'template') return templateFailure(world, message);
	const isOpen = world.windows.isOpen(message.to, message.from, world.now());
	return isOpen ? undefined : report('EX_REENGAGEMENT_ERROR');
}
