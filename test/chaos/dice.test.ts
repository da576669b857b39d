import { Dice } from '../../chaos/dice';
import { readPlan } from '../../chaos/plan';
import { momentsOf } from '../../chaos/strikes';

const plan = readPlan(['--seed', '5', '--callbacks', '1000', '--kills', '5']);

test('a seed draws the same moments again, and another seed draws others', () => {
	const moments = momentsOf(new Dice(5), plan);
	expect(momentsOf(new Dice(5), plan)).toEqual(moments);
	expect(momentsOf(new Dice(6), plan)).not.toEqual(moments);
});

test('there is a moment for each kill, one after the other, within the run', () => {
	const moments = momentsOf(new Dice(5), plan);
	expect(moments).toHaveLength(5);
	expect([...moments].sort((a, b) => a - b)).toEqual(moments);
	expect(moments.at(0)).toBeGreaterThan(0);
	expect(moments.at(-1)).toBeLessThan(1000);
});

test('the dice come to every side', () => {
	const dice = new Dice(1);
	const sides = Array.from({ length: 200 }, (_, i) => dice.whole(`throw ${i}`, 1, 6));
	expect([...new Set(sides)].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

test.each([[['--seed', 'x']], [['--bills', '-1']], [['--database', 'mysql']], [['--what']]])(
	'%j is no plan',
	(args) => {
		expect(() => readPlan(args)).toThrow();
	},
);
