import { z } from 'zod';
import { parseInput } from '../../order/input';
import { list, longestList } from '../../order/list';
import { problemsOf } from './support';

const schema = z.object({ items: list(z.string(), 1) });

test('a list is read entry by entry', () => {
	expect(parseInput(schema, { items: ['a', 'b'] })).toEqual({ items: ['a', 'b'] });
	const [problem] = problemsOf(() => parseInput(schema, { items: ['a', {}] }));
	expect(problem).toMatchObject({ field: 'Item 2', problem: 'must be text' });
});

test.each([
	[[], 'must have at least 1 entry'],
	['a', 'must be a list'],
	[undefined, 'is missing'],
])('%j is no list of one or more', (items, problem) => {
	expect(problemsOf(() => parseInput(schema, { items }))).toMatchObject([{ problem }]);
});

test('a list that is too long is refused as a whole, not entry by entry', () => {
	const items = Array.from({ length: longestList + 1 });
	expect(problemsOf(() => parseInput(schema, { items }))).toMatchObject([
		{
			field: 'Items',
			problem: 'must have at most 10000 entries, and has 10001',
			fix: 'Give at most 10000 entries.',
		},
	]);
});
