import { InvalidInput } from '../../order/input';
import { expiryWithin } from '../../order/waitLimit';

test.each([
	[360, 10, 350],
	[16, 10, 6],
	[6, 0, 6],
])('of a wait of %i minutes with a margin of %i the bill has %i', (limit, margin, minutes) =>
	expect(expiryWithin(limit, margin)).toBe(minutes),
);

test.each([
	[15, 10, 'Wait for at least 16 minutes'],
	[1, 10, 'Wait for at least 16 minutes'],
	[60, 55, 'Wait for at least 61 minutes'],
])('a wait of %i minutes with a margin of %i is refused: %s', (limit, margin, fix) => {
	const attempt = () => expiryWithin(limit, margin);
	expect(attempt).toThrow(InvalidInput);
	expect(attempt).toThrow(
		expect.objectContaining({
			problems: [expect.objectContaining({ fix: expect.stringContaining(fix) })],
		}),
	);
});
