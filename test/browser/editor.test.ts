import type { Browser, Page } from 'playwright-core';
import { defaultCredentials } from '../../sandbox/options';
import { eventually } from '../sandbox/harness';
import { startBrowser, describeInBrowser } from '../support/chromium';
import { CredentialDialog } from '../support/credentialDialog';
import { credentialName, startDemo, type Demo } from '../support/demo';
import { Editor } from '../support/editor';
import { Running } from '../support/running';

/** Milliseconds: where nothing else has installed n8n yet, that happens here. */
const whileInstalling = 15 * 60_000;

/** n8n proposes it for the first credential of ours. */
const usualName = 'Exotel account';
const sendAction = 'Send a bill to pay in the chat';
const bill = {
	from: '+91 80000 00001',
	to: '99999 00001',
	referenceId: 'ORD-1',
	name: 'Sourdough bread',
	price: '₹180.50',
	quantity: '2',
	paymentConfiguration: 'my-razorpay',
};

const running = new Running();
let demo: Demo;
let browser: Browser;
let editor: Editor;

const requests = async () => await (await fetch(`${demo.sandbox.url}/_sandbox/requests`)).json();

describeInBrowser("the newcomer's way through n8n's editor", () => {
	beforeAll(async () => {
		demo = await running.add(startDemo(), async (started) => await started.stop());
		browser = await running.add(startBrowser(), async (started) => await started.close());
		editor = await Editor.signIn(browser, demo.n8n.url);
	}, whileInstalling);
	afterAll(async () => await running.stop());

	async function payOnThePhone(phone: Page, reference: string, amount: string): Promise<void> {
		await phone.goto(demo.sandbox.url);
		const card = phone.getByRole('article', { name: `Bill ${reference}` });
		await card.getByRole('button', { name: 'Review and pay' }).click();
		await phone
			.getByRole('dialog')
			.getByRole('button', { name: `Pay ${amount}` })
			.click();
		await phone.getByRole('dialog').getByText(`Paid ${amount}`).waitFor();
	}

	test('a bill is sent and paid, and the workflow of the trigger has run', async () => {
		const { page, panel } = editor;
		await editor.newWorkflow();
		await editor.addFirst('Triggers', 'On new Exotel WhatsApp Payment event');
		await panel.chooseCredential(credentialName);
		const callbackUrl = await panel.productionUrl();
		await panel.close();
		await editor.publish();
		const triggerWorkflow = page.url();

		await editor.newWorkflow();
		await editor.addFirst('Actions', sendAction);
		await panel.chooseCredential(credentialName);
		await panel.fill(bill);
		await panel.choose('statusCallbacks', 'To an Exotel WhatsApp Payment Trigger');
		await panel.fill({ callbackUrl });
		await panel.execute();
		expect(await panel.firstItem()).toMatchObject({
			referenceId: 'ORD-1',
			to: '+919999900001',
			total: '361.00',
			status: 'accepted',
		});

		const phone = await browser.newPage();
		await payOnThePhone(phone, 'ORD-1', '₹361.00');
		await phone.close();

		await page.goto(triggerWorkflow);
		const executions = await editor.executions();
		await executions.getByText('Succeeded').waitFor();
		await editor.openNode('Exotel WhatsApp Payment Trigger');
		expect(await panel.firstItem()).toMatchObject({
			event: 'paymentSucceeded',
			isPaid: 'true',
			referenceId: 'ORD-1',
		});
	});

	test('a mistake in a field is named, and nothing is sent', async () => {
		const { panel } = editor;
		const before = await requests();
		await editor.newWorkflow();
		await editor.addFirst('Actions', sendAction);
		await panel.chooseCredential(credentialName);
		await panel.fill({ ...bill, referenceId: 'ORD-2', price: '180.505' });
		await panel.execute();
		expect(await panel.problem.innerText()).toMatch('Price of item 1 is "180.505"');
		expect(await requests()).toEqual(before);
	});

	test('a credential says why it does not work, and is taken once it does', async () => {
		const { page, panel } = editor;
		const dialog = new CredentialDialog(page);
		await editor.newWorkflow();
		await editor.addFirst('Actions', sendAction);
		await dialog.openNew();
		const { apiKey, accountSid, apiToken } = defaultCredentials;
		await dialog.fill({ apiKey, accountSid, apiToken: 'wrong' });
		await dialog.choose('region', 'Custom Base URL');
		await dialog.fill({ baseUrl: demo.sandbox.url });
		await dialog.save();
		await dialog.whole.getByText('More details').click();
		await dialog.whole.getByText('Exotel did not accept the API key and token').waitFor();
		await dialog.fill({ apiToken });
		await dialog.save();
		await dialog.whole.waitFor({ state: 'hidden' });
		await eventually(async () => expect(await panel.chosenCredential()).toBe(usualName));
	});

	test('a workflow from a file finds the credential that has the name n8n gives it', async () => {
		await editor.newWorkflow();
		await editor.importFile('workflows/send-and-wait.json');
		await editor.openNode('Send and wait');
		expect(await editor.panel.chosenCredential()).toBe(usualName);
	});

	test('an order from Shopify leaves two fields to fill in', async () => {
		const { panel } = editor;
		await editor.newWorkflow();
		await editor.addFirst('Actions', sendAction);
		await panel.choose('orderSource', 'Shopify Order');
		await panel.field('referenceId').waitFor({ state: 'hidden' });
		expect(await panel.emptyFields()).toEqual(['from', 'paymentConfiguration']);
	});
});
