import type { IDataObject } from 'n8n-workflow';
import { requests } from '../fixtures/requests';
import { asTemplate, bill, statusUpdate, templateMessage, textMessage, waitingBill } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const run = async (limits: IDataObject, parameters: IDataObject, more: Partial<NodeRun> = {}) =>
	await runNode({
		credential: { ...exotel().credential, ...limits },
		parameters,
		workflowId: freshWorkflow(),
		...more,
	});
/** The bill of the forms is over ₹2,361.00. */
const tooLow = { maxBillRupees: '₹2,360.99' };
const rawBill = bill({
	orderSource: 'rawJson',
	orderDetailsJson: JSON.stringify(requests.razorpay.body),
});

test.each([
	['a bill', tooLow, bill()],
	['a bill to wait for', tooLow, waitingBill()],
	['a bill in raw JSON', { maxBillRupees: 9.99 }, rawBill],
	['a bill as a template', tooLow, bill(asTemplate())],
	['a preview', tooLow, bill({ operation: 'previewOrderDetails' })],
])('%s above the limit of the credential is refused before anything leaves', async (...given) => {
	const [, limits, parameters] = given;
	const { error } = await run(limits, parameters);
	expect(error?.message).toMatch(
		/^Total is "₹[\d,.]+": it is more than the largest bill that the credential allows, ₹/,
	);
	expect(error?.description).toContain('only the owner of the Exotel API credential can change');
	expect(await exotel().requests()).toEqual([]);
});

test('a bill at the limit goes out', async () => {
	const { error } = await run({ maxBillRupees: '2,361' }, bill());
	expect(error).toBeUndefined();
	expect(await exotel().order('ORD-1')).toMatchObject({ accepted: 1 });
});

test('an AI agent is held by the limits, too', async () => {
	const { error } = await run(tooLow, bill(), {
		settings: { type: 'exotelWhatsAppPaymentTool' },
	});
	expect(error?.message).toContain('is more than the largest bill that the credential allows');
	expect(await exotel().requests()).toEqual([]);
});

test.each([
	['a status update', statusUpdate],
	['a text', textMessage],
	['a template', templateMessage],
])(
	'%s to another country is refused where only Indian numbers are allowed',
	async (_what, form) => {
		const abroad = form({ to: '+44 7911 123456' });
		const { error } = await run({ indianNumbersOnly: true }, abroad);
		expect(error?.message).toBe(
			'To is "+447911123456": it is not an Indian number, and the credential allows no other',
		);
		expect(await exotel().requests()).toEqual([]);

		await run({ indianNumbersOnly: false }, abroad);
		expect(await exotel().requests()).toHaveLength(1);
	},
);

test('one item above the limit holds back the whole run, or goes alone to the error output', async () => {
	const parameters = bill({
		referenceId: '={{ $json.reference }}',
		items: { item: [{ name: 'Bread', price: '={{ $json.price }}', quantity: 1 }] },
	});
	const items = [
		{ reference: 'ORD-1', price: 10 },
		{ reference: 'ORD-2', price: 11 },
	];
	const limits = { maxBillRupees: '10' };
	const stopped = await run(limits, parameters, { items });
	expect(stopped.error?.message).toContain('Item 2 of 2: Total is "₹11.00"');
	expect(await exotel().requests()).toEqual([]);

	const settings = { onError: 'continueErrorOutput' as const };
	const { outputs } = await run(limits, parameters, { items, settings });
	expect(outputs[0]).toMatchObject([{ json: { referenceId: 'ORD-1', status: 'accepted' } }]);
	expect(outputs[1]).toMatchObject([{ json: { error: { kind: 'invalid', field: 'Total' } } }]);
});

test.each([{ maxBillRupees: 'plenty' }, { maxBillRupees: '0' }, { indianNumbersOnly: 'maybe' }])(
	'a limit that cannot be read stops everything: %j',
	async (limits) => {
		for (const parameters of [bill(), statusUpdate()]) {
			const { error } = await run(limits, parameters);
			expect(error?.message).toMatch(/^(Largest Bill \(Rupees\)|Indian Numbers Only) /);
		}
		expect(await exotel().requests()).toEqual([]);
	},
);
