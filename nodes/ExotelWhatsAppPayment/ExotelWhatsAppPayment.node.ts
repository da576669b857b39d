import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { testCredential } from '../shared/testCredential';
import { properties } from './operations';
import { run } from './run';
import { receiveWhileWaiting } from './waiting/wake';
import { webhooks } from './waiting/webhooks';

export class ExotelWhatsAppPayment implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Exotel WhatsApp Payment',
		name: 'exotelWhatsAppPayment',
		icon: { light: 'file:../../icons/exotel.svg', dark: 'file:../../icons/exotel.dark.svg' },
		group: ['output'],
		version: 1,
		// "sendOrderDetails" reads as "send order details".
		subtitle:
			'={{ $parameter["operation"].replace(/[A-Z]/g, (letter) => " " + letter.toLowerCase()) }}',
		description:
			'Send bills, order updates, texts and templates into a WhatsApp chat through Exotel',
		defaults: { name: 'Exotel WhatsApp Payment' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'exotelApi', required: true, testedBy: 'testCredential' }],
		usableAsTool: true,
		webhooks,
		waitingNodeTooltip: 'Waiting for the customer to pay the bill',
		properties,
	};

	methods = { credentialTest: { testCredential } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this);
	}

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receiveWhileWaiting(this);
	}
}
