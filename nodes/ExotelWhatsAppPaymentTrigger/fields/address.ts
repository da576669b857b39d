import type { INodeProperties } from 'n8n-workflow';

/** The name of the method in `addressToken.ts`. */
const computed = { loadOptionsMethod: 'addressToken' };
/** The only choice. Not the empty string: with that n8n would not publish the workflow. */
const current = 'current';

export const addressFields: INodeProperties[] = [
	{
		displayName:
			'Publish this workflow and enter the Production URL from above as Callback URL where you send bills, with "To an Exotel WhatsApp Payment Trigger". The Test URL works for one call, while you listen.',
		name: 'addressNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Authentication',
		name: 'authentication',
		type: 'options',
		default: 'token',
		description:
			'Exotel does not sign its callbacks: a secret in the address takes the place of it',
		options: [
			{
				name: 'None (Not Safe)',
				value: 'none',
				description: "For an account's default URL that was set at Exotel without the token",
			},
			{ name: 'Secret Token in the Address', value: 'token' },
		],
	},
	{
		displayName:
			'Anybody who learns this address can now report payments that never happened. Check each payment elsewhere before you ship.',
		name: 'noTokenNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { authentication: ['none'] } },
	},
	{
		displayName: 'Secret Part of the Address',
		name: 'addressToken',
		type: 'options',
		required: true,
		noDataExpression: true,
		typeOptions: computed,
		default: current,
		displayOptions: { show: { authentication: ['token'] } },
		description:
			'Belongs behind the Production URL where you enter the address at Exotel yourself; send operations add it. A test run outputs the whole address.',
	},
];
