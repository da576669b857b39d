import { isOversized } from '../../exotel/oversized';

const nested = (levels: number): unknown =>
	JSON.parse('['.repeat(levels) + '1' + ']'.repeat(levels));

test.each<[what: string, value: unknown]>([
	['a text', 'x'],
	['nothing', undefined],
	['a message', { whatsapp: { messages: [{ content: { text: { body: 'Hello' } } }] } }],
	['99 levels', nested(99)],
	['a hundred thousand values', Array.from({ length: 100_000 }, () => ({}))],
])('%s is not oversized', (_, value) => {
	expect(isOversized(value)).toBe(false);
});

const itself: unknown[] = [];
itself.push(itself, itself);
const doubling = Array.from({ length: 50 }).reduce<unknown>((inside) => [inside, inside], 1);

test.each<[what: string, value: unknown]>([
	['100 levels', nested(100)],
	['100,000 levels', nested(100_000)],
	['a million values', Array.from({ length: 1_000_000 })],
	['what refers to itself', itself],
	['what doubles with each of 50 levels', doubling],
])('%s is oversized', (_, value) => {
	expect(isOversized(value)).toBe(true);
});
