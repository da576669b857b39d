import { callbackOf, payment } from '../fixtures/payments';
import { eventually } from './support/eventually';
import { startReceiver } from '../sandbox/receiver';
import { useShop } from './support/shop';
import { nextNode } from './support/trigger';
import { useTriggers } from './support/triggers';

const shop = useShop();
const trigger = useTriggers(shop);
const whenFinished = { options: { acknowledge: 'lastNode' } };

test('an error in the workflow is a 500, and the retry runs it again', async () => {
	const { exotel } = shop();
	const shipping = await startReceiver();
	shipping.answers.push(500);
	const next = nextNode('httpRequest', 4.2, {
		method: 'POST',
		url: shipping.url,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: '={{ { "paid": $json.referenceId } }}',
		options: {},
	});
	const paid = await trigger(whenFinished, { next });
	await exotel.sendBill('ORD-1', paid.callbackUrl());
	await exotel.turnCallbackKnobs({ retryDelaysMs: [100] });
	await exotel.customer('pay', 'ORD-1');

	await eventually(async () =>
		expect((await exotel.callbacks()).at(-1)).toMatchObject({
			detailedStatus: 'EX_PAYMENT_SUCCESS',
			progress: 'taken',
			attempts: [{ status: 500 }, { status: 200 }],
		}),
	);
	expect(shipping.received.map(({ json }) => json)).toEqual([{ paid: 'ORD-1' }, { paid: 'ORD-1' }]);
	expect((await paid.executions()).map(({ status }) => status)).toEqual(['error', 'success']);
	await shipping.close();
});

test('a workflow that ends in nothing is answered 200 with no data', async () => {
	const never = {
		conditions: [
			{
				id: '1',
				leftValue: '={{ $json.isPaid }}',
				rightValue: '',
				operator: { type: 'boolean', operation: 'false', singleValue: true },
			},
		],
		combinator: 'and',
		options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
	};
	const paid = await trigger(whenFinished, {
		next: nextNode('filter', 2.2, { conditions: never }),
	});
	expect(await paid.call(callbackOf(payment()))).toEqual({ status: 200, text: '' });
	expect(await paid.executions()).toMatchObject([{ status: 'success' }]);
});

test('a workflow that ends in data does not tell it to Exotel', async () => {
	const paid = await trigger(whenFinished);
	expect(await paid.call(callbackOf(payment()))).toEqual({ status: 200, text: '' });
	expect(await paid.runs()).toHaveLength(1);
});
