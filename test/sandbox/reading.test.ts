import { upi } from '../fixtures/sandbox-requests';
import { textMessage } from '../fixtures/sandbox-templates';
import { CallbackBench } from './callbackBench';
import { get } from './json';

let live: CallbackBench;
beforeEach(async () => {
	live = await CallbackBench.start();
});
afterEach(() => live.close());

const post = (path: string, body?: unknown) => live.bench.control('POST', path, body);
const read = (number = '+91 99999-00001') => post(`/customers/${encodeURIComponent(number)}/read`);
const receipts = async () => {
	const { json } = await live.bench.control('GET', '/messages');
	return [0, 1].map((index) => get(json, `[${index}].receipt`));
};

test('a customer who opens the chat has seen what arrived, once', async () => {
	const sid = await live.deliverBill();
	await live.bench.send(textMessage());
	const { json } = await read();
	expect(json).toEqual({ seen: [sid, expect.any(String)] });
	expect(await receipts()).toEqual(['seen', 'seen']);
	await live.arrived(3);
	expect(live.item(2)).toMatchObject({ sid, exo_detailed_status: 'EX_MESSAGE_SEEN' });
	expect((await read()).json).toEqual({ seen: [] });
});

test('what did not arrive cannot be seen', async () => {
	await post('/windows', { lastWrote: 'never' });
	await live.bench.send(upi('A', live.receiver.url));
	expect((await read()).json).toEqual({ seen: [] });
});

test('late news do not take back how far a message came', async () => {
	const sid = await live.deliverBill();
	await read();
	await post(`/messages/${sid}/status`, { detailedStatus: 'EX_MESSAGE_DELIVERED' });
	await post('/orders/A/pay');
	const { json } = await live.bench.control('GET', '/messages');
	expect(json).toMatchObject([{ receipt: 'seen', state: 'EX_PAYMENT_SUCCESS' }]);
});

test('somebody to whom nothing was sent has no chat to open', async () => {
	expect((await read('+919999900009')).status).toBe(404);
});
