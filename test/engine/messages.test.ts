import { references, templateMessage, textMessage } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
type Run = Partial<Parameters<typeof runNode>[0]>;
const run = async (options: Run = {}) =>
	await runNode({
		credential: exotel().credential,
		parameters: textMessage(),
		workflowId: freshWorkflow(),
		...options,
	});
const bodies = async () => (await exotel().requests()).map(({ body }) => body);
const parties = { from: '+918000000001', to: '+919999900001' };
const outcome = {
	status: 'accepted',
	messageSid: expect.stringMatching(/./),
	requestId: expect.stringMatching(/./),
};

test('a text goes out, and its item says what became of it', async () => {
	const { outputs, error } = await run();

	expect(error).toBeUndefined();
	expect(outputs).toEqual([[{ json: { to: parties.to, ...outcome }, pairedItem: { item: 0 } }]]);
	const text = { body: 'Thank you for your order!', preview_url: false };
	const content = { recipient_type: 'individual', type: 'text', text };
	expect(await bodies()).toEqual([{ whatsapp: { messages: [{ ...parties, content }] } }]);
});

test('the options of a text stand in the request', async () => {
	const { error } = await run({
		parameters: textMessage({
			to: '+44 20 7946 0018',
			statusCallbacks: 'trigger',
			callbackUrl: 'https://n8n.example.com/webhook/1/exotel',
			options: { customData: 'row 7', linkPreview: true },
		}),
	});

	expect(error).toBeUndefined();
	expect(await bodies()).toMatchObject([
		{
			custom_data: 'row 7',
			status_callback: expect.stringMatching(/\?token=[0-9a-f]{64}$/),
			whatsapp: { messages: [{ to: '+442079460018', content: { text: { preview_url: true } } }] },
		},
	]);
});

test('a template goes out with its values, and its item names it', async () => {
	await exotel().approveTemplates({
		name: 'order_reminder',
		language: 'en_US',
		header: 'document',
		body: 2,
		buttons: [null, 'url'],
	});
	const { outputs, error } = await run({
		parameters: templateMessage({
			templateName: 'order_reminder',
			templateLanguage: 'en_US',
			headerType: 'document',
			headerUrl: 'https://example.com/bill.pdf',
			headerFileName: 'bill.pdf',
			bodyValues: { value: [{ text: '={{ $json.name }}' }, { text: '₹1,180.50' }] },
			buttons: { button: [{ index: 1, type: 'url', value: 'orders/17' }] },
		}),
		items: [{ name: 'Asha' }],
	});

	expect(error).toBeUndefined();
	expect(outputs[0]?.[0]?.json).toEqual({
		to: parties.to,
		templateName: 'order_reminder',
		...outcome,
	});
	const text = (value: string) => ({ type: 'text', text: value });
	const link = 'https://example.com/bill.pdf';
	const content = {
		recipient_type: 'individual',
		type: 'template',
		template: {
			name: 'order_reminder',
			language: { code: 'en_US', policy: 'deterministic' },
			components: [
				{
					type: 'header',
					parameters: [{ type: 'document', document: { link, filename: 'bill.pdf' } }],
				},
				{ type: 'body', parameters: [text('Asha'), text('₹1,180.50')] },
				{ type: 'button', sub_type: 'url', index: '1', parameters: [text('orders/17')] },
			],
		},
	};
	expect(await bodies()).toEqual([{ whatsapp: { messages: [{ ...parties, content }] } }]);
	expect(await exotel().messages()).toMatchObject([{ state: 'EX_MESSAGE_DELIVERED' }]);
});

test('a template without variables has no components', async () => {
	const { error } = await run({ parameters: templateMessage() });

	expect(error).toBeUndefined();
	const [body] = await bodies();
	expect(JSON.stringify(body)).not.toContain('components');
});

test('outside the 24 hours a template arrives, and a text does not', async () => {
	await exotel().lastWrote('never');
	await run();
	await run({ parameters: templateMessage() });

	expect(await exotel().messages()).toMatchObject([
		{ kind: 'text', state: 'EX_REENGAGEMENT_ERROR' },
		{ kind: 'template', state: 'EX_MESSAGE_DELIVERED' },
	]);
});

