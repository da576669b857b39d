import { allRules, messageRefusals, requestRefusals } from '../../sandbox/rules';
import { ruleName } from '../../sandbox/rules/rule';
import { razorpay } from '../fixtures/sandbox-requests';
import { amountCases } from './cases/amounts';
import type { Case } from './cases/case';
import { componentCases } from './cases/component';
import { itemCases } from './cases/items';
import { messageCases } from './cases/message';
import { orderCases, orderStatusCases } from './cases/order';
import { orderDetailsCases } from './cases/orderDetails';
import { requestCases } from './cases/request';
import { templateCases } from './cases/template';
import { textCases } from './cases/text';
import { startBench, type Bench } from './harness';
import { get, set } from './json';

const messages = [
	...messageCases,
	...orderCases(),
	...orderDetailsCases,
	...itemCases,
	...amountCases,
	...orderStatusCases,
	...textCases,
	...templateCases,
	...componentCases,
];

const messageRoot = 'whatsapp.messages[0].';

const described = (cases: readonly Case[]) =>
	cases.map((one) => ({ ...one, refusal: one.rule.replaceAll('[]', '[0]') }));

/** The request of a case, with its changes below `root`. */
function broken({ base, changes }: Case, root: string): object {
	const request = base();
	for (const [path, value] of Object.entries(changes)) set(request, `${root}${path}`, value);
	return request;
}

let bench: Bench;
beforeAll(async () => {
	bench = await startBench();
	expect((await bench.send(razorpay('KNOWN'))).status).toBe(202);
});
afterAll(() => bench.close());

describe('a request that breaks one rule of the whole request is refused', () => {
	test.each(described(requestCases))('$refusal', async ({ refusal, ...one }) => {
		const { status, json } = await bench.send(broken(one, ''));
		expect(status).toBe(400);
		expect(get(json, 'response.error_data')).toMatchObject({
			code: one.code,
			description: refusal,
		});
	});
});

describe('a message that breaks one rule is refused', () => {
	test.each(described(messages))('$refusal', async ({ refusal, ...one }) => {
		const { status, json } = await bench.send(broken(one, messageRoot));
		expect(status).toBe(207);
		expect(get(json, 'response.whatsapp.messages[0]')).toMatchObject({
			code: 400,
			status: 'failure',
			error_data: { code: one.code, description: refusal },
			data: null,
		});
	});
});

test('each rule has a case and each case has a rule', () => {
	const cases = [...requestCases, ...messages].map(({ rule }) => rule);
	expect(cases.toSorted()).toEqual(allRules.map(ruleName).toSorted());
});

test('a case breaks nothing but its rule', () => {
	const scope = (document: unknown) => ({
		now: Date.now(),
		document,
		customerOf: (reference: string) => (reference === 'KNOWN' ? '919999900001' : undefined),
	});
	const refusals = [
		...requestCases.map((one) => requestRefusals(scope(broken(one, '')))),
		...messages.map((one) =>
			messageRefusals(scope(get(broken(one, messageRoot), 'whatsapp.messages[0]'))),
		),
	];
	expect(refusals.filter(({ length }) => length !== 1)).toEqual([]);
});
