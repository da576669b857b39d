import { eventInShort, expected, wire } from '../fixtures/callbackOutcomes';
import { callbacks, type CallbackName } from '../fixtures/callbacks';
import { useShop } from './support/shop';
import { useTriggers } from './support/triggers';

const trigger = useTriggers(useShop());

const names = Object.keys(callbacks).filter((name): name is CallbackName => name in callbacks);

/** n8n answers after it has stored the execution, so executions stand in the order of the calls. */
test('every callback comes out of the production URL as it should', async () => {
	const options = { additionalStatuses: 'EX_NEW', repeats: 'run', lateStates: 'run' };
	const paid = await trigger({ detailedStatuses: ['any'], options });
	const answers: Array<readonly [CallbackName, { status: number; text: string }]> = [];
	for (const name of names) {
		const { text, contentType } = wire(name);
		answers.push([name, await paid.call(text, { contentType })]);
	}

	const runs = (await paid.runs()).map((items) => items.map(eventInShort));
	const told = answers.map(([name, { status, text }]) => {
		const wanted = expected[name];
		if (typeof wanted === 'string') return [name, status, text];
		return [name, status, wanted.length === 0 ? [] : runs.shift()];
	});
	expect(told).toEqual(
		names.map((name) => {
			const wanted = expected[name];
			if (typeof wanted !== 'string') return [name, 200, wanted];
			return [name, name === 'verification' ? 200 : 400, expect.stringContaining(wanted)];
		}),
	);
	expect(runs).toEqual([]);
	expect(await paid.workflow.started()).toHaveLength(
		names.filter((name) => typeof expected[name] !== 'string' && expected[name].length > 0).length,
	);
});

test('a payment without a content type that n8n knows comes out, too', async () => {
	const paid = await trigger();
	const answer = await paid.call(callbacks.paidInParams.body, {
		contentType: 'application/octet-stream',
	});
	expect(answer).toEqual({ status: 200, text: '' });
	expect(await paid.runs()).toMatchObject([[{ isPaid: true, referenceId: 'ORD-1' }]]);
});

test('a payment comes out in words that a workflow can use, with what Exotel sent', async () => {
	const paid = await trigger();
	await paid.call(callbacks.paidInParams.body);
	const [raw] = callbacks.paidInParams.body.params.whatsapp.messages;
	expect(await paid.runs()).toEqual([
		[
			{
				event: 'paymentSucceeded',
				isPaid: true,
				exoDetailedStatus: 'EX_PAYMENT_SUCCESS',
				exoStatusCode: 30050,
				description: expect.any(String),
				messageSid: 'e96ec08a641612c0',
				referenceId: 'ORD-1',
				transactionId: '414212345678',
				to: '+919999900001',
				timestamp: '2024-05-21T12:53:54+05:30',
				callbackType: 'dlr',
				raw,
			},
		],
	]);
});

test('what a customer writes comes out with their name and number', async () => {
	const written = await trigger({ detailedStatuses: ['customerReply'] });
	await written.call(callbacks.reply.body);
	expect(await written.runs()).toMatchObject([
		[{ event: 'customerReply', isPaid: false, text: 'Hello', profileName: 'Test' }],
	]);
});

test('an address without its path is not the trigger', async () => {
	const paid = await trigger();
	const response = await fetch(paid.url.replace(/\/webhook$/, ''), { method: 'POST' });
	expect(response.status).toBe(404);
});