test('150 texts travel in 2 requests, and each outcome returns to its own item', async () => {
	const items = references(150);
	const parameters = textMessage({ text: '={{ $json.reference }}' });
	const { outputs } = await run({ parameters, items });

	expect((await bodies()).map(({ whatsapp }) => whatsapp?.messages.length)).toEqual([100, 50]);
	expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
		items.map((_, item) => ({ item })),
	);
	expect(new Set(outputs[0]?.map(({ json }) => json['messageSid'])).size).toBe(150);
});

describe('one item of three is not right', () => {
	const items = [{ text: 'One' }, { text: ' ' }, { text: 'Three' }];
	const parameters = textMessage({ text: '={{ $json.text }}' });

	test('nothing is sent, and the error names the item and the field', async () => {
		const { error } = await run({ parameters, items });

		expect(error?.message).toBe('Item 2 of 3: Text is missing');
		expect(await bodies()).toEqual([]);
	});

	test('with the error output, that one goes there and the others go out', async () => {
		const settings = { onError: 'continueErrorOutput' as const };
		const { outputs } = await run({ parameters, items, settings });

		expect(outputs[0]).toHaveLength(2);
		expect(outputs[1]).toMatchObject([
			{ json: { error: { kind: 'invalid', field: 'Text' } }, pairedItem: { item: 1 } },
		]);
	});
});

test.each([
	[textMessage({ to: '12' }), /^To is "12"/],
	[textMessage({ text: 'x'.repeat(4097) }), /^Text is .*the limit is 4096/],
	[templateMessage({ templateName: '={{ "" }}' }), /^Template Name is missing/],
	[templateMessage({ templateLanguage: 'English' }), /^Template Language is "English"/],
	[
		templateMessage({ headerType: 'image', headerUrl: '={{ $json.nothing }}' }),
		/^Header URL is missing/,
	],
	[templateMessage({ bodyValues: { value: [{ text: '' }] } }), /^Text of body value 1 is missing/],
	[
		templateMessage({ buttons: { button: [{ index: 0, type: 'url', value: '' }] } }),
		/^Value of button 1 is missing/,
	],
])('%#: what is not right is named, and nothing is sent', async (parameters, message) => {
	const { error } = await run({ parameters });

	expect(error?.message).toMatch(message);
	expect(await bodies()).toEqual([]);
});

describe('an error calls a message what its user calls it', () => {
	const items = [{ to: '99999 00001' }, { to: '99999 00002' }];
	const parameters = textMessage({ to: '={{ $json.to }}' });

	test('by the number', async () => {
		await exotel().fault({ kind: 'partial', times: 1 });
		const { error } = await run({ parameters, items });

		expect(error?.message).toMatch(/^Exotel refused this message: .*\(to \+919999900002\)$/);
		expect(error?.description).toMatch(/Accepted by Exotel before this \(1\): \+919999900001\./);
		expect(`${error?.message} ${error?.description}`).not.toMatch(/bill|order|undefined/i);
	});

	test('by its key, where it has one', async () => {
		await exotel().fault({ kind: 'partial', times: 1 });
		const settings = { onError: 'continueErrorOutput' as const };
		const options = { sendOncePerKey: '=reminder-{{ $itemIndex }}' };
		const { outputs } = await run({ parameters: { ...parameters, options }, items, settings });

		expect(outputs[0]).toMatchObject([{ json: { messageKey: 'reminder-0', status: 'accepted' } }]);
		expect(outputs[1]?.[0]?.json['error']).toMatchObject({
			message: expect.stringMatching(/\(key reminder-1\)$/),
			kind: 'refused',
			messageKey: 'reminder-1',
			to: '+919999900002',
		});
	});

	test('all of an unknown outcome', async () => {
		await exotel().fault({ kind: 'nosid', times: 1 });
		const { error } = await run({ parameters, items });

		expect(error?.description).toMatch(/Unknown outcome \(2\): \+919999900001, \+919999900002\./);
	});
});
