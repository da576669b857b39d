import { orderStatus, razorpay, shippedGoods, upi } from '../fixtures/sandbox-requests';
import { textMessage } from '../fixtures/sandbox-templates';
import { describeInBrowser } from '../support/chromium';
import { faintTexts } from './contrast';
import { PhonePage } from './phonePage';

let phone: PhonePage;

/** Every state that has a look of its own. */
async function fill(): Promise<void> {
	const act = (path: string, body?: object) => phone.bench.control('POST', path, body);
	await phone.send(razorpay('PAID'));
	await act('/orders/PAID/pay');
	await phone.send(orderStatus('PAID', 'completed'));
	await phone.send(shippedGoods('OPEN'));
	await act('/customers/919999900001/read');
	await act('/customers/919999900001/reply', { text: 'Thank you!' });
	await phone.send(upi('FAILED'), '+919999900003');
	await act('/orders/FAILED/fail');
	await phone.send(razorpay('EXPIRED'), '+919999900003');
	await act('/orders/EXPIRED/expire');
	await act('/windows', { customer: '+919999900005', lastWrote: 'never' });
	await phone.send(textMessage('https://shop.example/'.padEnd(400, 'long')), '+919999900005');
}

describeInBrowser('the looks of the phone', () => {
	beforeAll(async () => {
		phone = await PhonePage.start();
		await fill();
	});
	afterAll(() => phone.stop());

	describe.each(['light', 'dark'] as const)('in the %s', (colorScheme) => {
		test.each([360, 390, 700, 1000, 1400, 1600])(
			'nothing is wider than the page of %i pixels, and every text can be read',
			async (width) => {
				await phone.open({ colorScheme, viewport: { width, height: 800 } });
				const wire = phone.page.getByRole('button', { name: 'On the wire' });
				for (let view = 0; view < 2; view += 1) {
					const tooWide = 'document.documentElement.scrollWidth - innerWidth';
					expect(await phone.page.evaluate(tooWide)).toBe(0);
					expect(await faintTexts(phone.page)).toEqual([]);
					await wire.click();
				}
				await phone.page.locator('.bill .pay').first().click();
				expect(await faintTexts(phone.page)).toEqual([]);
			},
		);
	});

	test.each([
		['reduce', 'none', '0s'],
		['no-preference', 'arrive', '0.15s, 0.15s'],
	] as const)(
		'who wants motion "%s" sees messages arrive by "%s"',
		async (reducedMotion, animation, transition) => {
			await phone.open({ reducedMotion });
			const style = (selector: string, property: string) =>
				phone.page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
			expect(await style('.theirs', 'animationName')).toBe(animation);
			expect(await style('.chat', 'transitionDuration')).toBe(transition);
		},
	);

	test.each([
		['narrow', '0'],
		['wide', '0.08em'],
	])(
		'a card keeps its place and size when it is paid, in a %s font',
		async (font, letterSpacing) => {
			const reference = `OPEN-${font}`;
			await phone.send(shippedGoods(reference), '+919999900007');
			await phone.open({ viewport: { width: 1400, height: 900 }, bypassCSP: true });
			await phone.page.addStyleTag({ content: `body { letter-spacing: ${letterSpacing} }` });
			const box = () => phone.bill(reference).boundingBox();
			const before = await box();
			await phone.bench.control('POST', `/orders/${reference}/pay`);
			await phone.says(phone.bill(reference), 'View details');
			expect(await box()).toEqual(before);
		},
	);
});
