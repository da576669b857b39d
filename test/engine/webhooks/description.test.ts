import {
	NodeHelpers,
	resolveWebhookDescriptionField,
	webhookDescriptionIsNativelyResolvable,
	type INodePropertyCollection,
	type INodePropertyOptions,
} from 'n8n-workflow';
import { statusGroups } from '../../../exotel/eventFilter';
import { statuses } from '../../../exotel/statuses';
import { TriggerWorkflow, triggerType } from './workflow';

const { description } = triggerType;
const [workflowId, baseUrl] = ['1', 'http://127.0.0.1:1'];
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

test.each([
	[{}, 'onReceived'],
	[{ options: {} }, 'onReceived'],
	[{ options: { acknowledge: 'onReceived' } }, 'onReceived'],
	[{ options: { acknowledge: 'lastNode' } }, 'lastNode'],
])('with %j n8n answers %s, also where it evaluates no expression for it', (parameters, mode) => {
	const [webhook] = description.webhooks ?? [];
	if (!webhook) throw new Error('no webhook');
	const flow = new TriggerWorkflow({ credential: {}, parameters, workflowId, baseUrl });
	const { expression } = flow.workflow;
	const evaluated = expression.getSimpleParameterValue(
		flow.node,
		webhook.responseMode,
		flow.mode,
		{},
	);
	expect(evaluated).toBe(mode);
	// n8n 1 always evaluates.
	expect(webhookDescriptionIsNativelyResolvable?.(webhook) ?? true).toBe(true);
	const read = resolveWebhookDescriptionField?.(flow.node, webhook, 'responseMode');
	expect(read ?? { value: mode }).toMatchObject({ value: mode });
});

test('a saved workflow of either version finds the node', () => {
	expect(description.version).toEqual([1, 2]);
});

test('the description is small, since every user of the editor downloads it', () => {
	expect(JSON.stringify(description).length).toBeLessThan(9_000);
});
