import type { Message } from '../records';
import { kindOf } from '../rules';
import { placeOf } from '../rules/component';
import { places, valueAt } from '../rules/places';
import { string } from '../rules/values';

/** Where a template's parameter has what a person wants to read of it. */
const readable = [
	'text',
	'payload',
	'image.link',
	'video.link',
	'document.link',
	'action.order_details.reference_id',
	'order_status.reference_id',
	'order_status.order.status',
];

const readParameter = (parameter: unknown) =>
	readable
		.map((path) => valueAt(parameter, path))
		.filter(string)
		.join(' ');

/** `payment_reminder (en)`, then `body: Asha, 1180.50`, `button 0: pay` */
export function templateLines(template: unknown): string[] {
	const components = places(template, 'components[]').map(({ value: component }) => {
		const parameters = places(component, 'parameters[]').map(({ value }) => readParameter(value));
		return `${placeOf(component)}: ${parameters.join(', ')}`;
	});
	const name = `${String(valueAt(template, 'name'))} (${String(valueAt(template, 'language.code'))})`;
	return [name, ...components];
}

/** What a person reads of a message; of a template, whose own words nobody knows, its parameters. */
export function textOf({ content }: Message): string {
	const kind = kindOf({ content });
	if (kind === 'template') return templateLines(valueAt(content, 'template')).join('; ');
	return String(valueAt(content, kind === 'text' ? 'text.body' : 'interactive.body.text'));
}
