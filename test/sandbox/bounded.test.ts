import { Bounded } from '../../sandbox/bounded';

test('the oldest of more than 20,000 entries are forgotten', () => {
	const kept = new Bounded<number>();
	for (let index = 0; index < 20_005; index += 1) kept.add(String(index), index);
	expect(kept.values()).toHaveLength(20_000);
	expect(kept.values()[0]).toBe(5);
	expect(kept.get('4')).toBeUndefined();
});

test('large entries are forgotten earlier, but never the newest', () => {
	const kept = new Bounded<string>();
	kept.add('a', 'a', 30_000_000);
	kept.add('b', 'b', 30_000_000);
	kept.add('c', 'c', 30_000_000);
	expect(kept.values()).toEqual(['b', 'c']);
	kept.add('d', 'd', 90_000_000);
	expect(kept.values()).toEqual(['d']);
	kept.add('e', 'e');
	expect(kept.values()).toEqual(['e']);
});

test('a value under the same key takes the place of the old one', () => {
	const kept = new Bounded<string>();
	kept.add('a', 'old', 40_000_000);
	kept.add('a', 'new', 40_000_000);
	kept.add('b', 'b', 20_000_000);
	expect(kept.values()).toEqual(['new', 'b']);
});
