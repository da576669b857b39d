import { bill } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const send = async (more: Parameters<typeof bill>[0] = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters: bill(more),
		workflowId: freshWorkflow(),
	});
const firstMessage = async () => {
	const [request] = await exotel().requests();
	return request?.body.whatsapp?.messages[0];
};

test('a bill goes out, and its item says what became of it', async () => {
	const { outputs, error } = await send();

	expect(error).toBeUndefined();
	expect(outputs).toEqual([
		[
			{
				json: {
					referenceId: 'ORD-1',
					to: '+919999900001',
					currency: 'INR',
					total: '2361.00',
					totalInPaise: 236100,
					status: 'accepted',
					messageSid: expect.stringMatching(/./),
					requestId: expect.stringMatching(/./),
				},
				pairedItem: { item: 0 },
			},
		],
	]);
	expect(await exotel().order('ORD-1')).toMatchObject({ received: 1, accepted: 1 });
});

test('every field of the form stands in the message', async () => {
	const { error } = await send({
		goodsType: 'physical-goods',
		needsDelivery: true,
		deliveryAddress: {
			address: {
				name: 'A Customer',
				addressLine1: '1 Marine Drive',
				addressLine2: '',
				city: 'Kochi',
				state: 'Kerala',
				postalCode: '682 020',
			},
		},
		items: {
			item: [
				{
					name: 'Bread',
					price: '14',
					quantity: 1,
					details: {
						salePrice: '10',
						retailerId: '1234567',
						countryOfOrigin: 'India',
						importerName: 'Bakers',
						importerAddressLine1: '2 Marine Drive',
						importerCity: 'Kochi',
						importerPostalCode: '682020',
						importerCountryCode: 'IN',
					},
				},
				{ name: 'Jam', price: 2.5, quantity: 2 },
			],
		},
		charges: {
			tax: '1',
			taxDescription: 'GST',
			shipping: '0',
			shippingDescription: 'By post',
			discount: '1',
			discountDescription: 'Thank you',
			discountProgramName: 'Diwali',
			expectedTotal: '₹15.00',
		},
		orderOptions: {
			footerText: 'Thank You!',
			headerImageUrl: 'https://example.com/shop.jpg',
			expiresInMinutes: 60,
			expiryText: 'Ends soon',
			catalogId: 'catalog-1',
			quickPay: true,
		},
		options: { customData: 'row 7' },
	});

	expect(error).toBeUndefined();
	const [request] = await exotel().requests();
	expect(request?.body.custom_data).toBe('row 7');
	const amount = (value: number) => ({ value, offset: 100 });
	expect(request?.body.whatsapp?.messages).toEqual([
		{
			from: '+918000000001',
			to: '+919999900001',
			content: {
				type: 'interactive',
				interactive: {
					type: 'order_details',
					header: { type: 'image', image: { link: 'https://example.com/shop.jpg' } },
					body: { text: 'Please review and pay' },
					footer: { text: 'Thank You!' },
					action: {
						name: 'review_and_pay',
						parameters: {
							reference_id: 'ORD-1',
							type: 'physical-goods',
							payment_type: 'payment_gateway:razorpay',
							payment_configuration: 'my-razorpay',
							currency: 'INR',
							total_amount: amount(1500),
							beneficiaries: [
								{
									name: 'A Customer',
									address_line1: '1 Marine Drive',
									city: 'Kochi',
									state: 'Kerala',
									country: 'India',
									postal_code: '682020',
								},
							],
							order: {
								status: 'pending',
								type: 'quick_pay',
								catalog_id: 'catalog-1',
								items: [
									{
										retailer_id: '1234567',
										name: 'Bread',
										amount: amount(1400),
										sale_amount: amount(1000),
										quantity: 1,
										country_of_origin: 'India',
										importer_name: 'Bakers',
										importer_address: {
											address_line1: '2 Marine Drive',
											city: 'Kochi',
											postal_code: '682020',
											country_code: 'IN',
										},
									},
									{ retailer_id: 'item-2', name: 'Jam', amount: amount(250), quantity: 2 },
								],
								subtotal: amount(1500),
								tax: { ...amount(100), description: 'GST' },
								shipping: { ...amount(0), description: 'By post' },
								discount: {
									...amount(100),
									description: 'Thank you',
									discount_program_name: 'Diwali',
								},
								expiration: {
									timestamp: expect.stringMatching(/^\d{10}$/),
									description: 'Ends soon',
								},
							},
						},
					},
				},
			},
		},
	]);
});

