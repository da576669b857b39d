import { NodeHelpers, type INodeParameters } from 'n8n-workflow';
import { ExotelWhatsAppPayment } from '../../nodes/ExotelWhatsAppPayment/ExotelWhatsAppPayment.node';

const { description } = new ExotelWhatsAppPayment();
const { properties } = description;

/** The parameters as n8n completes them: with the defaults, without what is not shown. */
const completed = (given: INodeParameters) =>
	NodeHelpers.getNodeParameters(properties, given, true, false, null, description) ?? {};
const issuesOf = (parameters: INodeParameters) => {
	const node = {
		id: '1',
		name: 'P',
		type: 'p',
		typeVersion: 1,
		position: [0, 0] satisfies [number, number],
	};
	return (
		NodeHelpers.getNodeParametersIssues(properties, { ...node, parameters }, description)
			?.parameters ?? {}
	);
};

const template = ['templateName', 'templateLanguage', 'headerType', 'bodyValues'];
const parties = ['resource', 'operation', 'from', 'to'];

test.each([
	['sendText', [...parties, 'text', 'statusCallbacks', 'options']],
	['sendTemplate', [...parties, ...template, 'buttons', 'statusCallbacks', 'options']],
])('%s shows what it needs', (operation, expected) => {
	const names = Object.keys(completed({ resource: 'message', operation }));
	expect(names.sort()).toEqual([...expected].sort());
});

test.each(['sendOrderDetails', 'sendAndWaitForPayment', 'updateOrderStatus'])(
	'%s is free-form unless the user chooses, and then has the fields of a template in place of its own',
	(operation) => {
		const freeForm = completed({ resource: 'order', operation });
		expect(freeForm).toMatchObject({ sendAs: 'freeForm', messageText: expect.any(String) });
		const asTemplate = completed({ resource: 'order', operation, sendAs: 'template' });
		const without = (names: readonly string[], all: object) =>
			Object.keys(all).filter((name) => !names.includes(name));
		expect(asTemplate).toMatchObject({ templateLanguage: 'en', headerType: 'none' });
		expect(without(template, asTemplate).sort()).toEqual(without(['messageText'], freeForm).sort());
	},
);

test.each([
	['orderOptions', 'sendOrderDetails'],
	['orderOptions', 'sendAndWaitForPayment'],
	['options', 'updateOrderStatus'],
])('%s of %s offer no footer and no header image for a template', (collection, operation) => {
	const given = { resource: 'order', operation, [collection]: { footerText: 'Thank you' } };
	expect(completed(given)).toMatchObject({ [collection]: { footerText: 'Thank you' } });
	expect(completed({ ...given, sendAs: 'template' })).toMatchObject({ [collection]: {} });
	expect(completed({ ...given, sendAs: 'template' })).not.toHaveProperty([
		collection,
		'footerText',
	]);
});

test('a link preview is offered for a text only', () => {
	const given = { resource: 'message', options: { linkPreview: true } };
	expect(completed({ ...given, operation: 'sendText' })).toMatchObject(given);
	expect(completed({ ...given, operation: 'sendTemplate' })).not.toHaveProperty(
		'options.linkPreview',
	);
});

test.each([
	['text', ['headerText', 'headerParameterName']],
	['image', ['headerUrl']],
	['video', ['headerUrl']],
	['document', ['headerUrl', 'headerFileName']],
	['none', []],
])('a header that is %s asks for its value', (headerType, expected) => {
	const given = { resource: 'message', operation: 'sendTemplate', headerType };
	const names = Object.keys(completed(given));
	expect(names.filter((name) => /^header(?!Type)/.test(name))).toEqual(expected);
});

test.each<[INodeParameters, string[]]>([
	[{ resource: 'message', operation: 'sendText' }, ['from', 'text', 'to']],
	[{ resource: 'message', operation: 'sendTemplate' }, ['from', 'templateName', 'to']],
	[
		{ resource: 'order', operation: 'sendOrderDetails', sendAs: 'template' },
		['from', 'paymentConfiguration', 'referenceId', 'templateName', 'to'],
	],
	...(['shopify', 'wooCommerce', 'rows'] as const).map(
		(orderSource): [INodeParameters, string[]] => [
			{ resource: 'order', operation: 'sendOrderDetails', orderSource },
			['from', 'paymentConfiguration'],
		],
	),
	[
		{
			resource: 'order',
			operation: 'sendOrderDetails',
			orderSource: 'shopify',
			sendAs: 'template',
		},
		['from', 'paymentConfiguration', 'templateName'],
	],
])('%j asks for nothing but what nobody can know', (given, expected) => {
	expect(Object.keys(issuesOf(completed(given))).sort()).toEqual(expected);
});

test.each(
	[
		'sendText',
		'sendTemplate',
		'sendOrderDetails',
		'sendAndWaitForPayment',
		'updateOrderStatus',
	].flatMap((operation) =>
		['freeForm', 'template', '={{ $json.form }}'].map((sendAs) => [operation, sendAs] as const),
	),
)('%s, sent as %s, shows no field twice', (operation, sendAs) => {
	const resource =
		operation.endsWith('Text') || operation.endsWith('Template') ? 'message' : 'order';
	const parameters = completed({ resource, operation, sendAs });
	const shown = properties.filter((field) =>
		NodeHelpers.displayParameter(parameters, field, { typeVersion: 1 }, description),
	);
	const names = shown.map(({ name }) => name);
	expect(names).toEqual([...new Set(names)]);
});

test('a form that an expression chooses shows the fields of both', () => {
	const given = { resource: 'order', operation: 'sendOrderDetails', sendAs: '={{ $json.form }}' };
	const names = Object.keys(completed(given));
	expect(names).toEqual(expect.arrayContaining(['messageText', 'templateName']));
	expect(names).not.toContain('headerText');
});

const descriptionOf = (field: string, value: string) => {
	const options = properties.find(({ name }) => name === field)?.options ?? [];
	const texts = options.map((option) =>
		'value' in option && option.value === value ? option.description : undefined,
	);
	return texts.find((text) => text !== undefined);
};

test.each(['shopify', 'wooCommerce'])(
	'the source %s says that customers of a web shop are to be reached by a template',
	(source) =>
		expect(descriptionOf('orderSource', source)).toMatch(/24 hours: choose Send As Template$/),
);

test('orders as templates are marked as what Meta documents and Exotel does not', () =>
	expect(descriptionOf('sendAs', 'template')).toMatch(/Meta documents .* Exotel has not\.$/));

test('the description is small, since every user of the editor downloads it', () => {
	expect(JSON.stringify(description).length).toBeLessThan(38_000);
});
