import {
	booting,
	judgePayments,
	sameMoment,
	type PaymentEvidence,
} from '../../../chaos/judge/payments';
import type { LedgerRow } from '../../../chaos/ledger';

const row = (more: Partial<LedgerRow> = {}): LedgerRow => ({
	reference: 'ORD-1',
	execution: '7',
	by: 'trigger',
	at: 1_000,
	...more,
});
const redone = row({ by: 'reconciliation', execution: '9', at: 90_000 });
const byNode = new Map([['ORD-1', { byNode: 1, byStartPage: 0 }]]);
const byStartPage = new Map([['ORD-1', { byNode: 0, byStartPage: 1 }]]);
const execution = (status: string) => ({
	id: '7',
	workflowId: 'paid',
	status,
	mode: 'webhook',
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
		isQueueMode: false,
		...more,
	});

test('a payment with its one effect holds', () => {
	expect(judged()).toMatchObject({ breaches: [], limits: {} });
});

test('an acknowledged payment that is nowhere is a breach, though the reconciliation finds it', () => {
	expect(judged({ before: [], after: [redone] }).breaches).toEqual([
		'ORD-1 was acknowledged, and ran nothing',
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
	expect(judged({ before: [], after: [redone], executions: [other] }).breaches).toHaveLength(1);
});

test('a payment that n8n took while it was starting is a known limit', () => {
	const lost = { receipts: byStartPage, before: [], after: [redone] };
	expect(judged(lost)).toMatchObject({ breaches: [], limits: { [booting]: ['ORD-1'] } });
});

test('a payment that was acknowledged by the node, too, is none', () => {
	const receipts = new Map([['ORD-1', { byNode: 1, byStartPage: 1 }]]);
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
	const twice = [row(), row({ execution: '8', at: 1_400 })];

	test('is a breach', () => {
		expect(judged({ before: twice }).breaches).toEqual(['ORD-1 had its effect 2 times']);
	});

	test('is a breach where the reconciliation did it', () => {
		expect(judged({ after: [row(), redone], isQueueMode: true }).breaches).toHaveLength(1);
	});

	test('is a known limit where two workers did it in the same moment, in queue mode', () => {
		const evidence = { before: twice, isQueueMode: true };
		expect(judged(evidence)).toMatchObject({ breaches: [], limits: { [sameMoment]: ['ORD-1'] } });
	});

	test.each([
		['later', [row(), row({ execution: '8', at: 9_000 })]],
		['in one execution', [row(), row()]],
		['a third time', [...twice, row({ execution: '9' })]],
	])('is a breach in queue mode, too, where it came %s', (_case, before) => {
		expect(judged({ before, isQueueMode: true }).breaches).toHaveLength(1);
	});
});
