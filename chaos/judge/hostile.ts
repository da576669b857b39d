import { mark } from '../courier/hostile';
import type { HostileAnswer } from '../courier/attacker';
import { isAway } from '../courier/post';
import type { StoredExecution } from '../database';
import type { LedgerRow } from '../ledger';
import type { Verdict } from './verdict';

export interface HostileEvidence {
	readonly answers: readonly HostileAnswer[];
	readonly executions: readonly StoredExecution[];
	readonly rows: readonly LedgerRow[];
}

function isRight({ answer, kind, isTrigger, isDisturbed }: HostileAnswer): boolean {
	if (answer.kind !== 'answered' || isAway(answer)) return true;
	// Without its database n8n knows no credential to compare with.
	if (answer.status === 500 && isDisturbed) return true;
	if (kind === 'forged' && isTrigger) return answer.status === 401;
	// An execution that does not wait any more is answered by n8n: 409.
	return answer.status >= 400;
}

/** What came without the token got 401, what is no callback was refused, and nothing of it ran. */
export function judgeHostile({ answers, executions, rows }: HostileEvidence): Verdict {
	const told = ({ kind, what, answer }: HostileAnswer) =>
		`a ${kind} call (${what}) was answered ${answer.kind === 'answered' ? answer.status : answer.kind}`;
	const ran = executions.filter(({ data }) => data.includes(mark));
	const written = rows.filter(({ transaction }) => transaction === mark);
	const count = (kind: HostileAnswer['kind'], has: (call: HostileAnswer) => boolean) =>
		answers.filter((call) => call.kind === kind && has(call)).length;
	const isStatus = (status: number) => (call: HostileAnswer) =>
		call.answer.kind === 'answered' && call.answer.status === status;
	return {
		breaches: [
			...answers.filter((call) => !isRight(call)).map(told),
			...ran.map(({ id }) => `execution ${id} holds a hostile call`),
			...written.map(({ reference }) => `${reference} was paid by a hostile call`),
		],
		limits: {},
		counts: {
			'forged calls': count('forged', () => true),
			'forged calls answered 401': count('forged', isStatus(401)),
			'forged calls while n8n was away': count('forged', (call) => isAway(call.answer)),
			'malformed calls': count('malformed', () => true),
			'malformed calls while n8n was away': count('malformed', (call) => isAway(call.answer)),
		},
	};
}
