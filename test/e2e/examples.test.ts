import { outputOf } from '../../runtime/execution';
import { example, rowsOf } from './support/examples';
import { useShop } from './support/shop';
import { settled } from './support/waiting';
import { changed } from './support/window';

const shop = useShop();
const shipped = async (name: string) => await example(name, shop().credential);

test('"Send a bill" sends one, under a fresh reference on each run', async () => {
	const { n8n, exotel } = shop();
	const workflow = await n8n.addWorkflow(await shipped('send-a-bill'));
	const runs = [await workflow.run(), await workflow.run()];

	const sent = runs.flatMap((run) => outputOf(run, 'Send the bill')).map(({ json }) => json);
	expect(sent).toMatchObject([
		{ status: 'accepted', total: '401.00', to: '+919999900001' },
		{ status: 'accepted', total: '401.00', to: '+919999900001' },
	]);
	const references = new Set(sent.map((json) => String(json['referenceId'])));
	expect(references.size).toBe(2);
	for (const reference of references) {
		expect(await exotel.order(reference)).toMatchObject({ received: 1, accepted: 1 });
	}
});

test('"Send a bill, then update the order" does both for one reference', async () => {
	const { n8n, exotel } = shop();
	const execution = await n8n.runWorkflow(await shipped('update-an-order'));

	expect(execution.error).toBeUndefined();
	const [updated] = outputOf(execution, 'Update the order');
	expect(updated?.json).toMatchObject({ status: 'accepted', orderStatus: 'processing' });
	const order = await exotel.order(String(updated?.json['referenceId']));
	expect(order).toMatchObject({ status: 'processing', received: 1 });
});

test.each([
	['paid', 'processing', { Status: 'paid', Transaction: expect.stringMatching(/^\d+$/) }],
	['not delivered', 'pending', { Status: 'message_failed', Transaction: '' }],
])(
	'"Send a bill and wait": a bill that is %s leaves the order %s, and a row',
	async (what, status, cells) => {
		const { n8n, exotel } = shop();
		const workflow = await n8n.addWorkflow(await shipped('send-and-wait'));
		const id = await workflow.start();
		await n8n.rest.waitFor(id, ['waiting']);
		const [request] = await exotel.requests();
		const [reference = ''] = /ORD-\d+/.exec(JSON.stringify(request?.body)) ?? [];
		await settled(exotel);
		if (what === 'paid') await exotel.customer('pay', reference);
		else await exotel.report(reference, 'EX_INCAPABLE_RECIPIENT');

		const execution = await n8n.rest.waitFor(id);
		expect(execution.error).toBeUndefined();
		expect(await exotel.order(reference)).toMatchObject({ received: 1, status });
		expect(await exotel.requests()).toHaveLength(what === 'paid' ? 2 : 1);
		expect(rowsOf(execution)).toEqual([{ Reference: reference, Amount: 401, ...cells }]);
	},
);

test('"Send a bill and wait": a bill that nobody pays in time is canceled, and becomes a row', async () => {
	const { n8n, exotel } = shop();
	const soon = { waitLimit: 1, orderOptions: { expiresInMinutes: 6 } };
	const isBill = ({ name }: { readonly name: string }) => name === 'Send and wait';
	const workflow = await n8n.addWorkflow(changed(await shipped('send-and-wait'), isBill, soon));
	const execution = await n8n.rest.waitFor(await workflow.start(), undefined, 180_000);

	expect(execution.error).toBeUndefined();
	const [order, ...others] = await exotel.orders();
	expect(others).toEqual([]);
	expect(order).toMatchObject({ received: 1, paid: false, payable: false, status: 'canceled' });
	expect(await exotel.requests()).toHaveLength(2);
	expect(rowsOf(execution)).toEqual([
		{ Reference: order?.reference, Amount: 401, Status: 'not_paid_in_time', Transaction: '' },
	]);
}, 240_000);
