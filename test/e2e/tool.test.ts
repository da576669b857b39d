import type { IDataObject } from 'n8n-workflow';
import { outputOf } from '../../runtime/execution';
import { bill, templateMessage, textMessage } from '../engine/forms';
import { useShop } from './support/shop';
import { paymentType } from './support/workflows';

const shop = useShop();

/** n8n's own node that calls a tool as an agent does, without a language model. */
const toolWorkflow = (chosen: Readonly<Record<string, string>>, parameters: IDataObject) => ({
	name: 'Payment as a tool',
	nodes: [
		{
			id: 'start',
			name: 'Start',
			type: 'n8n-nodes-base.manualTrigger',
			typeVersion: 1,
			position: [0, 0],
			parameters: {},
		},
		{
			id: 'executor',
			name: 'Executor',
			type: '@n8n/n8n-nodes-langchain.toolExecutor',
			typeVersion: 1,
			position: [220, 0],
			parameters: {
				toolName: 'Send_it',
				// n8n 2 looks for the tool's name, n8n 1 for the values themselves.
				query: JSON.stringify({ Send_it: chosen, ...chosen }),
			},
		},
		{
			id: 'tool',
			name: 'Send it',
			type: `${paymentType}Tool`,
			typeVersion: 1,
			position: [220, 200],
			parameters: {
				...parameters,
				descriptionType: 'manual',
				toolDescription: 'Sends it to a customer',
				to: "={{ $fromAI('phone', 'the phone number', 'string') }}",
			},
			credentials: { exotelApi: shop().credential },
		},
	],
	connections: {
		Start: { main: [[{ node: 'Executor', type: 'main', index: 0 }]] },
		'Send it': { ai_tool: [[{ node: 'Executor', type: 'ai_tool', index: 0 }]] },
	},
	settings: { executionOrder: 'v1' },
});

const referenceId = "={{ $fromAI('reference', 'the reference', 'string') }}";
const billTool = (reference: string, phone: string) =>
	toolWorkflow({ reference, phone }, bill({ referenceId }));

test('an agent sends a bill with the values that it chose', async () => {
	const { n8n, exotel } = shop();
	const execution = await n8n.runWorkflow(billTool('TOOL-1', '99999 00001'));

	expect(execution.error).toBeUndefined();
	expect(JSON.stringify(outputOf(execution, 'Executor'))).toContain('accepted');
	expect(await exotel.order('TOOL-1')).toMatchObject({ received: 1, accepted: 1 });
});

test('an agent is told in words what was not right, and nothing is sent', async () => {
	const { n8n, exotel } = shop();
	const execution = await n8n.runWorkflow(billTool('TOOL-2', '12345'));

	const told = JSON.stringify([outputOf(execution, 'Executor'), execution.error]);
	expect(told).toMatch(/To is \\*"12345\\*": it/);
	expect(await exotel.requests()).toEqual([]);
});

test.each([
	['text', textMessage({ text: "={{ $fromAI('text', 'the text', 'string') }}" })],
	[
		'template',
		templateMessage({
			templateName: 'payment_reminder',
			bodyValues: {
				value: [{ text: "={{ $fromAI('text', 'the order', 'string') }}" }, { text: '₹401.00' }],
			},
		}),
	],
])('an agent sends a %s with the words that it chose', async (kind, parameters) => {
	const { n8n, exotel } = shop();
	const chosen = { text: 'Your bread is ready', phone: '99999 00001' };
	const execution = await n8n.runWorkflow(toolWorkflow(chosen, parameters));

	expect(execution.error).toBeUndefined();
	expect(JSON.stringify(outputOf(execution, 'Executor'))).toContain('accepted');
	const text = expect.stringContaining('Your bread is ready');
	expect(await exotel.messages()).toMatchObject([{ kind, text, to: '+919999900001' }]);
});
