import type { BillRequest } from '../../../chaos/exotel';
import { judgeBills, lying503 } from '../../../chaos/judge/bills';
import { lostWithWorker, notMended, sameMoment, type Sharing } from '../../../chaos/judge/sharing';

type Told = Partial<BillRequest> & { readonly accepts?: readonly string[] };

const alone = { isQueueMode: false, workerKills: [] };
let sharing: Sharing = alone;
afterEach(() => void (sharing = alone));

/** Requests in this order, a minute apart, and what the sandbox accepted of each. */
function judged(...told: readonly Told[]) {
	const requests = told.map((one, i) => ({
		number: 100 * i,
		at: 60_000 * i,
		answered: 202,
		fault: null,
		references: ['ORD-1'],
		...one,
	}));
	const accepted = told.flatMap(({ accepts = [] }, i) =>
		accepts.map((reference, j) => ({ number: 100 * i + j + 1, reference })),
	);
	return judgeBills({ requests, accepted, sharing });
}

const taken = { accepts: ['ORD-1'] };

test('a bill that is sent once holds', () => {
	const { breaches, limits, counts } = judged(taken);
	expect([breaches, limits]).toEqual([[], {}]);
	expect(counts).toMatchObject({ 'requests to Exotel': 1, 'bills accepted by Exotel': 1 });
});

test('a bill that is sent again after it was accepted is a breach', () => {
	expect(judged(taken, { answered: 207 }).breaches).toEqual([
		'ORD-1 was sent again after 60.0 s, though it was accepted',
	]);
});

test('so is one in a later request among others', () => {
	const others = { references: ['ORD-2', 'ORD-1'], accepts: ['ORD-2'] };
	expect(judged(taken, {}, others).breaches).toHaveLength(2);
});

test.each<[string, Told]>([
	['the connection was left hanging', { answered: null, fault: 'timeout' }],
	['the connection was cut', { answered: null, fault: 'reset' }],
	['Exotel failed', { answered: 500, fault: '500' }],
	['the JSON broke off', { answered: 202, fault: 'badjson' }],
	['an item was missing', { answered: 202, fault: 'wrongcount' }],
])('a bill that is sent again after %s is a breach', (_case, first) => {
	expect(judged(first, taken).breaches).toEqual([
		'ORD-1 was sent again after 60.0 s, though the outcome of the request before was unknown',
	]);
});

test('a bill whose acceptance nobody was told is a breach when it comes again', () => {
	const hidden = { ...taken, answered: null, fault: 'timeout' };
	expect(judged(hidden, {}).breaches).toEqual([
		'ORD-1 was sent again after 60.0 s, though it was accepted',
	]);
	expect(judged({ ...taken, fault: 'nosid' }, {}).breaches).toHaveLength(1);
});

test.each([400, 401, 402, 403, 404, 429, 503])(
	'a bill may come again after %i, when nothing was accepted',
	(answered) => {
		expect(judged({ answered }, { answered }, taken).breaches).toEqual([]);
	},
);

test('a 503 that hid an acceptance is a limit of its own, and no excuse for anything else', () => {
	const lie = { ...taken, answered: 503 };
	expect(judged(lie, {})).toMatchObject({
		breaches: [],
		limits: { [lying503]: ['ORD-1 after 60.0 s'] },
	});
	expect(
		judged(lie, { references: ['ORD-2'], accepts: ['ORD-2'] }, { references: ['ORD-2'] }),
	).toMatchObject({ breaches: [expect.stringMatching(/^ORD-2 /)], limits: {} });
});

describe('where several workers share the memory', () => {
	const seconds = (apart: number) => [taken, { at: apart * 1_000 }] as const;
	const inQueue = (...workerKills: readonly number[]) => ({ isQueueMode: true, workerKills });

	test.each([
		[sameMoment, 1],
		[notMended, 12],
	])('a bill %s is a known limit, after %i s', (limit, apart) => {
		sharing = inQueue();
		expect(judged(...seconds(apart))).toMatchObject({
			breaches: [],
			limits: { [limit]: [`ORD-1 after ${apart}.0 s`] },
		});
		sharing = alone;
		expect(judged(...seconds(apart)).breaches).toHaveLength(1);
	});

	test('a bill that comes again later is a breach', () => {
		sharing = inQueue();
		expect(judged(...seconds(30)).breaches).toHaveLength(1);
	});

	test('unless the worker that sent it was killed at once', () => {
		sharing = inQueue(4_000);
		expect(judged(...seconds(60))).toMatchObject({
			breaches: [],
			limits: { [lostWithWorker]: ['ORD-1 after 60.0 s'] },
		});
		sharing = inQueue(14_000);
		expect(judged(...seconds(60)).breaches).toHaveLength(1);
	});
});
