/** Exotel's answers, or what stands in their place. */
import fc from 'fast-check';
import { readAnswer } from '../../exotel/answer';
import { problemOf } from '../../exotel/network';
import { answers } from '../fixtures/answers';
import { prototypesAreWhole } from './support/laws';
import { mutated } from './support/mutations';
import { law } from './support/runs';
import { exotic, wire } from './support/values';

const secrets = ['s3cret-token', 'a2V5OnMzY3JldA=='];
const bases = Object.values(answers).map(({ body }): unknown => body);
const leaking = fc.constantFrom(...secrets).map((secret) => `before ${secret} after`);
const bodies = fc.oneof(
	{ weight: 4, arbitrary: mutated(bases, fc.oneof(wire, leaking)) },
	{ weight: 1, arbitrary: wire },
);
const statuses = fc.oneof(fc.integer({ min: 100, max: 599 }), fc.constantFrom(200, 202, 207, 400));

/** The sids where Exotel's page has them, or the sibling API; found without anything of ours. */
function sidsIn(body: unknown): unknown[] {
	const at = (value: unknown, name: string): unknown => Reflect.get(Object(value), name);
	const response = at(body, 'response');
	const messages = at(at(response, 'whatsapp'), 'messages');
	const list = [messages, response].find(Array.isArray) ?? [response];
	return list.map((entry: unknown) => at(at(entry, 'data'), 'sid'));
}

test('any answer gives each message one outcome, and accepted only with the sid of its own place', () => {
	law(
		fc.property(statuses, bodies, fc.integer({ min: 1, max: 4 }), (status, body, count) => {
			const outcomes = readAnswer(status, body, count, secrets);
			expect(outcomes).toHaveLength(count);
			const sids = sidsIn(body);
			outcomes.forEach((outcome, i) => {
				if (outcome.kind === 'accepted') {
					expect(outcome.sid).toBe(String(sids[i]));
					expect(sids).toHaveLength(count);
				} else expect(outcome.problem.message).toMatch(/\S/);
			});
			prototypesAreWhole();
		}),
		700,
	);
});

test('no answer makes a message that may have arrived look as if it had not', () => {
	law(
		fc.property(bodies, fc.integer({ min: 500, max: 599 }), (body, status) => {
			if (status === 503) return;
			const [outcome] = readAnswer(status, body, 1);
			expect(outcome?.kind).not.toBe('refused');
		}),
		300,
	);
});

test("Exotel's words stay short, and hold no secret", () => {
	const said = fc.oneof(leaking, fc.string(), fc.constant('x'.repeat(1 << 20)));
	const words = fc.record({ code: fc.oneof(said, fc.integer()), message: said, description: said });
	law(
		fc.property(words, (error_data) => {
			const body = { response: { code: 400, status: 'failure', error_data, data: null } };
			const text = JSON.stringify(readAnswer(400, body, 1, secrets));
			expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
			expect(text.length).toBeLessThan(20_000);
		}),
		200,
	);
});

test('whatever is thrown in place of an answer has an outcome', () => {
	law(
		fc.property(
			fc.oneof(
				exotic,
				exotic.map((cause) => new Error('x', { cause })),
			),
			(error) => {
				expect(['refused', 'unknown']).toContain(problemOf(error).kind);
			},
		),
		300,
	);
});
