import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { properties } from './operations';
import { run } from './run';

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
		description: 'Send a bill into a WhatsApp chat through Exotel, and keep the order up to date',
		defaults: { name: 'Exotel WhatsApp Payment' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'exotelApi', required: true }],
		usableAsTool: true,
		properties,
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await run(this);
	}
}
