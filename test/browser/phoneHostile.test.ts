import { razorpay } from '../fixtures/sandbox-requests';
import { bodyTexts, templateMessage, textMessage } from '../fixtures/sandbox-templates';
import { eventually } from '../sandbox/harness';
import { set } from '../sandbox/json';
import { describeInBrowser } from '../support/chromium';
import { bread, customer, PhonePage } from './phonePage';

const markup = '<img src=x onerror="pwned=1"></script><script>pwned=1</script>';

let phone: PhonePage;

describeInBrowser('hostile words', () => {
	beforeEach(async () => {
		phone = await PhonePage.start();
		await phone.open({ viewport: { width: 1400, height: 900 } });
	});
	afterEach(() => phone.stop());

	test('are shown as they are and do nothing', async () => {
		const bill = razorpay('A');
		const short = '<img src=x onerror="pwned=1">';
		set(bill, `${bread}.order.items[0].name`, short);
		set(bill, `${bread}.order.tax.description`, short);
		set(bill, 'whatsapp.messages[0].content.interactive.body.text', markup);
		set(bill, 'whatsapp.messages[0].content.interactive.footer.text', short);
		await phone.send(bill);
		await phone.send(textMessage(markup));
		await phone.send(templateMessage('payment_reminder', [bodyTexts(markup, short)]));
		const reply = { text: markup, profileName: markup };
		await phone.bench.control('POST', `/customers/${customer}/reply`, reply);
		await phone.says(phone.chat().locator('.profile'), markup);
		await phone.bill('A').getByRole('button').click();
		await phone.says(phone.sheet, short);
		await phone.press('Escape');
		for (const summary of await phone.page.locator('summary').all()) await summary.click();
		expect(await phone.page.locator('img').count()).toBe(1);
		expect(await phone.page.locator('script').count()).toBe(1);
		expect(await phone.page.evaluate('typeof pwned')).toBe('undefined');
		expect(phone.complaints).toEqual([]);
	});

	test('could do nothing even if they got in as markup', async () => {
		const inject = `document.body.innerHTML = ${JSON.stringify(markup)}`;
		await expect(phone.page.evaluate(inject)).rejects.toThrow('TrustedHTML');
		const handler = `document.body.setAttribute('onclick', 'pwned = 1')`;
		await expect(phone.page.evaluate(handler)).rejects.toThrow('TrustedScript');
		await phone.page.evaluate(`new Image().src = 'https://shop.example/x.png'`);
		await eventually(() => {
			expect(phone.complaints.join('\n')).toMatch(/shop\.example.*Content Security Policy/);
		});
	});
});
