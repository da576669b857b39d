import { triggerToken } from '../../../exotel/callbackUrl';
import { call, callbackOf, credential, payment, useTriggers } from './trigger';

const trigger = useTriggers();
const all = { detailedStatuses: ['any'] };

test('a callback with the right token runs the workflow and is answered at once', async () => {
	const host = await trigger();
	expect(await call(host, callbackOf(payment({ sid: 's' })))).toEqual({
		status: 200,
		text: '',
	});
	expect(host.outputs).toMatchObject([
		{ event: 'paymentSucceeded', isPaid: true, messageSid: 's' },
	]);
});

test.each([
	['no token', null, /no secret token/],
	['an empty token', '', /another credential/],
	['a token of another account', triggerToken('other'), /another credential/],
	['the secret itself', 's3cret', /another credential/],
	['half a token', triggerToken('s3cret').slice(0, 32), /another credential/],
])('%s: 401, a line in the log, and no execution', async (_case, token, reason) => {
	const host = await trigger(all);
	const { status, text } = await call(host, callbackOf(payment()), { token });

	expect(status).toBe(401);
	expect(text).toMatch(reason);
	expect(host.executions).toEqual([]);
	expect(host.log).toEqual([expect.stringMatching(reason)]);
	expect(host.log[0]).toMatch(/node "Paid"/);
	if (token) expect(host.log[0]).not.toContain(token);
});

test('two tokens in one address are none', async () => {
	const host = await trigger(all);
	const token = triggerToken('s3cret');
	const url = `${host.url}/webhook/a/webhook?token=x&token=${token}x`;
	const { status } = await fetch(url, { method: 'POST', body: '{}' });
	expect(status).toBe(401);
});

test('a forged call is refused before its body is looked at', async () => {
	const host = await trigger(all);
	const challenge = { type: 'verification', challenge: 'x' };
	expect((await call(host, challenge, { token: null })).status).toBe(401);
	expect((await call(host, 'nonsense', { token: null, contentType: 'text/plain' })).status).toBe(
		401,
	);
});

test('a previous callback secret is honoured beside the present one, and no older one', async () => {
	const rotated = { ...credential, callbackSecret: 'new', previousCallbackSecret: 'old' };
	const host = await trigger(all, { credential: rotated });
	const statuses = await Promise.all(
		['new', 'old', 's3cret'].map(
			async (secret) =>
				(await call(host, callbackOf(payment()), { token: triggerToken(secret) })).status,
		),
	);
	expect(statuses).toEqual([200, 200, 401]);
	expect(host.executions).toHaveLength(2);
});

test('a secret that was put into the credential counts at once, an old one for seconds', async () => {
	const changing = { ...credential };
	const host = await trigger(all, { credential: changing });
	const status = async (secret: string) =>
		(await call(host, callbackOf(payment()), { token: triggerToken(secret) })).status;
	expect(await status('s3cret')).toBe(200);

	changing.apiToken = 'newer';
	expect(await status('newer')).toBe(200);
	const later = Date.now() + 6_000;
	jest.spyOn(Date, 'now').mockImplementation(() => later);
	expect(await status('s3cret')).toBe(401);
	expect(await status('newer')).toBe(200);
});

test('without authentication everybody is let in', async () => {
	const host = await trigger({ authentication: 'none' });
	expect((await call(host, callbackOf(payment()), { token: null })).status).toBe(200);
	expect(host.executions).toHaveLength(1);
});

test('the verification challenge is answered and runs nothing', async () => {
	const host = await trigger(all);
	const { text } = await call(host, { type: 'verification', challenge: 'a b' });
	expect(JSON.parse(text)).toEqual({ challenge: 'a b' });
	expect(host.executions).toEqual([]);
});

test('a person who opens the address learns whether it is right', async () => {
	const host = await trigger(all);
	expect((await call(host, undefined, { method: 'GET' })).status).toBe(200);
	expect((await call(host, undefined, { method: 'GET', token: null })).status).toBe(401);
	expect(host.executions).toEqual([]);
});

test('a credential that cannot be read is a 500 that Exotel repeats, not a failed execution', async () => {
	const host = await trigger(all, { credential: { ...credential, apiToken: '' } });
	const { status, text } = await call(host, callbackOf(payment()));
	expect([status, text]).toEqual([500, expect.stringMatching(/n8n's log says why/)]);
	expect(text).not.toContain('API Token');
	expect(host.executions).toEqual([]);
	expect(host.log).toEqual([expect.stringMatching(/API Token is missing/)]);
});
