import { wire } from '../../fixtures/callbackOutcomes';
import { callbacks, type CallbackName } from '../../fixtures/callbacks';
import { call, callbackOf, payment, state, useTriggers } from './trigger';

const trigger = useTriggers();
const events = (host: { outputs: ReadonlyArray<{ event?: unknown }> }) =>
	host.outputs.map(({ event }) => event);

/** What each callback is in the workflow; a number is the answer to one that never runs it. */
const expected: Readonly<Record<CallbackName, readonly string[] | 200 | 400>> = {
	deliveredInParams: ['messageDelivered'],
	paidInParams: ['paymentSucceeded'],
	paid: ['paymentSucceeded'],
	deliveredWithCustomData: ['messageDelivered'],
	messageStatusOfTheDocs: 400,
	verification: 200,
	paymentStatusOfTheDocs: 400,
	paymentFailedOfTheDocs: 400,
	sent: ['messageSent'],
	mediaError: ['messageFailed'],
	seen: ['messageSeen'],
	windowClosed: ['messageFailed'],
	restrictedByMeta: ['messageFailed'],
	noWhatsApp: ['messageFailed'],
	reply: ['customerReply'],
	replyWithTime: ['customerReply'],
	replyAsIcm: ['customerReply'],
	pending: ['paymentPending'],

	pendingUnderAnotherName: ['paymentPending'],
	codeAsText: ['paymentSucceeded'],
	codeWithoutName: ['paymentSucceeded'],
	statusOfTomorrow: ['other'],
	severalItems: ['messageDelivered', 'customerReply', 'paymentSucceeded'],
	noItems: 200,
	loneItem: ['paymentSucceeded'],
	replyWithPicture: ['customerReply'],
	wrongTypes: ['other'],
	asText: ['paymentSucceeded'],
	asTextWithByteOrderMark: ['paymentSucceeded'],
	asFormField: ['paymentSucceeded'],
	asFormKey: ['paymentSucceeded'],
	paramsAsFormField: ['paymentSucceeded'],

	notJson: 400,
	empty: 400,
	emptyObject: 400,
	list: 400,
	itemsOfNothing: 400,
	messagesAreNoList: 400,
};

const names = Object.keys(callbacks).filter((name): name is CallbackName => name in callbacks);

test.each(names)('%s comes out as it should', async (name) => {
	const wanted = expected[name];
	const host = await trigger({ detailedStatuses: ['any'] });
	const { text, contentType } = wire(name);
	const { status } = await call(host, text, { contentType });

	expect(status).toBe(typeof wanted === 'number' ? wanted : 200);
	expect(events(host)).toEqual(typeof wanted === 'number' ? [] : wanted);
	expect(host.executions).toHaveLength(typeof wanted === 'number' ? 0 : 1);
	expect(host.log).toHaveLength(wanted === 400 ? 1 : 0);
});

test('JSON that a client sends as a form without encoding it is read', async () => {
	const host = await trigger();
	const contentType = 'application/x-www-form-urlencoded';
	await call(host, callbackOf(payment({ description: 'a=b&c+d' })), { contentType });
	expect(host.outputs).toMatchObject([{ isPaid: true, to: '+919999900001' }]);
});

test('JSON without a content type that n8n knows is read', async () => {
	const host = await trigger();
	await call(host, callbackOf(payment()), { contentType: 'application/octet-stream' });
	expect(events(host)).toEqual(['paymentSucceeded']);
});

test('by default only a payment runs the workflow, and what is dropped costs no execution', async () => {
	const host = await trigger();
	const others = names.filter((name) => {
		const wanted = expected[name];
		return Array.isArray(wanted) && !wanted.includes('paymentSucceeded');
	});
	for (const name of others) {
		const { text, contentType } = wire(name);
		expect((await call(host, text, { contentType })).status).toBe(200);
	}
	expect(others.length).toBeGreaterThan(10);
	expect(host.executions).toEqual([]);
});

test('additional literals and codes are listed with commas', async () => {
	const host = await trigger({
		detailedStatuses: [],
		options: { additionalStatuses: ' EX_NEW , 30043,' },
	});
	await call(host, callbackOf(state('EX_NEW', 'a'), state('EX_NEWER', 'b')));
	await call(host, callbackOf({ ...state('EX_OTHER', 'c'), exo_status_code: 30043 }));
	expect(host.outputs.map(({ exoDetailedStatus }) => exoDetailedStatus)).toEqual([
		'EX_NEW',
		'EX_OTHER',
	]);
});

test.each([
	['text', 'ORD-, S'],
	['list of an expression', ['ORD-', 'S']],
])(
	'only references with a beginning of the %s, of one customer however they are written',
	async (_, referencePrefixes) => {
		const options = { referencePrefixes, recipient: '99999 00001' };
		const host = await trigger({ options });
		await call(
			host,
			callbackOf(
				payment({ payment_reference_id: 'ORD-7', to: '919999900001' }),
				payment({ payment_reference_id: 'X-7' }),
				payment({ payment_reference_id: 'S-7', to: '+919999900002' }),
			),
		);
		expect(host.outputs.map(({ referenceId }) => referenceId)).toEqual(['ORD-7']);
	},
);

test('a 1,000 callbacks that are dropped leave no execution and no line in the log', async () => {
	const host = await trigger();
	for (let i = 0; i < 10; i++) {
		const hundred = Array.from({ length: 100 }, (_, j) => state('EX_MESSAGE_SEEN', `${i}-${j}`));
		await Promise.all(hundred.map((one) => call(host, callbackOf(one))));
	}
	expect(host.executions).toEqual([]);
	expect(host.log).toEqual([]);
});
