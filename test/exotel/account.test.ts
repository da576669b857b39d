import { readAccount } from '../../exotel/account';

const credential = { apiKey: 'key', apiToken: 'token', accountSid: 'shop 1', region: 'mumbai' };
const custom = (baseUrl: string) => ({ ...credential, region: 'custom', baseUrl });

test.each([
	[credential, 'https://api.in.exotel.com/v2/accounts/shop%201/messages'],
	[{ ...credential, region: 'singapore' }, 'https://api.exotel.com/v2/accounts/shop%201/messages'],
	[custom('http://127.0.0.1:4010'), 'http://127.0.0.1:4010/v2/accounts/shop%201/messages'],
	[custom('http://127.0.0.1:4010/'), 'http://127.0.0.1:4010/v2/accounts/shop%201/messages'],
	[
		custom(' https://p.example.com/exotel// '),
		'https://p.example.com/exotel/v2/accounts/shop%201/messages',
	],
])('%j sends to %s', (given, url) => expect(readAccount(given).messagesUrl).toBe(url));

test.each([
	[{ ...credential, accountSid: ' ' }, 'Account SID is missing'],
	[{ ...credential, region: 'delhi' }, 'Region must be one of'],
	[custom('proxy.example.com'), 'Base URL is not a web address'],
	[custom('ftp://example.com'), 'does not start with http:// or https://'],
	[custom('https://example.com/?a=1'), 'has a part after "?" or "#"'],
	[custom('https://example.com/#a'), 'has a part after "?" or "#"'],
	[custom(''), 'Base URL'],
])('%j is refused', (given, message) => expect(() => readAccount(given)).toThrow(message));

test('no error shows a value: it may be a secret in the wrong field', () => {
	const numbers = { ...credential, apiToken: 12345678901234567000 };
	expect(() => readAccount(numbers)).not.toThrow(/123456/);
});

test('a base URL with a password is refused without showing it', () => {
	const read = () => readAccount(custom('https://user:hunter2@example.com'));
	expect(read).toThrow('Base URL holds a user name or password');
	expect(read).not.toThrow('hunter2');
});

test('callbacks are signed with the callback secret, else the token; a previous one still counts', () => {
	expect(readAccount(credential).callbackSecrets).toEqual(['token']);
	const rotated = { ...credential, callbackSecret: 'new', previousCallbackSecret: 'old' };
	expect(readAccount(rotated).callbackSecrets).toEqual(['new', 'old']);
	expect(readAccount({ ...credential, callbackSecret: '' }).callbackSecrets).toEqual(['token']);
});

test('the Authorization header is that of the key and the token', () => {
	const [scheme, value = ''] = readAccount(credential).authorization.split(' ');
	expect(scheme).toBe('Basic');
	expect(Buffer.from(value, 'base64').toString()).toBe('key:token');
});
