import fc from 'fast-check';

import { paymentParameters, paymentSchema } from '../../exotel/payment';
import { describeProblem, parseInput } from '../../order/input';
import { problemsOf } from '../order/support';

const parametersOf = (paymentType: unknown, paymentSettings?: object) =>
	paymentParameters(
		parseInput(paymentSchema, { paymentType, paymentConfiguration: 'my-config', paymentSettings }),
	);
const sentences = (paymentType: unknown, paymentSettings?: object) =>
	problemsOf(() => parametersOf(paymentType, paymentSettings)).map(describeProblem);
const newerForm = (payment_gateway: object) => ({
	payment_settings: [{ type: 'payment_gateway', payment_gateway }],
});

describe('a payment in the documented form', () => {
	test.each([
		['upi'],
		['payment_gateway:razorpay'],
		['payment_gateway:payu'],
		['payment_gateway:billdesk'],
	])('%s', (paymentType) => {
		expect(parametersOf(` ${paymentType} `)).toEqual({
			payment_type: paymentType,
			payment_configuration: 'my-config',
		});
	});

	test.each([['payment_gateway'], ['payment_gateway:'], ['razorpay'], ['UPI'], ['upi:x']])(
		'is not %s',
		(paymentType) => {
			expect(sentences(paymentType)).toEqual([
				`Payment Type is "${paymentType}": it is not one of Exotel's payment types`,
			]);
		},
	);

	test('needs a payment type and the name of its configuration', () => {
		const problems = problemsOf(() => parseInput(paymentSchema, { paymentConfiguration: ' ' }));
		expect(problems.map(describeProblem)).toEqual([
			'Payment Type is missing',
			'Payment Configuration is missing',
		]);
	});

	test('has a configuration with a name of at most 60 characters', () => {
		const named = (length: number) => ({
			paymentType: 'upi',
			paymentConfiguration: '😀'.repeat(length),
		});
		expect(() => parseInput(paymentSchema, named(60))).not.toThrow();
		expect(problemsOf(() => parseInput(paymentSchema, named(61)))).toMatchObject([
			{ field: 'Payment Configuration' },
		]);
	});
});

describe('a payment in the newer form', () => {
	test('carries the receipt and the notes for Razorpay', () => {
		const settings = { receipt: 'R-1', notes: [{ key: 'table', value: 7 }] };
		expect(parametersOf('payment_gateway:razorpay', settings)).toEqual(
			newerForm({
				type: 'razorpay',
				configuration_name: 'my-config',
				razorpay: { receipt: 'R-1', notes: { table: '7' } },
			}),
		);
	});

	test('carries the user-defined fields for PayU', () => {
		const settings = { notes: [], udf1: 'a', udf2: '', udf4: 'd' };
		expect(parametersOf('payment_gateway:payu', settings)).toEqual(
			newerForm({
				type: 'payu',
				configuration_name: 'my-config',
				payu: { udf1: 'a', udf4: 'd' },
			}),
		);
	});

	test.each([['razorpay'], ['payu'], ['billdesk'], ['zaakpay']])(
		'without settings names only the configuration of %s',
		(type) => {
			const parameters = parametersOf(`payment_gateway:${type}`, { receipt: ' ', notes: [] });
			expect(JSON.parse(JSON.stringify(parameters))).toEqual(
				newerForm({ type, configuration_name: 'my-config' }),
			);
		},
	);
});

describe('a setting that would go unused is refused', () => {
	const note = { key: 'table', value: '7' };

	test.each<[gateway: string, settings: object, sentences: string[]]>([
		['razorpay', { udf1: 'a' }, ['UDF 1 is "a": it cannot be given with the gateway razorpay']],
		['payu', { receipt: 'R' }, ['Receipt is "R": it cannot be given with the gateway payu']],
		['payu', { notes: [note] }, ['Notes cannot be given with the gateway payu']],
		[
			'billdesk',
			{ receipt: 'R', notes: [note], udf4: 'd' },
			[
				'Receipt is "R": it cannot be given with the gateway billdesk',
				'UDF 4 is "d": it cannot be given with the gateway billdesk',
				'Notes cannot be given with the gateway billdesk',
			],
		],
		[
			'razorpay',
			{ notes: [note, { key: 'a', value: 'b' }, { key: ' table ', value: '8' }] },
			['Key of note 3 is " table ": it is given twice'],
		],
	])('%s %j', (gateway, settings, expected) => {
		const type = `payment_gateway:${gateway}`;
		const given = { notes: [], ...settings };
		expect(sentences(type, given)).toEqual(expected);
		for (const { fix } of problemsOf(() => parametersOf(type, given))) {
			expect(fix).toMatch(/^[A-Z].*\.$/);
		}
	});

	test('all of them with UPI', () => {
		expect(sentences('upi', { notes: [] })).toEqual([
			'Payment Settings can only be sent with a payment gateway',
		]);
	});
});

test.each<[settings: object, field: string]>([
	[{ receipt: 'x'.repeat(41) }, 'Receipt'],
	[{ notes: Array.from({ length: 16 }, (_, i) => ({ key: i, value: 'x' })) }, 'Notes'],
	[{ notes: [{ key: 'x'.repeat(257), value: 'x' }] }, 'Key of note 1'],
	[{ notes: [{ key: 'x', value: 'x'.repeat(257) }] }, 'Value of note 1'],
	[{ notes: [{ key: '', value: 'x' }] }, 'Key of note 1'],
	[{ udf3: 'x'.repeat(256) }, 'UDF 3'],
])('%#: a setting beyond its limit is refused: %s', (settings, field) => {
	const given = { notes: [], ...settings };
	expect(problemsOf(() => parametersOf('payment_gateway:razorpay', given))).toMatchObject([
		{ field },
	]);
});

test('every setting that is taken is sent: none is lost, none is made', () => {
	const value = fc.option(fc.stringMatching(/^\S{1,20}$/), { nil: undefined });
	const settings = fc.record({
		receipt: value,
		notes: fc.uniqueArray(
			fc.record({ key: fc.stringMatching(/^\S{1,20}$/), value: fc.stringMatching(/^\S{1,20}$/) }),
			{ selector: ({ key }) => key, maxLength: 15 },
		),
		udf1: value,
		udf2: value,
		udf3: value,
		udf4: value,
	});
	const gateway = fc.constantFrom('razorpay', 'payu', 'zaakpay');
	fc.assert(
		fc.property(gateway, settings, (type, given) => {
			const paymentType = `payment_gateway:${type}`;
			const read = paymentSchema.safeParse({
				paymentType,
				paymentConfiguration: 'c',
				paymentSettings: given,
			});
			if (!read.success) return;
			const texts = (inside: unknown): unknown[] =>
				typeof inside === 'object' && inside !== null
					? Object.values(inside).flatMap(texts)
					: [inside];
			const sent: unknown = JSON.parse(JSON.stringify(paymentParameters(read.data)));
			const { notes, ...others } = given;
			const expected = [...notes.map(({ value: text }) => text), ...Object.values(others)];
			expect(texts(sent).sort()).toEqual(
				['payment_gateway', type, 'c', ...expected.filter((text) => text !== undefined)].sort(),
			);
		}),
	);
});

test.each(['constructor', '__proto__'])(
	'a gateway may be called %s, and takes no settings',
	(name) => {
		const problems = problemsOf(() =>
			parseInput(paymentSchema, {
				paymentType: `payment_gateway:${name}`,
				paymentConfiguration: 'x',
				paymentSettings: { notes: [], receipt: 'R-1' },
			}),
		);
		expect(problems).toMatchObject([{ problem: `cannot be given with the gateway ${name}` }]);
	},
);
