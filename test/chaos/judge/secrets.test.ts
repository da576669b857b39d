import { SecretSearch } from '../../../chaos/judge/secrets';

const hash = 'a1'.repeat(32);
const search = () =>
	new SecretSearch(
		new Map([
			['the API key', 'k-1234567890'],
			['the token', hash],
		]),
	);

test('text without a secret holds', () => {
	const one = search();
	one.look('the log', `k-123456789 ${'b2'.repeat(32)}`);
	expect(one.verdict()).toMatchObject({ breaches: [], counts: { 'secrets looked for': 2 } });
});

test.each([
	['the API key', '{"apiKey":"k-1234567890"}'],
	['the token', `http://127.0.0.1/webhook/1?token=${hash}&a=b`],
])('%s is found, wherever it stands', (name, text) => {
	const one = search();
	one.look('the log', text);
	one.look('the log', text);
	expect(one.verdict().breaches).toEqual([`${name} stands in the log (2 times)`]);
});
