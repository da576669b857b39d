import { razorpay } from '../fixtures/sandbox-requests';
import { textMessage } from '../fixtures/sandbox-templates';
import { describeInBrowser } from '../support/chromium';
import { PhonePage } from './phonePage';

let phone: PhonePage;

/** What has the focus: its name, and whether one sees it there. */
const focused = async (): Promise<{ name: string; isSeen: boolean }> =>
	await phone.page.evaluate(`(() => {
		const element = document.activeElement;
		const { outlineStyle, outlineWidth } = getComputedStyle(element);
		const name = element.getAttribute('aria-label') ?? element.innerText;
		return { name, isSeen: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 };
	})()`);

describeInBrowser('with the keyboard alone', () => {
	beforeEach(async () => {
		phone = await PhonePage.start();
		await phone.open({ viewport: { width: 1000, height: 800 } });
	});
	afterEach(() => phone.stop());

	test('every control is reached in the order of the page, and seen', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').waitFor();
		const order = [
			'On the wire',
			'Mark as read',
			/24-hour window/,
			'Messages',
			'Review and pay',
			'Write as the customer',
			'Send',
		];
		for (const name of order) {
			await phone.press('Tab');
			const at = await focused();
			expect(at.name).toMatch(name);
			expect(at).toMatchObject({ isSeen: true });
		}
	});

	test('a bill is paid', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').getByRole('button').focus();
		await phone.press('Enter');
		await phone.sheet.waitFor();
		expect((await focused()).name).toBe('Pay ₹10.00');
		await phone.press('Enter');
		await phone.says(phone.sheet, 'Paid ₹10.00');
		expect((await focused()).name).toBe('Done');
		await phone.press('Enter');
		await phone.sheet.waitFor({ state: 'hidden' });
		expect((await focused()).name).toBe('View details');
	});

	test('Esc closes the sheet, from which Tab does not lead to the page behind', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').getByRole('button').focus();
		await phone.press('Space');
		await phone.sheet.waitFor();
		for (let step = 0; step < 8; step += 1) {
			await phone.press('Tab');
			const isBehind = 'document.activeElement.closest("main, aside, header.bar") !== null';
			expect(await phone.page.evaluate(isBehind)).toBe(false);
		}
		await phone.press('Escape');
		await phone.sheet.waitFor({ state: 'hidden' });
		expect((await focused()).name).toBe('Review and pay');
	});

	test('the wire is opened, unfolded and closed', async () => {
		await phone.send(textMessage());
		const wire = phone.page.getByRole('complementary', { name: 'On the wire' });
		await phone.press('Tab', 'Enter');
		await wire.waitFor();
		await wire.locator('summary').first().focus();
		await phone.press('Enter', 'Tab');
		expect(await focused()).toEqual({ name: 'JSON', isSeen: true });
		await phone.press('Escape');
		await wire.waitFor({ state: 'hidden' });
		expect((await focused()).name).toBe('On the wire');
	});

	test('who listens is told of what is new, not of what was there', async () => {
		await phone.send(textMessage('Old'));
		await phone.open();
		const news = phone.page.locator('#news');
		expect(await news.textContent()).toBe('');
		await phone.send(razorpay('A'));
		await phone.says(news, 'New bill for +91 99999 00001: ₹10.00');
		await phone.bench.control('POST', '/orders/A/pay');
		await phone.says(news, 'order A: Paid ₹10.00');
	});
});
