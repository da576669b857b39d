import { razorpay } from '../fixtures/sandbox-requests';
import { bodyTexts, templateMessage, textMessage } from '../fixtures/sandbox-templates';
import { eventually } from '../sandbox/harness';
import { get, set } from '../sandbox/json';
import { describeInBrowser } from '../support/chromium';
import { PhonePage, bread } from './phonePage';

let phone: PhonePage;

describeInBrowser('the customer at the phone', () => {
	beforeEach(async () => {
		phone = await PhonePage.start();
		await phone.open();
	});
	afterEach(() => phone.stop());

	const write = async (text: string) => {
		await phone.chat().getByRole('textbox', { name: 'Write as the customer' }).fill(text);
		await phone.page.keyboard.press('Enter');
	};

	test('writes, which goes to n8n and opens the window', async () => {
		await phone.send(textMessage());
		const window = phone.chat().getByRole('switch', { name: '24-hour window' });
		await window.click();
		await phone.says(window, 'closed');
		await write('Is it fresh?');
		await phone.says(phone.chat(), 'Is it fresh?');
		await phone.says(window, /open until \d/);
		await eventually(() => {
			const last = phone.receiver.received.at(-1)?.json;
			expect(get(last, 'whatsapp.messages[0].content.text.body')).toBe('Is it fresh?');
		});
	});

	test('is told why a reply goes nowhere, and keeps it', async () => {
		await phone.bench.send(textMessage());
		await phone.chat().waitFor();
		await write('Hello?');
		await phone.says(phone.page.getByRole('alert'), 'had a status_callback');
		const input = phone.chat().getByRole('textbox');
		expect(await input.inputValue()).toBe('Hello?');
		await phone.page.getByRole('alert').getByRole('button', { name: 'Close' }).click();
		expect(await phone.page.getByRole('alert').innerText()).toBe('');
	});

	test('reads when told to, not before', async () => {
		await phone.send(textMessage());
		await phone.says(phone.chat(), 'Delivered');
		await phone.chat().getByRole('button', { name: 'Mark as read' }).click();
		await phone.says(phone.chat().locator('.stamp'), 'Read');
		const { json } = await phone.bench.control('GET', '/messages');
		expect(get(json, '[0].state')).toBe('EX_MESSAGE_SEEN');
	});

	test('does not get a bill while the window is closed, but gets a template', async () => {
		await phone.send(textMessage());
		await phone.chat().getByRole('switch').click();
		await phone.says(phone.chat().getByRole('switch'), 'closed');
		await phone.send(razorpay('A'));
		await phone.says(phone.chat(), /A bill of ₹10\.00 did not arrive[^]*EX_REENGAGEMENT_ERROR/);
		expect(await phone.bill('A').count()).toBe(0);
		await phone.send(templateMessage('payment_reminder', [bodyTexts('Asha', '₹10')]));
		await phone.says(phone.chat(), /payment_reminder \(en\)\s+body: Asha, ₹10\s+[^]*Delivered$/);
	});

	test('sees the time run out', async () => {
		const request = razorpay('A');
		const timestamp = String(Math.floor(Date.now() / 1000) + 359);
		set(request, `${bread}.order.expiration`, { timestamp });
		await phone.page.clock.install();
		await phone.page.reload();
		await phone.send(request);
		await phone.says(phone.bill('A'), 'expires in 5 min');
		await phone.page.clock.fastForward(60_000);
		await phone.says(phone.bill('A'), 'expires in 4 min');
		await phone.page.clock.fastForward(270_000);
		await phone.says(phone.bill('A'), /expires in \d+ s/);
		await phone.page.clock.fastForward(60_000);
		await phone.says(phone.bill('A'), /Expired[^]*View details/);
	});

	test('is one of several: side by side where there is room, else behind tabs', async () => {
		await phone.send(textMessage('To Asha'));
		await phone.send(textMessage('To Ravi'), '+919999900003');
		await phone.open({ viewport: { width: 1400, height: 900 } });
		await phone.chat('+91 99999 00001').getByText('To Asha').waitFor();
		await phone.chat('+91 99999 00003').getByText('To Ravi').waitFor();
		await phone.open({ viewport: { width: 390, height: 844 } });
		const [asha, ravi] = ['+91 99999 00001', '+91 99999 00003'].map((number) => phone.chat(number));
		await asha?.getByText('To Asha').waitFor();
		expect(await ravi?.count()).toBe(0);
		await phone.page.getByRole('button', { name: '00003 1 unread' }).click();
		await ravi?.getByText('To Ravi').waitFor();
		expect(await asha?.count()).toBe(0);
	});

	test('comes back to a sandbox that was started again', async () => {
		await phone.send(textMessage('Before'));
		await phone.says(phone.chat(), 'Before');
		await phone.restart();
		await phone.page.getByText('Live', { exact: true }).waitFor();
		await phone.page.getByRole('heading', { name: 'No message yet' }).waitFor();
		expect(await phone.chat().count()).toBe(0);
	});
});
