import {
	isResumeToken,
	isTestAddress,
	isTriggerToken,
	isUnreachableForExotel,
	readCallbackUrl,
	resumeToken,
	triggerToken,
	withMaskedToken,
	withResumeToken,
	withTriggerToken,
} from '../../exotel/callbackUrl';

test('a token is accepted for the secret that made it, and for a previous one', () => {
	const token = triggerToken('new');
	expect(isTriggerToken(token, ['new'])).toBe(true);
	expect(isTriggerToken(triggerToken('old'), ['new', 'old'])).toBe(true);
	expect(isTriggerToken(token, ['old'])).toBe(false);
});

test.each([undefined, '', 'new', null, ['x'], {}, triggerToken('new').slice(1)])(
	'%j is no token',
	(given) => expect(isTriggerToken(given, ['new'])).toBe(false),
);

test('the token joins what the address already has, and replaces an older token', () => {
	const once = withTriggerToken('https://n8n.example.com/webhook/a?shop=1', 'secret');
	expect(once).toBe(`https://n8n.example.com/webhook/a?shop=1&token=${triggerToken('secret')}`);
	expect(withTriggerToken(once, 'secret')).toBe(once);
	expect(withTriggerToken(once, 'other')).not.toContain(triggerToken('secret'));
});

test('a resume token opens its own execution, with a present or a previous secret', () => {
	const token = resumeToken('old', '17');
	expect(isResumeToken(token, ['new', 'old'], '17')).toBe(true);
	expect(isResumeToken(token, ['new'], '17')).toBe(false);
	expect(isResumeToken(token, ['old'], '18')).toBe(false);
	expect(isResumeToken(triggerToken('old'), ['old'], '17')).toBe(false);
	expect(isTriggerToken(token, ['old'])).toBe(false);
	expect(isResumeToken(undefined, ['old'], '17')).toBe(false);
});

test("n8n's own token stays in a resume address", () => {
	const url = withResumeToken(
		'https://n8n.example.com/webhook-waiting/17/payment?signature=a',
		's',
		'17',
	);
	expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
		signature: 'a',
		token: resumeToken('s', '17'),
	});
});

test.each([
	['', 'is empty'],
	['n8n.example.com/webhook/a', 'is not a web address'],
	['ftp://example.com/', 'does not start with http:// or https://'],
	['https://user:pass@example.com/', 'holds a user name or password'],
	[17, 'is empty'],
])('%j is refused: %s', (value, problem) => {
	expect(() => readCallbackUrl(value)).toThrow(problem);
});

test.each([
	['https://n8n.example.com/webhook-test/a', true],
	['https://n8n.example.com/webhook/webhook-test', false],
	['https://n8n.example.com/webhook/a', false],
])('%s is a test address: %s', (url, expected) => expect(isTestAddress(url)).toBe(expected));

test.each([
	['http://localhost:5678/webhook/a', true],
	['http://127.0.0.1/a', true],
	['http://10.1.2.3/a', true],
	['http://172.16.0.1/a', true],
	['http://172.32.0.1/a', false],
	['http://192.168.1.7/a', true],
	['http://169.254.1.1/a', true],
	['http://100.64.0.1/a', true],
	['http://[::1]/a', true],
	['http://[fd00::1]/a', true],
	['http://[2001:db8::1]/a', false],
	['http://n8n/a', true],
	['http://n8n.local/a', true],
	['https://n8n.example.com/a', false],
	['https://11.1.2.3/a', false],
])('%s is out of Exotel’s reach: %s', (url, expected) =>
	expect(isUnreachableForExotel(url)).toBe(expected),
);

test('to be shown, an address loses its token and nothing else', () => {
	const plain = 'https://n8n.example.com/webhook/a?shop=my%20shop';
	expect(withMaskedToken(plain)).toBe(plain);
	const masked = withMaskedToken(withTriggerToken('https://n8n.example.com/a?b=1', 'secret'));
	expect(masked).toBe('https://n8n.example.com/a?b=1&token=***');
});
