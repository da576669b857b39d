import {
	NodeHelpers,
	resolveWebhookDescriptionField,
	webhookDescriptionIsNativelyResolvable,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { statusGroups } from '../../../exotel/eventFilter';
import { statuses } from '../../../exotel/statuses';
import { triggerType } from './workflow';

const { description } = triggerType;
const isOption = (
	option: INodePropertyOptions | INodePropertyCollection | object,
): option is INodePropertyOptions => 'value' in option;
const field = description.properties.find(({ name }) => name === 'detailedStatuses');
const options = (field?.options ?? []).filter(isOption);

test('the choice offers the groups first, then every status with its literal, payments first', () => {
	const literals = statuses.map(({ detailedStatus }) => detailedStatus);
	expect(options.map(({ value }) => value)).toEqual([...Object.keys(statusGroups), ...literals]);
	for (const literal of literals) {
		const { name } = options.find(({ value }) => value === literal) ?? {};
		expect(name).toMatch(new RegExp(`^[A-Z0-9][^_]+ \\(${literal}\\)$`));
	}
	expect(field?.default).toEqual(['EX_PAYMENT_SUCCESS']);
});

test('a node that was just dropped has no issue but its credential', () => {
	const parameters = NodeHelpers.getNodeParameters(
		description.properties,
		{},
		true,
		false,
		null,
		description,
	);
	const node = { id: '1', name: 'T', type: 't', typeVersion: 1, position: [0, 0] } as const;
	const dropped = {
		...node,
		position: [0, 0] satisfies [number, number],
		parameters: parameters ?? {},
	};
	expect(
		NodeHelpers.getNodeParametersIssues(description.properties, dropped, description),
	).toBeNull();
});

test('n8n needs no expression to answer a callback', () => {
	expect(description.webhooks?.map(webhookDescriptionIsNativelyResolvable)).toEqual([true, true]);
});

test.each([
	[{}, 'onReceived'],
	[{ options: {} }, 'onReceived'],
	[{ options: { acknowledge: 'onReceived' } }, 'onReceived'],
	[{ options: { acknowledge: 'lastNode' } }, 'lastNode'],
])('with %j n8n answers %s, whether it reads the field or evaluates it', (parameters, expected) => {
	const [webhook] = description.webhooks ?? [];
	if (!webhook) throw new Error('no webhook');
	const read = resolveWebhookDescriptionField({ parameters }, webhook, 'responseMode');
	expect(read).toEqual({ resolved: true, value: expected });
	// What n8n 1 evaluates, and n8n 2 where a field of the node holds an expression.
	expect(webhook.responseMode).toBe('={{$parameter["options"]["acknowledge"] || "onReceived"}}');
});

test('a saved workflow of either version finds the node', () => {
	expect(description.version).toEqual([1, 2]);
});

test('the description is small, since every user of the editor downloads it', () => {
	expect(JSON.stringify(description).length).toBeLessThan(9_000);
});
