import fc from 'fast-check';
import { batches, maxBatchSize } from '../../exotel/batch';

const sending = fc.record({
	id: fc.nat(),
	statusCallback: fc.option(fc.constantFrom('https://a.example.com', 'https://b.example.com'), {
		nil: undefined,
	}),
	customData: fc.option(fc.constantFrom('x', 'y', ''), { nil: undefined }),
});
const sendings = fc.array(sending, { maxLength: 300 });
const size = fc.integer({ min: 1, max: maxBatchSize });
const keyOf = (of: { statusCallback?: string | undefined; customData?: string | undefined }) =>
	JSON.stringify([of.statusCallback ?? null, of.customData ?? null]);

test('law: everything is sent once', () => {
	fc.assert(
		fc.property(sendings, size, (all, max) => {
			const sent = batches(all, max).flat();
			expect(sent).toHaveLength(all.length);
			expect(new Set(sent)).toEqual(new Set(all));
		}),
	);
});

test('law: no batch is empty or larger than asked for, and all in it share what travels once', () => {
	fc.assert(
		fc.property(sendings, size, (all, max) => {
			for (const batch of batches(all, max)) {
				expect(batch.length).toBeGreaterThan(0);
				expect(batch.length).toBeLessThanOrEqual(max);
				expect(new Set(batch.map(keyOf)).size).toBe(1);
			}
		}),
	);
});

test('law: what shares a request stays in the order given', () => {
	fc.assert(
		fc.property(sendings, size, (all, max) => {
			const position = new Map(all.map((one, i) => [one, i]));
			for (const key of new Set(all.map(keyOf))) {
				const sent = batches(all, max)
					.flat()
					.filter((one) => keyOf(one) === key);
				const positions = sent.map((one) => position.get(one) ?? -1);
				expect(positions).toEqual([...positions].sort((a, b) => a - b));
			}
		}),
	);
});

test('law: no fewer requests would do', () => {
	fc.assert(
		fc.property(sendings, size, (all, max) => {
			const groups = [...new Set(all.map(keyOf))].map(
				(key) => all.filter((one) => keyOf(one) === key).length,
			);
			const needed = groups.reduce((sum, count) => sum + Math.ceil(count / max), 0);
			expect(batches(all, max)).toHaveLength(needed);
		}),
	);
});
