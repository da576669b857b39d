import type {
	IAuthenticateGeneric,
	ICredentialTestRequest,
	ICredentialType,
	Icon,
	INodeProperties,
} from 'n8n-workflow';

/** HTTP status of an answer to the test → what it tells. Only 400 means that all is well. */
const notExotel =
	'This address is not the messages API of Exotel. Check the region or the base URL.';
const answers: Readonly<Record<number, string>> = {
	200: notExotel,
	201: notExotel,
	202: notExotel,
	204: notExotel,
	301: notExotel,
	302: notExotel,
	307: notExotel,
	308: notExotel,
	401: 'Exotel did not accept the API key and token. Check both: the ones for WhatsApp can differ from those for calls.',
	402: 'The key and token are right, but the plan or the usage limit of the account does not allow WhatsApp messages.',
	403: 'The key and token are right, but the account is not permitted to send WhatsApp messages. Ask Exotel to enable it.',
	404: 'Exotel does not know this account SID in this region. Check the SID and the region.',
	405: notExotel,
	407: 'A proxy between n8n and Exotel asks for a log-in.',
	429: 'Exotel throttles this account at the moment. Try again in a few minutes.',
	500: 'Exotel has an outage. Try again later.',
	502: 'Exotel, or a proxy before it, is not available at the moment. Try again later.',
	503: 'Exotel is not available at the moment. Try again later.',
	504: 'Exotel, or a proxy before it, did not answer in time. Try again later.',
};

/** n8n takes an answer that is not listed here for a success, so everything but 400 is. */
const failures = Array.from({ length: 400 }, (_, i) => 200 + i).filter((status) => status !== 400);

export class ExotelApi implements ICredentialType {
	name = 'exotelApi';

	displayName = 'Exotel API';

	icon: Icon = { light: 'file:../icons/exotel.svg', dark: 'file:../icons/exotel.dark.svg' };

	documentationUrl = 'https://developer.exotel.com/api/send-whatsapp-payment-message-api';

	properties: INodeProperties[] = [
		{
			displayName: 'API Key',
			name: 'apiKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The user name of the API: in the dashboard of Exotel under API Settings. WhatsApp can have a pair of its own.',
		},
		{
			displayName: 'API Token',
			name: 'apiToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'The password of the API, beside the key',
		},
		{
			displayName: 'Account SID',
			name: 'accountSid',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. mycompany1',
			description: 'The name of your Exotel account, on the same page',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			default: 'mumbai',
			description: 'Where your Exotel account lives: the subdomain on the same page tells',
			options: [
				{ name: 'Mumbai (api.in.exotel.com)', value: 'mumbai' },
				{ name: 'Singapore (api.exotel.com)', value: 'singapore' },
				{ name: 'Custom Base URL', value: 'custom' },
			],
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			displayOptions: { show: { region: ['custom'] } },
			placeholder: 'e.g. http://127.0.0.1:4010',
			description: 'A proxy before Exotel, or the sandbox; without user name, password or query',
		},
		{
			displayName: 'Callback Secret',
			name: 'callbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'What the secret in callback addresses is made from. Left empty, the API token serves.',
		},
		{
			displayName: 'Previous Callback Secret',
			name: 'previousCallbackSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'When you change the secret (or the API token): enter the old one here until the bills that were sent with it are paid',
		},
		{
			displayName: 'Largest Bill (Rupees)',
			name: 'maxBillRupees',
			type: 'string',
			noDataExpression: true,
			default: '',
			placeholder: 'e.g. 50000',
			description:
				'A bill with a larger total is not sent, whatever a workflow or an AI agent says. Left empty, there is no limit.',
		},
		{
			displayName: 'Indian Numbers Only',
			name: 'indianNumbersOnly',
			type: 'boolean',
			noDataExpression: true,
			default: false,
			description:
				'Whether to send nothing to a number outside India (+91), whatever a workflow or an AI agent says',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: {
			auth: {
				username: '={{$credentials.apiKey}}',
				password: '={{$credentials.apiToken}}',
			},
		},
	};

	/** An empty body can send nothing: Exotel answers 400 ("at least one channel is mandatory"). */
	test: ICredentialTestRequest = {
		request: {
			// A base URL that the node would refuse is no address here either.
			baseURL:
				'={{$credentials.region === "custom" ? (/[?#@]/.test($credentials.baseUrl) ? "" : $credentials.baseUrl.trim().replace(/\\/+$/, "")) : $credentials.region === "singapore" ? "https://api.exotel.com" : "https://api.in.exotel.com"}}',
			url: '=/v2/accounts/{{encodeURIComponent($credentials.accountSid.trim())}}/messages',
			method: 'POST',
			// As text, since n8n leaves out an empty object.
			body: '{}',
			headers: { 'Content-Type': 'application/json' },
			json: true,
			disableFollowRedirect: true,
			ignoreHttpStatusErrors: { ignore: true, except: failures },
		},
		rules: Object.entries(answers).map(([status, message]) => ({
			type: 'responseCode',
			properties: { value: Number(status), message },
		})),
	};
}
