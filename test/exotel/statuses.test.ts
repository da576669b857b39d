import { statuses } from '../../exotel/statuses';

test('every code from 30001 to 30041, 30049 and 30050 is told once', () => {
	const codes = statuses.flatMap(({ code }) => code ?? []).sort((a, b) => a - b);
	const published = [...Array.from({ length: 41 }, (_, i) => 30001 + i), 30049, 30050];
	expect(codes).toEqual(published);
});

test('names are literals of Exotel, each once', () => {
	const names = statuses.map(({ detailedStatus }) => detailedStatus);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^EX_[A-Z_]+$/);
});

test('what failed says what to do', () => {
	for (const status of statuses.filter(({ event }) => event === 'messageFailed')) {
		expect(status.advice).toMatch(/\.$/);
	}
});
