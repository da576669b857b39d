import { triggerToken } from '../../../exotel/callbackUrl';
import schema from '../../../nodes/ExotelWhatsAppPaymentTrigger/__schema__/v2.0.0.json';
import { call, callbackOf, credential, payment, state, useTriggers } from './trigger';

const trigger = useTriggers();
const mode = 'manual' as const;
const address = (url: string) =>
	`${url}/webhook/c0ffee00-0000-4000-8000-000000000000/webhook?token=${triggerToken('s3cret')}`;

test('opening the test address gives a sample payment and the address for Exotel', async () => {
	const host = await trigger({}, { mode });
	const { status, text } = await call(host, undefined, { method: 'GET', token: null });

	expect([status, text]).toEqual([200, expect.stringMatching(/sample/)]);
	expect(text).not.toContain(triggerToken('s3cret'));
	expect(host.outputs).toMatchObject([
		{
			event: 'paymentSucceeded',
			isPaid: true,
			referenceId: 'ORD-1001',
			callbackUrl: address(host.url),
		},
	]);
	const names = Object.keys(JSON.parse(JSON.stringify(host.outputs[0])));
	expect(Object.keys(schema.properties)).toEqual(
		expect.arrayContaining(names.filter((name) => name !== 'callbackUrl')),
	);
});

test.each([
	[['EX_REENGAGEMENT_ERROR'], { event: 'messageFailed' }],
	[['EX_MESSAGE_SEEN', 'EX_PAYMENT_SUCCESS'], { event: 'paymentSucceeded' }],
	[['customerReply'], { event: 'customerReply', text: 'Hello' }],
	[['anyDeliveryFailure', 'customerReply'], { event: 'messageFailed' }],
	[['any'], { event: 'paymentSucceeded' }],
	[[], { event: 'paymentSucceeded' }],
])('the sample for %j is one that passes', async (detailedStatuses, event) => {
	const host = await trigger({ detailedStatuses }, { mode });
	await call(host, undefined, { method: 'GET', token: null });
	expect(host.outputs).toMatchObject([event]);
});

test('the sample of a status that is not in the list has its name', async () => {
	const parameters = { detailedStatuses: [], options: { additionalStatuses: 'EX_NEW' } };
	const host = await trigger(parameters, { mode });
	await call(host, undefined, { method: 'GET', token: null });
	expect(host.outputs).toMatchObject([{ event: 'other', exoDetailedStatus: 'EX_NEW' }]);
});

test('a real callback in a test run also tells the address; in production none does', async () => {
	const test = await trigger({}, { mode });
	await call(test, callbackOf(payment()));
	expect(test.outputs).toMatchObject([{ isPaid: true, callbackUrl: address(test.url) }]);

	const production = await trigger();
	await call(production, callbackOf(payment()));
	expect(production.outputs[0]).not.toHaveProperty('callbackUrl');
});

test('a test run filters and verifies as production does', async () => {
	const host = await trigger({}, { mode });
	await call(host, callbackOf(state('EX_MESSAGE_SEEN', 's')));
	expect((await call(host, callbackOf(payment()), { token: null })).status).toBe(401);
	expect(host.executions).toEqual([]);
});

test('the address has the callback secret where there is one, and no token where none is asked', async () => {
	const secret = { ...credential, callbackSecret: 'other' };
	const host = await trigger({}, { mode, credential: secret });
	await call(host, undefined, { method: 'GET', token: null });
	expect(host.outputs[0]?.['callbackUrl']).toContain(triggerToken('other'));

	const open = await trigger({ authentication: 'none' }, { mode });
	await call(open, undefined, { method: 'GET', token: null });
	expect(open.outputs[0]?.['callbackUrl']).toMatch(/\/webhook$/);
});
