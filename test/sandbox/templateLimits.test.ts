import {
	bodyTexts,
	headerMedia,
	headerText,
	orderDetailsButton,
	orderStatusComponent,
	quickReply,
	templateMessage,
	textMessage,
	urlButton,
} from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';
import { get, set } from './json';

const components = 'content.template.components';
const first = `${components}[0]`;
const face = '\u{1F600}';

let bench: Bench;
beforeAll(async () => {
	bench = await startBench();
});
afterAll(() => bench.close());

async function refusalOf(request: object, changes: Record<string, unknown> = {}) {
	for (const [path, value] of Object.entries(changes)) {
		set(request, `whatsapp.messages[0].${path}`, value);
	}
	const { json } = await bench.send(request);
	return get(json, 'response.whatsapp.messages[0].error_data');
}

const template = (...parts: object[]) => templateMessage('any', parts);

describe('what reaches a limit is accepted', () => {
	test.each<[string, object, Record<string, unknown>]>([
		['a text of 4096 emoji', textMessage(face.repeat(4096)), {}],
		['a text without preview_url', textMessage(), { 'content.text.preview_url': undefined }],
		['no recipient_type', textMessage(), { 'content.recipient_type': undefined }],
		['a name of 512', templateMessage('x'.repeat(512)), {}],
		['a parameter of 1024 emoji', template(bodyTexts(face.repeat(1024))), {}],
		['a header of 60 emoji', template(headerText(face.repeat(60))), {}],
		['four spaces in a row', template(bodyTexts('Order    17')), {}],
		['no components', templateMessage('any'), {}],
		['an empty array of components', template(urlButton(9)), { [components]: [] }],
		['the last button', template(quickReply('9'), urlButton(8)), {}],
		[
			'a document without a name',
			template(headerMedia('document')),
			{ [`${first}.parameters[0].document.filename`]: undefined },
		],
	])('%s', async (_name, request, changes) => {
		await expect(refusalOf(request, changes)).resolves.toBeNull();
	});
});

describe('what passes a limit is refused', () => {
	test.each<[string, object, string]>([
		['a text of 4097 emoji', textMessage(face.repeat(4097)), 'text.body'],
		['an empty text', textMessage(''), 'text.body'],
		['a name of 513', templateMessage('x'.repeat(513)), 'template.name'],
		['a parameter of 1025', template(bodyTexts('x'.repeat(1025))), 'parameters[0].text'],
		['a tab', template(bodyTexts('Order\t17')), 'no line break'],
		['a carriage return', template(bodyTexts('Order\r17')), 'no line break'],
		['five spaces', template(bodyTexts('Asha', 'Order     17')), 'parameters[1].text'],
		['an index of -1', template(quickReply(-1)), 'index'],
		['half an index', template(quickReply(0.5)), 'index'],
		['an index in words', template(quickReply('first')), 'index'],
		['an index of two digits', template(quickReply('00')), 'index'],
		['two headers', template(headerText('17'), headerMedia('image')), 'one header'],
		['two bodies', template(bodyTexts('17'), bodyTexts('18')), 'one header, body'],
		['two bills', template(orderDetailsButton({}), orderDetailsButton({}, 1)), 'one header'],
		['one index twice', template(urlButton(1), quickReply('1')), 'one button an index'],
	])('%s', async (_name, request, words) => {
		await expect(refusalOf(request)).resolves.toMatchObject({
			description: expect.stringContaining(words),
		});
	});

	test('an index in an array', async () => {
		const changes = { [`${first}.index`]: [0] };
		await expect(refusalOf(template(quickReply(0)), changes)).resolves.toMatchObject({
			description: `${first}.index must be 0 to 9`,
		});
	});
});

describe('a component takes no other type of parameter', () => {
	const types = ['text', 'image', 'video', 'document', 'payload', 'action', 'order_status'];
	const taken: ReadonlyArray<[string, object, readonly string[]]> = [
		['a header', headerText('17'), ['text', 'image', 'video', 'document']],
		['a body', bodyTexts('Asha'), ['text']],
		['a quick_reply button', quickReply(0), ['payload']],
		['a url button', urlButton(0), ['text']],
		['an order_details button', orderDetailsButton({}), ['action']],
		['an order_status', orderStatusComponent({}), ['order_status']],
	];
	const wrong = taken.flatMap(([kind, component, own]) =>
		types.filter((type) => !own.includes(type)).map((type) => ({ kind, component, type })),
	);

	test.each(wrong)('$kind takes no $type', async ({ component, type }) => {
		const changes = { [`${first}.parameters`]: [{ type }] };
		await expect(refusalOf(template(component), changes)).resolves.toMatchObject({
			code: 1002,
			description: `${first}.parameters[0].type must be a type that this component takes`,
		});
	});
});
