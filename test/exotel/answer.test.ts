import fc from 'fast-check';
import { readAnswer, type Outcome } from '../../exotel/answer';
import { answers } from '../fixtures/answers';

const kinds = (outcomes: readonly Outcome[]) =>
	outcomes.map((outcome) => (outcome.kind === 'accepted' ? outcome.sid : outcome.kind));

/** Messages sent → what became of each. */
const expected: Readonly<Record<keyof typeof answers, readonly string[]>> = {
	accepted: ['2FdiiEQUosckPhp'],
	acceptedWithoutErrorData: ['sid-1', 'sid-2'],
	partlyRefused: ['sid-1', 'refused'],
	allRefusedAsList: ['refused'],
	refusedInside200: ['refused'],
	flatPayload: ['refused', 'refused'],
	wrongToken: ['refused', 'refused'],
	wrongTokenOnV1: ['refused'],
	wrongTokenAsXml: ['refused'],
	unknownAccount: ['refused'],
	throttled: ['refused', 'refused'],
	unavailable: ['refused'],
	brokenServer: ['unknown', 'unknown'],
	gatewayTimeout: ['unknown'],
	redirect: ['refused'],
	withoutSid: ['unknown'],
	oneTooFew: ['unknown', 'unknown'],
	oddEntries: ['12345', 'refused', 'unknown', 'sid-4', 'unknown'],
	acceptedInside400: ['sid-1', 'refused'],
	emptyText: ['unknown'],
	brokenJson: ['unknown', 'unknown'],
	nullResponse: ['unknown'],
};

const names = Object.keys(answers) as Array<keyof typeof answers>;

describe.each(names)('%s', (name) => {
	const { status, body } = answers[name];
	const outcomes = readAnswer(status, body, expected[name].length);

	test('each message gets its outcome', () => {
		expect(kinds(outcomes)).toEqual(expected[name]);
	});

	test('what is not accepted says what happened and what to do', () => {
		for (const outcome of outcomes) {
			if (outcome.kind === 'accepted') continue;
			expect(outcome.problem.message).toMatch(/^[A-Z].{10}/);
			expect(outcome.problem.advice).toMatch(/\.$/);
			expect(outcome.problem.httpStatus).toBe(status);
		}
	});
});

const problemOf = (name: keyof typeof answers) => {
	const [outcome] = readAnswer(answers[name].status, answers[name].body, expected[name].length);
	return outcome?.kind === 'accepted' ? undefined : outcome?.problem;
};

test("Exotel's own words are shown, once each, and attached", () => {
	expect(problemOf('flatPayload')).toMatchObject({
		message: 'Exotel found the request invalid: at least one channel is mandatory',
		exotel: { code: 1001, description: 'at least one channel is mandatory' },
	});
	expect(problemOf('wrongToken')?.message).toBe(
		'Exotel did not accept the API key and token: Authorization failed',
	);
	expect(problemOf('wrongTokenAsXml')?.message).toMatch(/: Authentication failed\.$/);
});

test('only what was certainly not processed may be sent again', () => {
	const retryable = names.filter((name) => problemOf(name)?.retryable);
	expect(retryable).toEqual(['throttled', 'unavailable']);
});

test('law: any answer gives one outcome for each message, and never an error', () => {
	const status = fc.integer({ min: 100, max: 599 });
	const anything = fc.oneof(
		fc.anything(),
		fc.json().map((text): unknown => JSON.parse(text)),
	);
	fc.assert(
		fc.property(status, anything, fc.integer({ min: 1, max: 100 }), (code, body, count) => {
			const outcomes = readAnswer(code, body, count);
			expect(outcomes).toHaveLength(count);
		}),
	);
});

test('law: sids come back in the order of the messages, and refusals change none of them', () => {
	const item = fc.option(fc.string({ minLength: 1 }));
	fc.assert(
		fc.property(fc.array(item, { minLength: 1, maxLength: 100 }), (sids) => {
			const messages = sids.map((sid) =>
				sid === null
					? { status: 'failure', error_data: { code: 1002 }, data: null }
					: { status: 'success', error_data: null, data: { sid } },
			);
			const outcomes = readAnswer(207, { response: { whatsapp: { messages } } }, sids.length);
			expect(kinds(outcomes)).toEqual(sids.map((sid) => sid ?? 'refused'));
		}),
	);
});

test('a page in place of words is cut', () => {
	const error_data = { code: 1, message: 'x'.repeat(1 << 20), description: null };
	const [outcome] = readAnswer(400, { response: { code: 400, error_data, data: null } }, 1);
	const words = outcome?.kind === 'refused' ? outcome.problem.exotel?.message : undefined;
	expect(words).toHaveLength(1000);
});
