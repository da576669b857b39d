import { RecentKeys } from '../../../nodes/shared/recentKeys';

let now = 0;
const keys = () => new RecentKeys(() => now);
/** Of one call: what became of each key. The deadline is over. */
const claims = async (recent: RecentKeys, ...all: string[]) =>
	await Promise.all(all.map(async (key) => await recent.claim(key, now)));

test('nobody knows whether a key is a repeat while another call is at work on it, for an hour', async () => {
	const recent = keys();
	expect(await claims(recent, 'a', 'b', 'a')).toEqual(['new', 'new', undefined]);
	now += 1_800_000;
	expect(await claims(recent, 'a', 'c')).toEqual([undefined, 'new']);
	now += 1_800_000;
	expect(await claims(recent, 'a', 'c')).toEqual(['new', undefined]);
});

test.each([
	['handled, it is a repeat', 'keep', 'repeat'],
	['not handled, it is the turn of one of those that wait', 'release', 'new'],
] as const)('when a key was %s', async (_what, end, found) => {
	const recent = keys();
	await claims(recent, 'a');
	const waiting = [recent.claim('a', now + 60_000), recent.claim('a', now + 60_000)];
	recent[end](['a']);
	expect(await waiting[0]).toBe(found);
	recent[end](['a']);
	expect(await waiting[1]).toBe(found);
});

test('a call waits until its deadline, and no longer', async () => {
	const recent = new RecentKeys();
	await recent.claim('a', Date.now());
	expect(await recent.claim('a', Date.now() + 30)).toBeUndefined();
});

test('what was handled is kept for seconds, and no longer than Exotel waits before a repeat', async () => {
	const recent = keys();
	await claims(recent, 'a');
	recent.keep(['a']);
	now += 10_000;
	expect(await claims(recent, 'a')).toEqual(['repeat']);
	now += 20_000;
	expect(await claims(recent, 'a')).toEqual(['new']);
});

test('the memory is bounded: the oldest are forgotten first', async () => {
	const recent = keys();
	const all = Array.from({ length: 10_001 }, (_, i) => String(i));
	await claims(recent, ...all);
	recent.keep(all);
	expect(new Set(await claims(recent, ...all.slice(-10_000)))).toEqual(new Set(['repeat']));
	expect(await claims(recent, '0')).toEqual(['new']);
});
