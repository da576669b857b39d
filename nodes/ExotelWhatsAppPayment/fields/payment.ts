import type { INodeProperties } from 'n8n-workflow';
import { z } from 'zod';
import { later, parseInput } from '../../../order/input';
import { list } from '../../../order/list';

/** Exotel's `payment_type` is the value, so that nothing has to be translated. */
export const paymentFields: INodeProperties[] = [
	{
		displayName: 'Payment Method',
		name: 'paymentMethod',
		type: 'options',
		required: true,
		default: 'payment_gateway:razorpay',
		description:
			'Exotel reports payments through a gateway by status callback; for UPI it mostly does not',
		options: [
			{ name: 'Other', value: 'other' },
			{ name: 'PayU', value: 'payment_gateway:payu' },
			{ name: 'Razorpay', value: 'payment_gateway:razorpay' },
			{ name: 'UPI', value: 'upi' },
		],
	},
	{
		displayName: 'Payment Type',
		name: 'paymentType',
		type: 'string',
		required: true,
		default: '',
		displayOptions: { show: { paymentMethod: ['other'] } },
		placeholder: 'e.g. payment_gateway:billdesk',
		description: "Exotel's payment_type, as it is written there",
	},
	{
		displayName: 'Payment Configuration',
		name: 'paymentConfiguration',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. my-razorpay',
		description:
			'Its name in WhatsApp Manager, to the letter. With a wrong name the bill arrives and cannot be paid.',
	},
];

/** Offered inside a collection: Meta's newer way to name the payment configuration. */
export const paymentSettingsField: INodeProperties = {
	displayName: 'Payment Settings',
	name: 'paymentSettings',
	type: 'fixedCollection',
	default: {},
	placeholder: 'Add payment settings',
	description:
		"Meta's newer form, with data for the gateway. Meta documents it, Exotel only in part.",
	options: [
		{
			displayName: 'Settings',
			name: 'settings',
			values: [
				{
					displayName: 'Notes (Razorpay)',
					name: 'notes',
					type: 'fixedCollection',
					typeOptions: { multipleValues: true },
					placeholder: 'Add note',
					default: {},
					description: 'Up to 15, which Razorpay shows with the payment',
					options: [
						{
							displayName: 'Note',
							name: 'note',
							values: [
								{ displayName: 'Key', name: 'key', type: 'string', default: '' },
								{ displayName: 'Value', name: 'value', type: 'string', default: '' },
							],
						},
					],
				},
				{
					displayName: 'Receipt (Razorpay)',
					name: 'receipt',
					type: 'string',
					default: '',
					description: 'Up to 40 characters',
				},
				{ displayName: 'UDF 1 (PayU)', name: 'udf1', type: 'string', default: '' },
				{ displayName: 'UDF 2 (PayU)', name: 'udf2', type: 'string', default: '' },
				{ displayName: 'UDF 3 (PayU)', name: 'udf3', type: 'string', default: '' },
				{ displayName: 'UDF 4 (PayU)', name: 'udf4', type: 'string', default: '' },
			],
		},
	],
};

const settingsSchema = later(() =>
	z.object({
		paymentSettings: z
			.object({
				settings: z
					.object({ notes: z.object({ note: list(z.unknown()).default([]) }).default({}) })
					.passthrough()
					.optional(),
			})
			.optional(),
	}),
);

function settingsOf(orderOptions: Readonly<Record<string, unknown>>) {
	const settings = parseInput(settingsSchema, orderOptions).paymentSettings?.settings;
	return settings && { ...settings, notes: settings.notes.note };
}

/** The payment of a form, to be read by Exotel's side. */
export const paymentOf = (
	form: Readonly<Record<string, unknown>>,
	orderOptions: Readonly<Record<string, unknown>>,
) => ({
	paymentType: form['paymentMethod'] === 'other' ? form['paymentType'] : form['paymentMethod'],
	paymentConfiguration: form['paymentConfiguration'],
	paymentSettings: settingsOf(orderOptions),
});