test('the newer payment settings carry what the gateway keeps with the payment', async () => {
	const { error } = await send({
		orderOptions: {
			paymentSettings: {
				settings: { receipt: 'R-1', notes: { note: [{ key: 'table', value: '7' }] } },
			},
		},
	});

	expect(error).toBeUndefined();
	expect(await firstMessage()).toMatchObject({
		content: {
			interactive: {
				action: {
					parameters: {
						payment_settings: [
							{
								type: 'payment_gateway',
								payment_gateway: {
									type: 'razorpay',
									configuration_name: 'my-razorpay',
									razorpay: { receipt: 'R-1', notes: { table: '7' } },
								},
							},
						],
					},
				},
			},
		},
	});
});

describe('raw Exotel JSON', () => {
	const interactive = (total: number) => ({
		type: 'order_details',
		body: { text: 'Please pay' },
		action: {
			name: 'review_and_pay',
			parameters: {
				reference_id: 'RAW-1',
				type: 'digital-goods',
				payment_type: 'upi',
				payment_configuration: 'my-upi',
				currency: 'INR',
				total_amount: { value: total, offset: 100 },
				a_later_field: { kept: true },
				order: {
					status: 'pending',
					items: [
						{ retailer_id: '1', name: 'Bread', amount: { value: 1000, offset: 100 }, quantity: 1 },
					],
					subtotal: { value: 1000, offset: 100 },
					tax: { value: 100, offset: 100 },
				},
			},
		},
	});

	test('it is checked, and sent as it was written', async () => {
		const { outputs, error } = await send({
			orderSource: 'rawJson',
			orderDetailsJson: JSON.stringify(interactive(1100)),
		});

		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({ referenceId: 'RAW-1', totalInPaise: 1100 });
		expect(await firstMessage()).toMatchObject({ content: { interactive: interactive(1100) } });
	});

	test('a whole request around it is looked through', async () => {
		const content = { type: 'interactive', interactive: interactive(1100) };
		const whatsapp = { messages: [{ from: '+918000000001', to: '+919999900001', content }] };
		const { error } = await send({
			orderSource: 'rawJson',
			orderDetailsJson: JSON.stringify({ whatsapp }),
		});

		expect(error).toBeUndefined();
		expect(await firstMessage()).toMatchObject({ content });
	});

	test.each([
		['a total that is not the sum', JSON.stringify(interactive(1101)), /Expected Total.*₹11\.01/],
		['text that is not JSON', '{"type": ', /Order Details JSON is not valid JSON/],
		['another message', '{"type":"text"}', /Type is "text": it must be order_details/],
	])('%s is refused, and nothing is sent', async (_what, orderDetailsJson, message) => {
		const { error } = await send({ orderSource: 'rawJson', orderDetailsJson });

		expect(error?.message).toMatch(message);
		expect(await exotel().requests()).toEqual([]);
	});
});

describe('status callbacks', () => {
	const callbackUrl = 'https://n8n.example.com/webhook/1/exotel?shop=a';

	test.each([
		['none', undefined],
		['url', callbackUrl],
		[
			'trigger',
			expect.stringMatching(/^https:\/\/n8n\.example\.com\/.*\?shop=a&token=[0-9a-f]{64}$/),
		],
	])('%s', async (statusCallbacks, expected) => {
		const { error } = await send({ statusCallbacks, callbackUrl });

		expect(error).toBeUndefined();
		const [request] = await exotel().requests();
		expect(request?.body.status_callback).toEqual(expected);
	});

	test('a test address goes out with a warning', async () => {
		const { run } = await send({
			statusCallbacks: 'trigger',
			callbackUrl: 'https://n8n.example.com/webhook-test/1/exotel',
		});

		const [task] = run.data.resultData.runData['Payment'] ?? [];
		expect(task?.hints).toEqual([
			{ message: expect.stringMatching(/test address/), type: 'warning' },
		]);
	});
});
