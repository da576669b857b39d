import { resumeToken, triggerToken } from '../exotel/callbackUrl';
import { readExecutions, type StoredExecution } from './database';
import { judgeBills } from './judge/bills';
import { judgeHostile } from './judge/hostile';
import { judgePayments } from './judge/payments';
import { SecretSearch } from './judge/secrets';
import type { Sharing } from './judge/sharing';
import type { Verdict } from './judge/verdict';
import { play, type Play } from './play';
import type { Plan } from './plan';
import { atRest, reconcile, retryByHand } from './rest';
import { setUp, type Later, type Stage } from './stage';

/** What a run has come to. */
export interface Outcome {
	readonly verdicts: Readonly<Record<string, Verdict>>;
	/** What happened, by name. */
	readonly counts: Readonly<Record<string, string | number>>;
}

const RETRIED_BY_HAND = 5;

/** Everything that must never be written down, by name. */
function secretsOf({ exotel }: Stage, waits: readonly string[]): Map<string, string> {
	const { apiKey, apiToken } = exotel.credentials;
	const basic = Buffer.from(`${apiKey}:${apiToken}`).toString('base64');
	return new Map([
		['the API key', apiKey],
		['the API token', apiToken],
		['the Authorization header', basic],
		["the trigger's token", triggerToken(apiToken)],
		...waits.map((id) => [`the token of execution ${id}`, resumeToken(apiToken, id)] as const),
	]);
}

async function judge(stage: Stage, sharing: Sharing, overheard: readonly string[]) {
	const { exotel, ledger, host, courier, shop } = stage;
	const before = [...ledger.rows];
	await reconcile(shop);
	const lines: Array<readonly [string, string]> = [];
	const all = await readExecutions(host.database(), (table, line) => lines.push([table, line]));
	const of = (ids: readonly string[]) => all.filter(({ workflowId }) => ids.includes(workflowId));
	const waits = of([shop.waiterId]).map((execution: StoredExecution) => execution.id);
	const search = new SecretSearch(secretsOf(stage, waits));
	for (const [table, line] of lines) search.look(`n8n's table ${table}`, line);
	for (const text of overheard) search.look('an answer to the merchant', text);
	for (const text of courier.heard) search.look('an answer to a callback', text);
	search.look("n8n's log", await host.logs());
	const orders = await exotel.orders();
	const executions = of(shop.paidWorkflows);
	return {
		'No bill was sent twice': judgeBills({
			requests: await exotel.requests(),
			accepted: await exotel.accepted(),
			sharing,
		}),
		'Each payment had its effect once': judgePayments({
			paid: orders.filter(({ paid }) => paid === true).map(({ reference }) => reference),
			receipts: courier.receipts.ofPayments,
			before,
			after: ledger.rows,
			executions,
			sharing,
		}),
		'Nothing ran that did not come from Exotel': judgeHostile({
			answers: courier.attacker.answers,
			executions: all,
			rows: ledger.rows,
		}),
		'No secret was written down': search.verdict(),
	};
}

const count = (things: number) => things.toLocaleString('en');

function countsOf({ courier, ledger }: Stage, plan: Plan, played: Play) {
	const { merchant, strikes, waits } = played;
	return {
		bills: `${count(plan.bills)}, and ${waits} that an execution waits for`,
		'batches of bills': `${merchant.batches}, and ${merchant.sentAgain} times again`,
		"n8n's answers to the merchant": String(merchant.answers),
		'what became of bills, each time': String(merchant.outcomes),
		'batches never settled': merchant.unsettled,
		'callbacks that came to n8n': `${count(courier.posted)} in ${count(courier.posts)} calls`,
		'of them': String(courier.counts),
		"n8n's answers to callbacks": String(courier.statuses),
		'kills and restarts': String(strikes.done),
		'failures of the ledger': ledger.failures,
	};
}

/**
 * Plays a plan on an n8n of its own, and judges what is left of it. Ends what it has started, unless the
 * caller, who may be asked to stop, does so before.
 */
export async function run(
	plan: Plan,
	log: (line: string) => void,
	later: Later = () => {},
): Promise<Outcome> {
	const stage = await setUp(plan, log, later);
	try {
		const overheard: string[] = [];
		const played = await play(stage, plan, (text) => overheard.push(text), log);
		log('All callbacks are delivered. Waiting for n8n to come to rest');
		const retried = await retryByHand(stage.shop, RETRIED_BY_HAND);
		const stuck = await atRest(stage.shop);
		await stage.courier.empty();
		log('Reconciling and judging');
		const { workerKills } = played.strikes;
		const sharing = { isQueueMode: plan.database === 'postgres', workerKills };
		const verdicts = await judge(stage, sharing, overheard);
		const counts = {
			...countsOf(stage, plan, played),
			'failed executions retried by hand': retried,
			'executions that never ended': stuck,
		};
		return { verdicts, counts };
	} finally {
		await stage.stop();
	}
}
