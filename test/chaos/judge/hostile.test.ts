import type { HostileAnswer } from '../../../chaos/courier/attacker';
import { mark } from '../../../chaos/courier/hostile';
import type { Answer } from '../../../chaos/courier/post';
import { judgeHostile } from '../../../chaos/judge/hostile';

const answered = (status: number): Answer => ({ kind: 'answered', status, text: '' });
const call = (answer: Answer, more: Partial<HostileAnswer> = {}): HostileAnswer => ({
	kind: 'forged',
	what: 'no token',
	isTrigger: true,
	isDisturbed: false,
	answer,
	...more,
});
const judged = (...answers: readonly HostileAnswer[]) =>
	judgeHostile({ answers, executions: [], rows: [] });

test('a forged call that gets 401 holds', () => {
	const { breaches, counts } = judged(call(answered(401)));
	expect(breaches).toEqual([]);
	expect(counts).toMatchObject({ 'forged calls': 1, 'forged calls answered 401': 1 });
});

test.each([200, 201, 400, 409, 422, 500])('a forged call that gets %i is a breach', (status) => {
	expect(judged(call(answered(status))).breaches).toEqual([
		`a forged call (no token) was answered ${status}`,
	]);
});

test.each<Answer>([
	{ kind: 'nobody' },
	{ kind: 'broken' },
	{ kind: 'starting' },
	answered(404),
	answered(502),
	answered(503),
])('a forged call while n8n is away proves nothing: %j', (answer) => {
	expect(judged(call(answer)).breaches).toEqual([]);
});

test('a 500 is no breach while the database is away', () => {
	expect(judged(call(answered(500), { isDisturbed: true })).breaches).toEqual([]);
});

test('a waiting execution may refuse a forged call in its own way, and never take it', () => {
	const toWaiting = { isTrigger: false };
	expect(judged(call(answered(409), toWaiting)).breaches).toEqual([]);
	expect(judged(call(answered(200), toWaiting)).breaches).toHaveLength(1);
});

test('a malformed call that is taken is a breach, and one that is refused is none', () => {
	const malformed = { kind: 'malformed', what: 'text' } as const;
	expect(judged(call(answered(400), malformed)).breaches).toEqual([]);
	expect(judged(call(answered(200), malformed)).breaches).toEqual([
		'a malformed call (text) was answered 200',
	]);
});

test('an execution or a row that came of a hostile call is a breach', () => {
	const execution = {
		id: '3',
		workflowId: 'a',
		status: 'success',
		mode: 'webhook',
		createdAt: 0,
		data: mark,
	};
	const row = {
		reference: 'ORD-1',
		transaction: mark,
		execution: '3',
		by: 'trigger',
		at: 0,
	} as const;
	expect(judgeHostile({ answers: [], executions: [execution], rows: [row] }).breaches).toEqual([
		'execution 3 holds a hostile call',
		'ORD-1 was paid by a hostile call',
	]);
});
