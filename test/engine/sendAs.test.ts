import type { IDataObject } from 'n8n-workflow';
import { resumeToken } from '../../exotel/callbackUrl';
import { asTemplate, bill, statusUpdate, waitingBill } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Partial<Parameters<typeof runNode>[0]>;
const run = async (parameters: IDataObject, options: Run = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters,
		workflowId: freshWorkflow(),
		...options,
	});
/** What the last request sent to its only customer. */
const lastContent = async () => {
	const { body } = (await exotel().requests()).at(-1) ?? {};
	const [message] = body?.whatsapp?.messages ?? [];
	return JSON.parse(JSON.stringify(message ?? {})).content;
};
const parametersOfFreeForm = async (parameters: IDataObject) => {
	await run(parameters);
	const { interactive } = await lastContent();
	await exotel().forget();
	return interactive.action.parameters;
};

const orderDetails = (parameters: unknown) => ({
	type: 'button',
	sub_type: 'order_details',
	index: 0,
	parameters: [{ type: 'action', action: { order_details: parameters } }],
});
const template = (name: string, components: readonly unknown[]) => ({
	recipient_type: 'individual',
	type: 'template',
	template: { name, language: { code: 'en', policy: 'deterministic' }, components },
});

describe('a bill as a template', () => {
	test('carries what the free-form bill carries, and says of itself the same', async () => {
		const more = {
			charges: { shipping: '49.50' },
			orderOptions: { expiresInMinutes: 60, catalogId: 'catalog-1' },
		};
		const parameters = await parametersOfFreeForm(bill(more));
		const { outputs, error } = await run(bill({ ...more, ...asTemplate() }));

		expect(error).toBeUndefined();
		expect(outputs[0]?.[0]?.json).toMatchObject({
			referenceId: 'ORD-1',
			total: '2410.50',
			status: 'accepted',
		});
		const { timestamp } = parameters.order.expiration;
		const seconds = Number(timestamp);
		const sent = await lastContent();
		const [button] = sent.template.components;
		const order = button.parameters[0].action.order_details;
		expect(Math.abs(Number(order.order.expiration.timestamp) - seconds)).toBeLessThan(60);
		order.order.expiration.timestamp = timestamp;
		expect(sent).toEqual(template('order_bill', [orderDetails(parameters)]));
		expect(await exotel().order('ORD-1')).toMatchObject({ accepted: 1, status: 'pending' });
	});

	test('has its own header and body in place of the free form', async () => {
		await exotel().approveTemplates({
			name: 'festive_bill',
			header: 'image',
			body: 1,
			buttons: ['order_details'],
		});
		const { error } = await run(
			bill({
				...asTemplate({
					templateName: 'festive_bill',
					headerType: 'image',
					headerUrl: 'https://example.com/diwali.jpg',
					bodyValues: { value: [{ text: 'Asha' }] },
				}),
				messageText: '',
				orderOptions: { footerText: 'x'.repeat(61), headerImageUrl: 'no address' },
			}),
		);

		expect(error).toBeUndefined();
		expect(await lastContent()).toMatchObject({
			template: {
				components: [
					{
						type: 'header',
						parameters: [{ type: 'image', image: { link: 'https://example.com/diwali.jpg' } }],
					},
					{ type: 'body', parameters: [{ type: 'text', text: 'Asha' }] },
					{ type: 'button', sub_type: 'order_details' },
				],
			},
		});
	});

	test('may come as raw JSON, unknown fields included', async () => {
		await run(bill());
		const { interactive } = await lastContent();
		await exotel().forget();
		interactive.action.parameters.of_later = { exotel: true };
		const raw = { orderSource: 'rawJson', orderDetailsJson: JSON.stringify(interactive) };
		const { error } = await run(bill({ ...raw, ...asTemplate() }));

		expect(error).toBeUndefined();
		expect(await lastContent()).toEqual(
			template('order_bill', [orderDetails(interactive.action.parameters)]),
		);
	});

	test('is the same bill to the memory: not sent again under its reference', async () => {
		const workflowId = freshWorkflow();
		await run(bill(), { workflowId });
		const { outputs } = await run(bill(asTemplate()), { workflowId });

		expect(outputs[0]).toMatchObject([{ json: { reason: 'already_sent' } }]);
		expect(await exotel().requests()).toHaveLength(1);
	});

	test('reaches a customer who did not write, whom the free form does not reach', async () => {
		await exotel().lastWrote('never');
		await run(bill({ referenceId: 'FREE' }));
		await run(bill({ referenceId: 'TEMPLATE', ...asTemplate() }));

		await expect(exotel().customer('pay', 'FREE')).rejects.toThrow(/409/);
		await exotel().customer('pay', 'TEMPLATE');
		expect(await exotel().order('TEMPLATE')).toMatchObject({ paid: true });
	});
});

