import { razorpay } from '../fixtures/sandbox-requests';
import {
	bodyTexts,
	headerMedia,
	quickReply,
	templateBill,
	templateMessage,
	templateStatus,
	textMessage,
} from '../fixtures/sandbox-templates';
import { startBench, type Bench } from './harness';

let bench: Bench;
beforeEach(async () => {
	bench = await startBench();
});
afterEach(() => bench.close());

describe('of each message is listed what a person reads of it', () => {
	test.each<[string, object, string, string]>([
		['a bill', razorpay('A'), 'order_details', 'Click on the Pay Now button to complete the order'],
		['a text', textMessage('Thank you!'), 'text', 'Thank you!'],
		['a template', templateMessage('hello'), 'template', 'hello (en)'],
		['a bill in a template', templateBill('A'), 'template', 'order_bill (en); button 0: A'],
		[
			'a template with parameters',
			templateMessage('every', [
				headerMedia('image'),
				bodyTexts('Asha', '1,180.50'),
				quickReply(1, 'paid-already'),
			]),
			'template',
			'every (en); header: https://shop.example/media/image; body: Asha, 1,180.50; button 1: paid-already',
		],
	])('%s', async (_name, request, kind, text) => {
		await bench.send(request);
		const { json } = await bench.control('GET', '/messages');
		expect(json).toMatchObject([{ kind, text }]);
	});

	test('an order status in a template', async () => {
		await bench.send(templateBill('A'));
		await bench.send(templateStatus('A', 'shipped'));
		const { json } = await bench.control('GET', '/messages');
		expect(json).toMatchObject([
			{ reference: 'A' },
			{ reference: null, text: 'order_update (en); order_status: A shipped' },
		]);
	});
});
