import { RecentKeys } from '../../../nodes/shared/recentKeys';

let now = 0;
const keys = () => new RecentKeys(() => now);

test('a key is claimed once while it is handled, however long that takes', () => {
	const recent = keys();
	expect(recent.claim(['a', 'b', 'a'])).toEqual(['a', 'b']);
	now += 3_600_000;
	expect(recent.claim(['a', 'c'])).toEqual(['c']);
});

test('what was handled is kept for seconds, and no longer than Exotel waits before a repeat', () => {
	const recent = keys();
	recent.claim(['a']);
	recent.keep(['a']);
	now += 10_000;
	expect(recent.claim(['a'])).toEqual([]);
	now += 20_000;
	expect(recent.claim(['a'])).toEqual(['a']);
});

test('what was not handled is free at once', () => {
	const recent = keys();
	recent.claim(['a', 'b']);
	recent.release(['a']);
	expect(recent.claim(['a', 'b'])).toEqual(['a']);
});

test('the memory is bounded: the oldest are forgotten first', () => {
	const recent = keys();
	const all = Array.from({ length: 10_001 }, (_, i) => String(i));
	recent.claim(all);
	expect(recent.claim(all.slice(-10_000))).toEqual([]);
	expect(recent.claim(['0'])).toEqual(['0']);
});
