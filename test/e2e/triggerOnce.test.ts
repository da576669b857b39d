import { triggerToken } from '../../exotel/callbackUrl';
import { poll } from '../../runtime/poll';
import { callbackOf, payment, state } from '../fixtures/payments';
import { recordsHold } from './support/editions';
import { useShop } from './support/shop';
import type { PublishedTrigger } from './support/trigger';
import { useTriggers } from './support/triggers';

/** n8n 2.41 makes a fresh isolate for expressions on each call of a community trigger. */
const manyCallsMs = 300_000;

/**
 * Where n8n's process does not come to ask its database for five seconds, it answers 503 by itself and
 * knows nothing of the call; Exotel calls again.
 */
const callUntilHeard = async (trigger: PublishedTrigger, body: object) =>
	await poll(
		() => trigger.call(body),
		({ status }) => status !== 503,
		manyCallsMs,
		1_000,
	);

const trigger = useTriggers(useShop());

test.each([
	['without a token', null],
	['with the secret itself', 'sandbox_token'],
	["with another account's token", triggerToken('another token')],
])('a call %s gets 401 and no execution', async (_case, token) => {
	const paid = await trigger();
	expect(await paid.call(callbackOf(payment()), { token })).toMatchObject({
		status: 401,
		text: expect.stringMatching(/secret token/),
	});
	expect(await paid.workflow.started()).toEqual([]);
});

test('20 repeats of one payment at once run what follows once', async () => {
	const paid = await trigger();
	const body = callbackOf(payment());
	const answers = await Promise.all(Array.from({ length: 20 }, () => paid.call(body)));
	expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	expect(await paid.runs()).toHaveLength(1);
});

test('20 payments at once on a fresh node all run, and none of them again', async () => {
	const paid = await trigger();
	const payments = Array.from({ length: 20 }, () => payment());
	const callAll = async () => await Promise.all(payments.map((one) => paid.call(callbackOf(one))));
	await callAll();
	const sids = (await paid.runs()).flat().map(({ messageSid }) => messageSid);
	expect(sids.sort()).toEqual(payments.map(({ sid }) => sid).sort());

	await recordsHold();
	await callAll();
	expect(await paid.runs()).toHaveLength(20);
});

test(
	'1,000 filtered callbacks create no execution',
	async () => {
		const paid = await trigger();
		const statuses: number[] = [];
		for (let i = 0; i < 20; i += 1) {
			const fifty = Array.from({ length: 50 }, (_, j) => state('EX_MESSAGE_SEEN', `${i}-${j}`));
			const answers = await Promise.all(fifty.map((one) => callUntilHeard(paid, callbackOf(one))));
			statuses.push(...answers.map(({ status }) => status));
		}
		expect(statuses).toEqual(Array(1_000).fill(200));
		expect(await paid.workflow.started()).toEqual([]);
	},
	manyCallsMs,
);
