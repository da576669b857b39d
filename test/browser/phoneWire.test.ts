import { razorpay } from '../fixtures/sandbox-requests';
import { textMessage } from '../fixtures/sandbox-templates';
import { describeInBrowser } from '../support/chromium';
import { PhonePage } from './phonePage';

let phone: PhonePage;

describeInBrowser('on the wire', () => {
	beforeEach(async () => {
		phone = await PhonePage.start({ callbacks: { retryDelaysMs: [5] } });
		await phone.open({ viewport: { width: 1400, height: 900 } });
	});
	afterEach(() => phone.stop());

	const entries = () => phone.page.locator('#wire-list > li');

	test('stands what was said, newest first', async () => {
		await phone.send(razorpay('A'));
		await phone.says(entries().first(), /EX_MESSAGE_DELIVERED\s+200/);
		await phone.says(entries().nth(1), /EX_MESSAGE_SENT\s+200/);
		await phone.says(entries().nth(2), /Send a bill\s+202\s+n8n → Exotel/);
	});

	test('stands each attempt, and its JSON without secrets', async () => {
		phone.receiver.answers.push(500);
		await phone.send(textMessage());
		await phone.says(entries().nth(1), /EX_MESSAGE_SENT\s+200/);
		await entries().nth(1).locator('summary').click();
		await phone.says(entries().nth(1), /taken, 2 attempts\s+.*: 500\s+.*: 200/);
		expect(await entries().nth(1).locator('pre').innerText()).toContain('"exo_status_code": 30001');
		await entries().nth(2).locator('summary').click();
		await phone.says(entries().nth(2), /Authorization: Basic •••• \(right\)/);
		const html = await phone.page.content();
		expect(html).toContain('/callback?token=••••');
		expect(html).not.toContain('s3cret');
	});

	test('an entry stays unfolded while news arrive', async () => {
		await phone.send(textMessage());
		await phone.says(entries().first(), 'EX_MESSAGE_DELIVERED');
		const first = phone.page.locator('details', { hasText: /Send a text[^]*00001/ });
		await first.locator('summary').click();
		await phone.send(textMessage(), '+919999900003');
		await phone.says(entries().first(), '00003');
		expect(await first.getAttribute('open')).toBe('');
	});

	test('an entry and its customer light up together', async () => {
		await phone.send(textMessage());
		await phone.send(textMessage(), '+919999900003');
		await phone.says(entries().first(), '00003');
		const lit = () => phone.page.locator('.chat[data-lit]').getAttribute('aria-label');
		await entries().first().hover();
		expect(await lit()).toBe('+91 99999 00003');
		await phone.chat('+91 99999 00001').hover();
		expect(await lit()).toBe('+91 99999 00001');
		expect(await phone.page.locator('li[data-lit]').count()).toBe(3);
	});
});
