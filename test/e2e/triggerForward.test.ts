import { callbackOf, payment } from '../fixtures/payments';
import { eventually } from './support/eventually';
import { startReceiver, type Receiver } from '../sandbox/receiver';
import { useShop } from './support/shop';
import { useTriggers } from './support/triggers';

const shop = useShop();
const trigger = useTriggers(shop);
let merchant: Receiver;
beforeEach(async () => {
	merchant = await startReceiver();
});
afterEach(async () => await merchant.close());

const customer = '+919999900001';

test('a reply that the filter drops arrives at the merchant, byte for byte', async () => {
	const paid = await trigger({ options: { forwardUrl: merchant.url } });
	const text = '{ "whatsapp":{"messages":[ {"callback_type":"icm","sid":"1","from":"9199"}]}}\n ';
	const contentType = 'application/json; charset=utf-8';
	expect(await paid.call(text, { contentType })).toMatchObject({ status: 200 });
	expect(merchant.received).toMatchObject([{ text, contentType }]);
	expect(await paid.workflow.started()).toEqual([]);
});

test('what the customer writes to a bill reaches the merchant, and the payment the workflow', async () => {
	const { exotel } = shop();
	const paid = await trigger({ options: { forwardUrl: merchant.url } });
	await exotel.turnCallbackKnobs({ drop: ['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED'] });
	await exotel.sendBill('ORD-1', paid.callbackUrl());
	await exotel.reply(customer, 'Is it fresh?');
	await exotel.customer('pay', 'ORD-1');

	await eventually(async () => expect(await paid.runs()).toHaveLength(1));
	expect(merchant.received.map(({ json }) => json)).toMatchObject([
		{ whatsapp: { messages: [{ from: customer, content: { text: { body: 'Is it fresh?' } } }] } },
	]);
});

test('if the merchant does not take it, Exotel is told 502 and delivers it by its retry', async () => {
	const { exotel } = shop();
	const paid = await trigger({ options: { forwardUrl: merchant.url } });
	await exotel.turnCallbackKnobs({ drop: true });
	await exotel.sendBill('ORD-1', paid.callbackUrl());
	await exotel.turnCallbackKnobs({ drop: false, retryDelaysMs: [100] });
	merchant.answers.push(503);
	await exotel.customer('see', 'ORD-1');

	await eventually(async () =>
		expect((await exotel.callbacks()).at(-1)).toMatchObject({
			detailedStatus: 'EX_MESSAGE_SEEN',
			progress: 'taken',
			attempts: [{ status: 502 }, { status: 200 }],
		}),
	);
	expect(merchant.received).toHaveLength(2);
	expect(await paid.workflow.started()).toEqual([]);
});

test('if the merchant does not take it, a payment in the same callback runs all the same', async () => {
	const paid = await trigger({ options: { forwardUrl: merchant.url } });
	merchant.answers.push(500);
	const seen = { callback_type: 'dlr', sid: 's', exo_detailed_status: 'EX_MESSAGE_SEEN' };
	expect(await paid.call(callbackOf(payment(), seen))).toMatchObject({ status: 200 });
	expect(await paid.runs()).toHaveLength(1);
	await eventually(() => expect(merchant.received).toHaveLength(2));
});

test('what the customer writes can run the workflow', async () => {
	const { exotel } = shop();
	const written = await trigger({ detailedStatuses: ['customerReply'] });
	await exotel.sendBill('ORD-1', written.callbackUrl());
	await exotel.reply(customer, 'Is it fresh?');
	await eventually(async () =>
		expect(await written.runs()).toMatchObject([
			[{ event: 'customerReply', from: customer, text: 'Is it fresh?', profileName: 'Asha' }],
		]),
	);
});
