import { problemWithCredential } from '../../exotel/credentialTest';

const statuses = Array.from({ length: 400 }, (_, i) => 200 + i);

test('only 400, the refusal of an empty message, says that all is well', () => {
	const well = statuses.filter((status) => problemWithCredential(status) === undefined);
	expect(well).toEqual([400]);
});

test.each([
	[401, /API key and token/],
	[404, /account SID/],
	[202, /not the messages API/],
	[307, /not the messages API/],
	[418, /not the messages API/],
	[429, /throttles/],
	[500, /outage/],
	[504, /not available/],
])('%i is told in plain words', (status, words) => {
	expect(problemWithCredential(status)).toMatch(words);
});
