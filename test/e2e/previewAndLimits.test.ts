import { outputOf } from '../../runtime/execution';
import { bill } from '../engine/forms';
import { requests } from '../fixtures/requests';
import { useShop } from './support/shop';
import { clickedWorkflow } from './support/workflows';

const shop = useShop();

test("a preview of the page's Razorpay sample gives the request and a file, and sends nothing", async () => {
	const { n8n, exotel, credential } = shop();
	const parameters = { ...requests.razorpay.form, operation: 'previewOrderDetails' };
	const execution = await n8n.runWorkflow(clickedWorkflow({ parameters, credential }));

	expect(execution.error).toBeUndefined();
	expect(outputOf(execution, 'Payment')).toMatchObject([
		{
			json: { status: 'preview', total: '10.00', request: requests.razorpay.body },
			binary: { preview: { fileName: '57848.html', fileType: 'html', mimeType: 'text/plain' } },
		},
	]);
	expect(await exotel.requests()).toEqual([]);
});

test('the limits of the credential hold, and an empty one is none', async () => {
	const { n8n, exotel } = shop();
	const credentialWith = async (limits: object) =>
		await n8n.rest.createCredential({
			name: `Exotel at ${exotel.url}, ${JSON.stringify(limits)}`,
			type: 'exotelApi',
			data: { ...exotel.credential, ...limits },
		});
	const run = async (limits: object) => {
		const credential = await credentialWith(limits);
		return await n8n.runWorkflow(clickedWorkflow({ parameters: bill(), credential }));
	};
	const limited = await run({ maxBillRupees: '2,000', indianNumbersOnly: true });
	expect(limited.error?.message).toBe(
		'Total is "₹2,361.00": it is more than the largest bill that the credential allows, ₹2,000.00',
	);
	expect(await exotel.requests()).toEqual([]);

	const free = await run({ maxBillRupees: '', indianNumbersOnly: true });
	expect(outputOf(free, 'Payment')).toMatchObject([{ json: { status: 'accepted' } }]);
});
