import {
	booting,
	emptied,
	judgePayments,
	type PaymentEvidence,
} from '../../../chaos/judge/payments';
import { notMended, sameMoment } from '../../../chaos/judge/sharing';
import type { LedgerRow } from '../../../chaos/ledger';

const row = (more: Partial<LedgerRow> = {}): LedgerRow => ({
	reference: 'ORD-1',
	execution: '7',
	by: 'trigger',
	at: 1_000,
	...more,
});
const redone = row({ by: 'reconciliation', execution: '9', at: 90_000 });
const taken = { from: 500, to: 900, path: '/webhook/paid?token=x' };
const byNode = new Map([['ORD-1', { byNode: [taken], byStartPage: [] }]]);
const byStartPage = new Map([['ORD-1', { byNode: [], byStartPage: [taken] }]]);
const execution = (status: string) => ({
	id: '7',
	workflowId: 'paid',
	status,
	mode: 'webhook',
	createdAt: 700,
	data: '["ORD-1"]',
});

/** One payment that was acknowledged and had its effect, unless told otherwise. */
const judged = (more: Partial<PaymentEvidence> = {}) =>
	judgePayments({
		paid: ['ORD-1'],
		receipts: byNode,
		before: [row()],
		after: more.before ?? [row()],
		executions: [execution('success')],
		sharing: { isQueueMode: false, workerKills: [] },
		...more,
	});

test('a payment with its one effect holds', () => {
	expect(judged()).toMatchObject({ breaches: [], limits: {} });
});

test('an acknowledged payment that is nowhere is a breach, though the reconciliation finds it', () => {
	expect(judged({ before: [], after: [redone] }).breaches).toEqual([
		'ORD-1 was acknowledged, and ran nothing; it is in execution 7 (success)',
	]);
});

test.each(['error', 'crashed'])('it may stand in an execution that is %s', (status) => {
	const { breaches, limits, counts } = judged({
		before: [],
		after: [redone],
		executions: [execution(status)],
	});
	expect(breaches).toEqual([]);
	expect(limits).toEqual({ [`left in an execution that is ${status}`]: ['ORD-1'] });
	expect(counts).toMatchObject({ 'payments recovered by the reconciliation': 1 });
});

test.each(['success', 'running', 'new', 'waiting'])(
	'it may not stand in an execution that is %s',
	(status) => {
		const evidence = { before: [], after: [redone], executions: [execution(status)] };
		expect(judged(evidence).breaches).toHaveLength(1);
	},
);

test('the failed execution of another payment is no excuse', () => {
	const other = { ...execution('error'), data: '["ORD-2"]' };
	const evidence = { paid: ['ORD-1', 'ORD-2'], before: [row({ reference: 'ORD-2' })] };
	const after = [...evidence.before, redone];
	expect(judged({ ...evidence, after, executions: [other] }).breaches).toHaveLength(1);
});

describe('a failed execution that n8n has emptied', () => {
	const sharing = { isQueueMode: true, workerKills: [] };
	const lost = { before: [], after: [redone], sharing };
	const emptyOne = { ...execution('error'), data: '[{}]' };

	test('may have held the payments of the call that began it', () => {
		const { breaches, limits } = judged({ ...lost, executions: [emptyOne] });
		expect({ breaches, limits }).toEqual({ breaches: [], limits: { [emptied]: ['ORD-1'] } });
	});

	test('may have held the payment that it was waiting for', () => {
		const path = '/webhook-waiting/7/payment?token=x';
		const receipts = new Map([['ORD-1', { byNode: [{ ...taken, path }], byStartPage: [] }]]);
		const executions = [{ ...emptyOne, createdAt: 100 }];
		expect(judged({ ...lost, receipts, executions }).limits).toEqual({ [emptied]: ['ORD-1'] });
	});

	test('held those of one call: what another brought at that time is a breach', () => {
		const later = { ...taken, from: 600 };
		const with2 = (call: typeof taken) => ({
			...lost,
			paid: ['ORD-1', 'ORD-2'],
			receipts: new Map([...byNode, ['ORD-2', { byNode: [call], byStartPage: [] }] as const]),
			after: [redone, { ...redone, reference: 'ORD-2' }],
			executions: [emptyOne],
		});
		expect(judged(with2(taken)).breaches).toEqual([]);
		expect(judged(with2(later)).breaches).toHaveLength(1);
	});

	test('is another thing than one that tells of something else', () => {
		const other = { ...emptyOne, data: '[{"payment_reference_id":"1"},"ORD-9"]' };
		expect(judged({ ...lost, executions: [other] }).breaches).toHaveLength(1);
	});

	test('is a breach where n8n is one process', () => {
		const one = { ...lost, sharing: { ...sharing, isQueueMode: false } };
		expect(judged({ ...one, executions: [emptyOne] }).breaches).toHaveLength(1);
	});

	test.each([100, 950])('held none of a call that was at another time (%d)', (createdAt) => {
		const executions = [{ ...emptyOne, createdAt }];
		expect(judged({ ...lost, executions }).breaches).toHaveLength(1);
	});
});

test('a payment that n8n took while it was starting is a known limit', () => {
	const lost = { receipts: byStartPage, before: [], after: [redone] };
	expect(judged(lost)).toMatchObject({ breaches: [], limits: { [booting]: ['ORD-1'] } });
});

test('a payment that was acknowledged by the node, too, is none', () => {
	const receipts = new Map([['ORD-1', { byNode: [taken], byStartPage: [taken] }]]);
	expect(judged({ receipts, before: [], after: [redone] }).breaches).toHaveLength(1);
});

test('a payment that nobody acknowledged must have its effect in the end', () => {
	const never = { receipts: new Map(), before: [], executions: [] };
	expect(judged({ ...never, after: [redone] }).breaches).toEqual([]);
	expect(judged({ ...never, after: [] }).breaches).toEqual([
		'ORD-1 has no effect after the reconciliation',
	]);
});

test('an effect without a payment is a breach', () => {
	const before = [row(), row({ reference: 'ORD-2' })];
	expect(judged({ before }).breaches).toEqual(['ORD-2 had an effect and was not paid']);
});

describe('an effect twice', () => {
	const sharing = { isQueueMode: true, workerKills: [] };
	const twice = (apart: number) => [row(), row({ execution: '8', at: 1_000 + apart })];

	test('is a breach', () => {
		expect(judged({ before: twice(400) }).breaches).toEqual([
			'ORD-1 had its effect 2 times, the last after 0.4 s',
		]);
	});

	test('is a breach where the reconciliation did it', () => {
		const early = { ...redone, at: 1_400 };
		expect(judged({ after: [row(), early], sharing }).breaches).toHaveLength(1);
	});

	test.each([
		[sameMoment, 400],
		[notMended, 9_000],
	])('%s is a known limit in queue mode', (limit, apart) => {
		expect(judged({ before: twice(apart), sharing })).toMatchObject({
			breaches: [],
			limits: { [limit]: [`ORD-1 after ${apart / 1000}${apart === 9_000 ? '.0' : ''} s`] },
		});
	});

	test.each([
		['half a minute later', twice(30_000)],
		['in one execution', [row(), row()]],
		['a third time', [...twice(400), row({ execution: '9' })]],
	])('is a breach in queue mode, too, where it came %s', (_case, before) => {
		expect(judged({ before, sharing }).breaches).toHaveLength(1);
	});
});
