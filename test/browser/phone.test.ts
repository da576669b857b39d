import { orderStatus, razorpay, shippedGoods } from '../fixtures/sandbox-requests';
import { templateMessage, textMessage } from '../fixtures/sandbox-templates';
import { get, set } from '../sandbox/json';
import { describeInBrowser } from '../support/chromium';
import { PhonePage, bread } from './phonePage';

let phone: PhonePage;

const states = () =>
	phone.receiver.received.map(({ json }) => get(json, 'whatsapp.messages[0].exo_detailed_status'));

describeInBrowser('the phone', () => {
	beforeEach(async () => {
		phone = await PhonePage.start();
		await phone.open();
	});
	afterEach(async () => {
		const { complaints } = phone;
		await phone.stop();
		expect(complaints).toEqual([]);
	});

	test('says what to do while there is no message, and shows the first one by itself', async () => {
		const empty = phone.page.getByRole('heading', { name: 'No message yet' });
		await empty.waitFor();
		await phone.page.getByText(phone.bench.sandbox.url, { exact: true }).waitFor();
		await phone.send(textMessage('Namaste'));
		await phone.says(phone.chat(), 'Namaste');
		await empty.waitFor({ state: 'hidden' });
	});

	test('shows a bill whole', async () => {
		const request = razorpay('A');
		const timestamp = String(Math.floor(Date.now() / 1000) + 3_660);
		set(request, `${bread}.order.expiration`, { timestamp, description: 'Fresh today' });
		await phone.send(request);
		const bill = phone.bill('A');
		await phone.says(bill, 'Review and pay');
		for (const text of [
			'bread.jpg',
			'+91 99999 00002',
			'Pending',
			'Click on the Pay Now button',
			'1 × ₹10.00',
			'₹14.00',
			/Tax GST Inclusive\s+₹1\.00/,
			/Shipping Via Postal\s+₹0\.00/,
			/Discount For Premium Customers\s+−₹1\.00/,
			/Total\s+₹10\.00/,
			/expires in 1 h, at (\d+ \w+, )?\d+:\d\d [ap]m/,
			'Fresh today',
			'Thank You!',
			'Delivered',
		]) {
			expect(await bill.innerText()).toMatch(text);
		}
		expect(await bill.locator('s').innerText()).toContain('₹14.00');
	});

	test('pays a bill', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').getByRole('button', { name: 'Review and pay' }).click();
		await phone.says(phone.sheet, 'Gateway razorpay, configuration razorpay-live');
		await phone.sheet.getByRole('button', { name: 'Pay ₹10.00' }).click();
		await phone.says(phone.sheet, /Paid ₹10\.00\s+transaction \d{12}/);
		await phone.sheet.getByRole('button', { name: 'Close' }).click();
		await phone.says(phone.bill('A'), /Paid ₹10\.00[^]*View details/);
		expect(await phone.order('A')).toMatchObject({ paid: true });
		await phone.says(phone.page.locator('#wire-list'), 'EX_PAYMENT_SUCCESS');
		expect(states()).toContain('EX_PAYMENT_SUCCESS');
	});

	test('lets a payment fail, after which the bill can be paid', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').getByRole('button', { name: 'Review and pay' }).click();
		await phone.sheet.getByRole('button', { name: 'Let the payment fail' }).click();
		await phone.says(phone.sheet, 'Payment failed');
		expect(await phone.order('A')).toMatchObject({ paid: false, payable: true });
		await phone.sheet.getByRole('button', { name: 'Pay ₹10.00' }).click();
		await phone.says(phone.sheet, 'Paid ₹10.00');
		expect(states()).toContain('EX_PAYMENT_PENDING');
	});

	test('lets a bill expire', async () => {
		await phone.send(razorpay('A'));
		await phone.bill('A').getByRole('button', { name: 'Review and pay' }).click();
		await phone.sheet.getByRole('button', { name: 'Let the bill expire' }).click();
		await phone.says(phone.sheet, 'Expired');
		expect(await phone.sheet.getByRole('button', { name: /^Pay/ }).count()).toBe(0);
		expect(await phone.order('A')).toMatchObject({ payable: false, paid: false });
	});

	test('asks for a quick payment without a look at the items', async () => {
		await phone.send(shippedGoods('A'));
		await phone.bill('A').getByRole('button', { name: 'Pay now' }).click();
		await phone.says(phone.sheet, '12 Church Street, Second floor');
		expect(await phone.sheet.innerText()).not.toContain('Tumbler');
	});

	test('moves the order on its card, and tells of it in the chat', async () => {
		await phone.send(razorpay('A'));
		await phone.send(orderStatus('A', 'partially_shipped'));
		await phone.says(phone.bill('A'), 'Partially shipped');
		await phone.says(phone.chat(), /Order A\s+Partially shipped/);
		await phone.send(orderStatus('A', 'canceled'));
		await phone.says(phone.bill('A'), /nothing is to be paid[^]*View details/);
	});

	test('shows templates by their name and parameters', async () => {
		await phone.send(templateMessage('hello'));
		await phone.says(phone.chat(), 'Template hello (en)');
	});
});
