import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type IHookFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
} from 'n8n-workflow';
import { testCredential } from '../shared/testCredential';
import { checkFields } from './activation';
import { addressToken } from './addressToken';
import { properties } from './fields';
import { letThroughOnce } from './once';
import { receive } from './receive';
import { triggerPanel } from './fields/panel';
import { webhooks } from './webhooks';

export class ExotelWhatsAppPaymentTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Exotel WhatsApp Payment Trigger',
		name: 'exotelWhatsAppPaymentTrigger',
		icon: { light: 'file:../../icons/exotel.svg', dark: 'file:../../icons/exotel.dark.svg' },
		group: ['trigger'],
		// Both are the same to us. n8n itself evaluates an expression at each callback for version 1 alone.
		version: [1, 2],
		subtitle: '={{$parameter["detailedStatuses"].join(", ")}}',
		description:
			'Starts the workflow when a customer has paid, or when Exotel reports another status',
		defaults: { name: 'Exotel WhatsApp Payment Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'exotelApi',
				required: true,
				testedBy: 'testCredential',
				displayOptions: { show: { authentication: ['token'] } },
			},
		],
		webhooks,
		triggerPanel,
		properties,
	};

	methods = { loadOptions: { addressToken }, credentialTest: { testCredential } };

	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return await checkFields(this);
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		return await receive(this);
	}

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await letThroughOnce(this);
	}
}