test('an expression may choose the form for each item', async () => {
	const parameters = bill({
		...asTemplate({ sendAs: '={{ $json.wrote ? "freeForm" : "template" }}' }),
		referenceId: '={{ $json.reference }}',
	});
	const items = [
		{ reference: 'ORD-1', wrote: true },
		{ reference: 'ORD-2', wrote: false },
	];
	const { error } = await run(parameters, { items });

	expect(error).toBeUndefined();
	const [request] = await exotel().requests();
	expect(request?.body.whatsapp?.messages).toMatchObject([
		{ content: { type: 'interactive' } },
		{ content: { type: 'template' } },
	]);
});

test('what is not right with the template or with the order is named, and nothing is sent', async () => {
	const broken: ReadonlyArray<readonly [IDataObject, RegExp]> = [
		[bill(asTemplate({ templateName: '={{ "" }}' })), /^Template Name is missing/],
		[waitingBill(asTemplate({ templateLanguage: 'x' })), /^Template Language is "x"/],
		[
			statusUpdate(asTemplate({ headerType: 'text', headerText: '={{ " " }}' })),
			/^Header Text is missing/,
		],
		[
			bill({ ...asTemplate(), paymentConfiguration: '={{ null }}' }),
			/^Payment Configuration is missing/,
		],
		[
			bill(asTemplate({ sendAs: '={{ "Template" }}' })),
			/^Send As is "Template": it must be one of/,
		],
	];
	for (const [parameters, message] of broken) {
		expect((await run(parameters)).error?.message).toMatch(message);
	}
	expect(await exotel().requests()).toEqual([]);
});

test('send and wait sends a template with the address of the execution, and sleeps', async () => {
	const { run: finished, outputs, error } = await run(waitingBill(asTemplate()));

	expect(error).toBeUndefined();
	expect(finished.waitTill).toBeInstanceOf(Date);
	expect(outputs[0]).toMatchObject([{ json: { payment: { referenceId: 'ORD-1' } } }]);
	const [request] = await exotel().requests();
	const url = new URL(request?.body.status_callback ?? '');
	const executionId = url.pathname.split('/')[2] ?? '';
	const secret = exotel().credential.apiToken;
	expect(url.searchParams.get('token')).toBe(resumeToken(secret, executionId));
	const content = await lastContent();
	const [button] = content.template.components;
	expect(button.parameters[0].action.order_details.order).toHaveProperty('expiration');
});

test('an order status as a template moves the order', async () => {
	await run(bill());
	const { outputs, error } = await run(
		statusUpdate({
			...asTemplate({ templateName: 'order_update' }),
			messageText: '',
			orderStatus: 'shipped',
			options: { description: 'On its way' },
		}),
	);

	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toMatchObject({
		referenceId: 'ORD-1',
		orderStatus: 'shipped',
		status: 'accepted',
	});
	const status = { reference_id: 'ORD-1', order: { status: 'shipped', description: 'On its way' } };
	const parameters = [{ type: 'order_status', order_status: status }];
	expect(await lastContent()).toEqual(
		template('order_update', [{ type: 'order_status', parameters }]),
	);
	expect(await exotel().order('ORD-1')).toMatchObject({ status: 'shipped' });
});
