import fc from 'fast-check';
import { orderParameters } from '../../exotel/orderDetails';
import { statusParameters } from '../../exotel/orderStatus';
import { orderDetailsButton, orderStatusComponent, templateMessage } from '../../exotel/template';
import { templateSchema } from '../../exotel/templateSchema';
import { describeProblem, parseInput } from '../../order/input';
import { makeOrder } from '../../order/order';
import { draft, now, problemsOf } from '../order/support';

const form = (more: object = {}) => ({
	templateName: 'order_reminder',
	templateLanguage: 'en',
	header: { type: 'none' },
	bodyValues: [],
	buttons: [],
	...more,
});
const read = (more: object = {}) => parseInput(templateSchema, form(more));
/** As it travels. */
const sent = (...given: Parameters<typeof templateMessage>) =>
	JSON.parse(JSON.stringify(templateMessage(...given)));
const componentsOf = (more: object) => sent(read(more)).template.components;
const sentences = (more: object) => problemsOf(() => read(more)).map(describeProblem);

test('a template without variables has no components', () => {
	expect(sent(read())).toEqual({
		recipient_type: 'individual',
		type: 'template',
		template: { name: 'order_reminder', language: { code: 'en', policy: 'deterministic' } },
	});
});

test('header, body and buttons stand in the order in which the customer sees them', () => {
	const components = componentsOf({
		header: { type: 'text', text: 'ORD-17' },
		bodyValues: [{ text: 'Asha' }, { text: 1180.5, parameterName: '' }],
		buttons: [
			{ index: 1, type: 'url', value: 'orders/17' },
			{ index: '0', type: 'quick_reply', value: 'later-17' },
		],
	});
	expect(components).toEqual([
		{ type: 'header', parameters: [{ type: 'text', text: 'ORD-17' }] },
		{
			type: 'body',
			parameters: [
				{ type: 'text', text: 'Asha' },
				{ type: 'text', text: '1180.5' },
			],
		},
		{
			type: 'button',
			sub_type: 'url',
			index: '1',
			parameters: [{ type: 'text', text: 'orders/17' }],
		},
		{
			type: 'button',
			sub_type: 'quick_reply',
			index: '0',
			parameters: [{ type: 'payload', payload: 'later-17' }],
		},
	]);
});

const url = 'https://example.com/file';
test.each([
	[
		{ type: 'image', url },
		{ type: 'image', image: { link: url } },
	],
	[
		{ type: 'video', url },
		{ type: 'video', video: { link: url } },
	],
	[
		{ type: 'document', url },
		{ type: 'document', document: { link: url } },
	],
	[
		{ type: 'document', url, fileName: 'bill.pdf' },
		{ type: 'document', document: { link: url, filename: 'bill.pdf' } },
	],
	[
		{ type: 'text', text: 'ORD-17', parameterName: 'order' },
		{ type: 'text', parameter_name: 'order', text: 'ORD-17' },
	],
])('the header %j', (header, parameter) => {
	expect(componentsOf({ header })).toEqual([{ type: 'header', parameters: [parameter] }]);
});

test('named variables carry their names', () => {
	const bodyValues = [
		{ text: 'Asha', parameterName: 'customer' },
		{ text: '₹10', parameterName: 'total' },
	];
	expect(componentsOf({ bodyValues })).toEqual([
		{
			type: 'body',
			parameters: [
				{ type: 'text', parameter_name: 'customer', text: 'Asha' },
				{ type: 'text', parameter_name: 'total', text: '₹10' },
			],
		},
	]);
});

test("a bill's template carries the parameters of the free-form bill", () => {
	const payment = { paymentType: 'upi', paymentConfiguration: 'my-upi' };
	const parameters = orderParameters(makeOrder(draft(), now), payment);
	expect(sent(read(), orderDetailsButton(parameters)).template.components).toEqual([
		{
			type: 'button',
			sub_type: 'order_details',
			index: 0,
			parameters: [
				{
					type: 'action',
					action: {
						order_details: expect.objectContaining({
							reference_id: 'ORD-17',
							payment_type: 'upi',
							total_amount: { value: 2000, offset: 100 },
						}),
					},
				},
			],
		},
	]);
});

test("an order's template carries the status after its own values", () => {
	const change = { referenceId: 'ORD-17', orderStatus: 'shipped', description: undefined } as const;
	const component = orderStatusComponent(statusParameters(change));
	const template = read({ bodyValues: [{ text: 'Asha' }] });
	expect(sent(template, component).template.components).toEqual([
		{ type: 'body', parameters: [{ type: 'text', text: 'Asha' }] },
		{
			type: 'order_status',
			parameters: [
				{
					type: 'order_status',
					order_status: { reference_id: 'ORD-17', order: { status: 'shipped' } },
				},
			],
		},
	]);
});

