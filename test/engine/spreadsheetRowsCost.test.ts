/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: measures processor time */
import { pairs, row, rowRunner } from './rows';
import { useExotel } from './suite';

const run = rowRunner(useExotel());

describe('the work grows with the rows, and not with their square', () => {
	/** Processor time in milliseconds, which other work on the machine hardly changes. */
	async function costOf(count: number, orders: number): Promise<number> {
		const items = Array.from({ length: count }, (_, i) => row(`D-${i % orders}`));
		const before = process.cpuUsage();
		const { outputs, error } = await run(items, { operation: 'previewOrderDetails' });
		expect(error).toBeUndefined();
		expect(outputs[0]).toHaveLength(orders);
		const last = Array.from({ length: count / orders }, (_, i) => i * orders + orders - 1);
		expect(outputs[0]?.at(-1)?.pairedItem).toEqual(pairs(...last));
		return process.cpuUsage(before).user / 1_000;
	}

	test.each([
		['10,000 rows of 5,000 orders', 10_000, 5_000],
		['4,000 rows of one order', 4_000, 1],
	])(
		'%s',
		async (_what, count, orders) => {
			await costOf(100, Math.min(orders, 50));
			const few = await costOf(count / 10, Math.max(orders / 10, 1));
			expect(await costOf(count, orders)).toBeLessThan(30 * few);
		},
		120_000,
	);
});
