import { isOwnAddress, readForwardUrl } from '../../../nodes/shared/forwardUrl';

test.each([
	'https://chatbot.example.com/exotel?a=1',
	'http://localhost:3000/',
	'http://127.0.0.1:3000/x',
	'http://[::1]:3000/x',
])('%s is taken', (url) => expect(readForwardUrl(url)).toBe(url));

test.each([
	['http://chatbot.example.com/', 'does not start with https'],
	['http://10.0.0.1/', 'does not start with https'],
	['http://127.0.0.1.example.com/', 'does not start with https'],
	['ftp://example.com/', 'is not a web address'],
	['https://user:pass@example.com/', 'holds a user name or password'],
	['chatbot', 'is not a web address'],
])('%s is refused', (url, problem) => expect(() => readForwardUrl(url)).toThrow(problem));

test.each([
	['https://n8n.example.com/webhook/id/webhook', true],
	['https://n8n.example.com/webhook/id/webhook?token=1', true],
	['https://n8n.example.com/webhook/id/webhook/', true],
	['http://127.0.0.1:5678/webhook-test/id/webhook', true],
	['https://n8n.example.com/webhook/other/webhook', false],
	['https://n8n.example.com/', false],
])('%s is the trigger itself: %s', (url, isOwn) => {
	expect(isOwnAddress(url, 'https://n8n.example.com/webhook/id/webhook')).toBe(isOwn);
});