test.each([['en'], ['hi'], ['en_US'], ['pt_BR'], ['fil'], ['prs_AF']])('%s is a language', (code) =>
	expect(read({ templateLanguage: ` ${code} ` }).templateLanguage).toBe(code),
);

describe('what Meta would refuse later is refused at once', () => {
	test.each<[more: object, sentence: RegExp]>([
		[{ templateName: '' }, /^Template Name is missing$/],
		[{ templateName: 'Order Reminder' }, /^Template Name is "Order Reminder": it is no name/],
		[{ templateName: 'x'.repeat(513) }, /^Template Name .* is no name/],
		[{ templateLanguage: undefined }, /^Template Language is missing$/],
		[{ templateLanguage: 'en-US' }, /^Template Language is "en-US": it is not a language code$/],
		[{ templateLanguage: 'English' }, /^Template Language is "English"/],
		[{ header: { type: 'text', text: ' ' } }, /^Header Text is missing$/],
		[{ header: { type: 'text', text: 'x'.repeat(61) } }, /^Header Text .*the limit is 60$/],
		[{ header: { type: 'text', text: 'a\nb' } }, /^Header Text is "a b": it has a line break/],
		[{ header: { type: 'image', url: '' } }, /^Header URL is missing$/],
		[{ header: { type: 'video', url: 'clip.mp4' } }, /^Header URL is "clip.mp4"/],
		[{ header: { type: 'sound' } }, /^Header Type .*must be one of/],
		[{ bodyValues: [{ text: 'a' }, { text: '' }] }, /^Text of body value 2 is missing$/],
		[{ bodyValues: [{ text: 'x'.repeat(1025) }] }, /^Text of body value 1 .*the limit is 1024$/],
		[{ bodyValues: [{ text: 'a\tb' }] }, /^Text of body value 1 is "a b": it has a line break/],
		[{ bodyValues: [{ text: 'a     b' }] }, /four spaces in a row/],
		[
			{ bodyValues: [{ text: 'a', parameterName: 'x' }, { text: 'b' }] },
			/^Parameter Name of body value 2 is missing, and another value has one$/,
		],
		[
			{
				header: { type: 'text', text: 'ORD-17' },
				bodyValues: [{ text: 'a', parameterName: 'x' }],
			},
			/^Header Parameter Name is missing, and another value has one$/,
		],
		[
			{
				bodyValues: [
					{ text: 'a', parameterName: 'x' },
					{ text: 'b', parameterName: 'x' },
				],
			},
			/^Parameter Name of body value 2 is "x": it is given twice$/,
		],
		[{ buttons: [{ index: 10, type: 'url', value: 'a' }] }, /^Index of button 1 is 10/],
		[{ buttons: [{ index: 0, type: 'call', value: 'a' }] }, /^Type of button 1 is "call"/],
		[{ buttons: [{ index: 0, type: 'url', value: '' }] }, /^Value of button 1 is missing$/],
		[
			{
				buttons: [
					{ index: 0, type: 'url', value: 'a' },
					{ index: 0, type: 'quick_reply', value: 'b' },
				],
			},
			/^Index of button 2 is 0: it is given twice$/,
		],
	])('%j', (more, sentence) => {
		expect(sentences(more)).toEqual([expect.stringMatching(sentence)]);
		for (const { fix } of problemsOf(() => read(more))) expect(fix).toMatch(/^[A-Z].*\.$/);
	});
});

test('every problem is told at once', () => {
	const wrong = { templateName: '', bodyValues: [{ text: '' }], buttons: [{ index: 0 }] };
	expect(sentences(wrong)).toEqual([
		'Template Name is missing',
		'Text of body value 1 is missing',
		'Type of button 1 is missing',
		'Value of button 1 is missing',
	]);
});

test('every value is sent once, in its place: none is lost, none is made', () => {
	const value = fc.stringMatching(/^\S{1,20}$/);
	const given = fc.record({
		header: fc.oneof(
			fc.constant({ type: 'none' }),
			value.map((text) => ({ type: 'text', text })),
		),
		bodyValues: fc.array(value.map((text) => ({ text }))),
		buttons: fc.uniqueArray(
			fc.record({
				index: fc.integer({ min: 0, max: 9 }),
				type: fc.constantFrom('quick_reply', 'url'),
				value,
			}),
			{ selector: ({ index }) => index },
		),
	});
	const parameter = ({ text, payload }: Readonly<Record<string, string>>) => text ?? payload;
	fc.assert(
		fc.property(given, (more) => {
			const components: Array<{ parameters: Array<Record<string, string>> }> =
				componentsOf(more) ?? [];
			const header = 'text' in more.header ? [more.header.text] : [];
			expect(components.flatMap(({ parameters }) => parameters.map(parameter))).toEqual([
				...header,
				...more.bodyValues.map(({ text }) => text),
				...more.buttons.map((button) => button.value),
			]);
		}),
	);
});
