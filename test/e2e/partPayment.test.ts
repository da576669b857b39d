import { outputOf } from '../../runtime/execution';
import { example } from './support/examples';
import type { Workflow } from './support/n8n';
import { useShop } from './support/shop';
import { settled, until } from './support/waiting';
import { arrived, changed, payable } from './support/window';

const shop = useShop();

/** As it is shipped but for the credential and the address that the merchant copies, and published. */
let workflow: Workflow;
beforeAll(async () => {
	const { n8n, credential } = shop();
	const shipped = await example('part-payment', credential);
	const isTrigger = ({ name }: { readonly name: string }) => name === 'A bill is paid';
	const webhookId = String(shipped.nodes.find(isTrigger)?.['webhookId'] ?? 'none');
	const asksForReports = (node: (typeof shipped.nodes)[number]) =>
		Object(node['parameters']).statusCallbacks === 'trigger';
	const callbackUrl = `${n8n.url}/webhook/${webhookId}/webhook`;
	workflow = await n8n.addWorkflow(changed(shipped, asksForReports, { callbackUrl }));
	await workflow.activate();
});
afterAll(async () => await workflow.deactivate());

/** The reference of an order whose deposit the customer could pay now. */
async function depositBilled(): Promise<string> {
	const { exotel } = shop();
	const click = await workflow.run();
	expect(click.error).toBeUndefined();
	const reference = String(outputOf(click, 'Order')[0]?.json['reference']);
	await settled(exotel);
	expect(await payable(exotel)).toEqual([`${reference}-deposit`]);
	return reference;
}
const becomesPayable = async (reference: string) =>
	await until(async () => {
		const bills = await payable(shop().exotel);
		expect(bills.length).toBeLessThan(2);
		return bills.includes(reference) || undefined;
	}, 60_000);
const over = async () => {
	await workflow.idle();
	await settled(shop().exotel);
	await workflow.idle();
};

test.each([1, 5])(
	'a deposit whose payment is reported %d time(s) brings the rest once, to the paisa',
	async (repeat) => {
		const { exotel } = shop();
		await exotel.turnCallbackKnobs({ repeat });
		const reference = await depositBilled();
		// The customer wrote long ago when the rest is due.
		await exotel.lastWrote('never');
		await exotel.customer('pay', `${reference}-deposit`);
		await becomesPayable(`${reference}-rest`);
		await over();
		await exotel.customer('pay', `${reference}-rest`);
		await over();

		const paid = { received: 1, paid: true, status: 'processing' };
		expect(await exotel.orders()).toMatchObject([
			{ ...paid, reference: `${reference}-deposit`, total: 1500_00 },
			{ ...paid, reference: `${reference}-rest`, total: 3499_50 },
		]);
		expect((await arrived(exotel)).slice(1)).toEqual([
			`order_update (en); order_status: ${reference}-deposit processing`,
			`order_bill (en); button 0: ${reference}-rest`,
			`order_update (en); order_status: ${reference}-rest processing`,
		]);
		expect(JSON.stringify(await exotel.requests())).toContain(
			'"discount":{"value":150000,"offset":100,"description":"Deposit paid"}',
		);
	},
);

test('a deposit that is not paid brings nothing', async () => {
	const { exotel } = shop();
	const reference = await depositBilled();
	await exotel.customer('fail', `${reference}-deposit`);
	await over();
	expect(await exotel.requests()).toHaveLength(1);
	expect(await payable(exotel)).toEqual([`${reference}-deposit`]);
});
