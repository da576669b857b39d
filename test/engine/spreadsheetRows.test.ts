import { pairs, row, rowRunner, rows } from './rows';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const run = rowRunner(exotel);

test('five rows of two orders are two messages, each paired with all of its rows', async () => {
	const { outputs, error } = await run(rows);

	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{
			json: { referenceId: 'D-1', to: '+919999900001', status: 'accepted', total: '165.50' },
			pairedItem: pairs(0, 2, 4),
		},
		{
			json: { referenceId: 'D-2', to: '+919999900002', status: 'accepted', total: '12250.75' },
			pairedItem: pairs(1, 3),
		},
	]);
	expect(outputs[0]).toHaveLength(2);
	const requests = await exotel().requests();
	expect(requests).toHaveLength(1);
	const item = (name: string, value: number, quantity: number) => ({
		name,
		amount: { value, offset: 100 },
		quantity,
	});
	expect(requests[0]?.body.whatsapp?.messages).toMatchObject(
		[
			[item('Milk', 3000, 2), item('Bread', 4550, 1), item('Butter', 6000, 1)],
			[item('Rent', 1200050, 1), item('Water', 25025, 1)],
		].map((items) => ({
			content: { interactive: { action: { parameters: { order: { items } } } } },
		})),
	);
});

test('an order of one row is paired with its row alone', async () => {
	const { outputs } = await run([row('D-1'), row('D-2')]);
	expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 1 }]);
});

test('a quantity whose column has another name is refused, and never taken for one', async () => {
	const { error } = await run([{ ...row('D-1', { Quantity: undefined }), Qty: 5 }]);
	expect(error?.message).toMatch(/Item Quantity/);
	const nameless = row('D-1', { Price: 12.5, Quantity: undefined });
	const { outputs } = await run([nameless], { itemQuantity: '1' });
	expect(outputs[0]).toMatchObject([{ json: { total: '12.50' } }]);
});

test('a reference may be a number in one row and text in another', async () => {
	const { outputs } = await run([{ ...row(''), Reference: 1001 }, row(' 1001 ')]);
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: '1001', total: '60.00' }, pairedItem: pairs(0, 1) },
	]);
});

test('charges are for the whole order, and columns of any name can be dragged in', async () => {
	const items = [
		{ bill: 'D-1', mobile: '99999 00001', what: 'Milk', rupees: '30', pieces: 2, delivery: 40 },
		{ bill: 'D-1', mobile: '99999 00001', what: 'Bread', rupees: '45', pieces: 1, delivery: '' },
		{ bill: 'D-1', mobile: '99999 00001', what: 'Jam', rupees: '5', pieces: 1, delivery: '40.00' },
	];
	const { outputs } = await run(items, {
		rowReferenceId: '={{ $json.bill }}',
		rowTo: '={{ $json.mobile }}',
		itemName: '={{ $json.what }}',
		itemPrice: '={{ $json.rupees }}',
		itemQuantity: '={{ $json.pieces }}',
		charges: { shipping: '={{ $json.delivery }}', discount: '10' },
	});
	expect(outputs[0]).toMatchObject([{ json: { total: '140.00' }, pairedItem: pairs(0, 1, 2) }]);
});

test('physical goods take their address from the rows', async () => {
	const part = (name: string) => `={{ $json.${name} }}`;
	const place = {
		name: 'A',
		addressLine1: '1',
		city: 'Kochi',
		state: 'Kerala',
		postalCode: 682020,
	};
	const empty = { name: '', addressLine1: '', city: '', state: '', postalCode: '' };
	const address = Object.fromEntries(Object.keys(place).map((name) => [name, part(name)]));
	const { outputs, error } = await run([row('D-1', place), row('D-1', empty)], {
		goodsType: 'physical-goods',
		needsDelivery: true,
		deliveryAddress: { address },
	});
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' }, pairedItem: pairs(0, 1) }]);
	const [request] = await exotel().requests();
	expect(JSON.stringify(request?.body)).toContain('"postal_code":"682020"');
});

test('a second run skips each order once, for all of its rows', async () => {
	const workflowId = freshWorkflow();
	await run(rows, {}, { workflowId });
	const { outputs } = await run([...rows, row('D-3')], {}, { workflowId });
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: 'D-1', reason: 'already_sent' }, pairedItem: pairs(0, 2, 4) },
		{ json: { referenceId: 'D-2', reason: 'already_sent' }, pairedItem: pairs(1, 3) },
		{ json: { referenceId: 'D-3', status: 'accepted' }, pairedItem: { item: 5 } },
	]);
	expect((await exotel().orders()).map(({ received }) => received)).toEqual([1, 1, 1]);
});

test('Retry On Fail sends only what was refused, and pairs everything as the first try did', async () => {
	await exotel().fault({ kind: 'partial', times: 1 });
	const settings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
	const { outputs, error } = await run(rows, {}, { settings });
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{ json: { referenceId: 'D-1', status: 'accepted' }, pairedItem: pairs(0, 2, 4) },
		{ json: { referenceId: 'D-2', status: 'accepted' }, pairedItem: pairs(1, 3) },
	]);
	expect(await exotel().order('D-1')).toMatchObject({ received: 1 });
	expect(await exotel().order('D-2')).toMatchObject({ received: 2, accepted: 1 });
});

test('an order is previewed whole, and nothing is sent', async () => {
	const { outputs } = await run(rows, { operation: 'previewOrderDetails' });
	expect(outputs[0]).toMatchObject([
		{
			json: { referenceId: 'D-1', status: 'preview', total: '165.50' },
			pairedItem: pairs(0, 2, 4),
		},
		{ json: { referenceId: 'D-2', status: 'preview' }, pairedItem: pairs(1, 3) },
	]);
	expect(await exotel().requests()).toEqual([]);
});
