import {
	callbackUrlOf,
	triggerOf,
	useCallbackUrl,
	useCredential,
	workflowSchema,
} from '../../runtime/workflow';

const exported = {
	id: 'aB3',
	name: 'Send a bill',
	tags: [{ id: '9', name: 'demo' }],
	nodes: [
		{ name: 'Note', type: 'n8n-nodes-base.stickyNote', parameters: {} },
		{
			name: 'Send',
			type: 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPayment',
			parameters: { operation: 'sendOrderDetails' },
			credentials: {
				exotelApi: { id: 'old', name: 'Exotel' },
				httpBasicAuth: { id: 'other', name: 'Shop' },
			},
		},
		{ name: 'Start', type: 'n8n-nodes-base.manualTrigger', parameters: {} },
	],
	connections: { Start: { main: [[{ node: 'Send', type: 'main', index: 0 }]] } },
	settings: { executionOrder: 'v1' },
};

describe('an exported workflow', () => {
	const workflow = workflowSchema.parse(exported);

	it('comes in without the id and tags of the n8n that it was made in', () => {
		const { name, nodes, connections, settings } = exported;
		expect(workflow).toEqual({ name, nodes, connections, settings });
	});

	it('gets the credential of this n8n in place of its own, and keeps those of other types', () => {
		const [, send] = useCredential(workflow, 'exotelApi', { id: 'new', name: 'Sandbox' }).nodes;
		expect(send).toEqual({
			...exported.nodes[1],
			credentials: {
				exotelApi: { id: 'new', name: 'Sandbox' },
				httpBasicAuth: { id: 'other', name: 'Shop' },
			},
		});
	});

	it('gets the address of its own trigger where an importer has to enter it, and nowhere else', () => {
		const trigger = {
			name: 'Paid',
			type: 'n8n-nodes-exotel-whatsapp-payment.exotelWhatsAppPaymentTrigger',
			webhookId: 'w-1',
		};
		const send = (name: string, parameters: object) => ({ ...exported.nodes[1], name, parameters });
		const toTrigger = { statusCallbacks: 'trigger', callbackUrl: '' };
		const entered = { statusCallbacks: 'trigger', callbackUrl: 'https://example.com/' };
		const both = workflowSchema.parse({
			...exported,
			nodes: [trigger, send('One', toTrigger), send('Two', entered), send('Three', {})],
		});
		const url = callbackUrlOf(both, 'http://127.0.0.1:5678') ?? '';
		expect(url).toBe('http://127.0.0.1:5678/webhook/w-1/webhook');
		expect(callbackUrlOf(workflow, 'http://127.0.0.1:5678')).toBeUndefined();
		expect(useCallbackUrl(both, url).nodes.map(({ parameters }) => parameters)).toEqual([
			undefined,
			{ ...toTrigger, callbackUrl: url },
			entered,
			{},
		]);
	});

	it('starts from its trigger, wherever that stands in the list', () => {
		expect(triggerOf(workflow)).toBe('Start');
	});

	it('cannot be started without one', () => {
		expect(() => triggerOf({ ...workflow, nodes: [] })).toThrow(
			'Workflow "Send a bill" has no trigger.',
		);
	});
});
