import { readAnswer } from '../../exotel/answer';
import { problemOf } from '../../exotel/network';
import { refusalStatuses, type Problem } from '../../exotel/problems';
import { table } from './table';

type Outcome = { readonly kind: string; readonly problem: Problem };

/** What became of the only message of a request that was answered so. */
function outcomeOf(httpStatus: number, body?: unknown): Outcome {
	const [outcome] = readAnswer(httpStatus, body, 1);
	if (!outcome || outcome.kind === 'accepted') {
		throw new Error(`An answer of ${httpStatus} is no failure`);
	}
	return outcome;
}

const brokenBy = (code: string) => problemOf(Object.assign(new Error(code), { code }));
const refusedItem = { response: { whatsapp: { messages: [{ status: 'failure' }] } } };
const itemWithoutSid = { response: { whatsapp: { messages: [{ status: 'success' }] } } };
const unlisted = 418;

/** What came back → what the code makes of exactly that. */
const cases: ReadonlyArray<readonly [answer: string, outcome: Outcome]> = [
	['2xx, with a reason instead of a SID', outcomeOf(207, refusedItem)],
	...refusalStatuses.map((status) => [String(status), outcomeOf(status)] as const),
	['Another 3xx or 4xx', outcomeOf(unlisted)],
	['2xx, without a SID and a reason', outcomeOf(202, itemWithoutSid)],
	['2xx that is not in the form of Exotel', outcomeOf(202)],
	['408', outcomeOf(408)],
	['500, and every 5xx but 503', outcomeOf(500)],
	['None: no connection', brokenBy('ECONNREFUSED')],
	['None: the certificate is not trusted', brokenBy('DEPTH_ZERO_SELF_SIGNED_CERT')],
	['None within the time limit', brokenBy('ECONNABORTED')],
	['None: the connection broke', brokenBy('ECONNRESET')],
];

const fate = ({ kind, problem }: Outcome) =>
	problem.retryable ? 'not sent; tried again by itself first' : kind;

/** What the sending nodes make of Exotel's answers, read by the code that reads them. */
export const answerTable = (): string =>
	table(
		['Answer of Exotel', 'The message is', 'What it means', 'What to do'],
		...cases.map(([answer, outcome]) => [
			answer,
			fate(outcome),
			outcome.problem.message,
			outcome.problem.advice,
		]),
	);
