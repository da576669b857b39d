import { forPanels, pictureOf, type Studio } from './studio';

const bill = {
	from: '+91 80000 00001',
	to: '99999 00001',
	referenceId: 'ORD-1001',
	name: 'Sourdough bread',
	price: '₹180.50',
	quantity: '2',
	paymentConfiguration: 'my-razorpay',
};

async function execute({ editor }: Studio, values: Readonly<Record<string, string>>) {
	const { panel } = editor;
	await editor.page.setViewportSize(forPanels);
	await editor.newWorkflow();
	await editor.addFirst('Actions', 'Send a bill to pay in the chat');
	await panel.fill(values);
	await panel.execute();
}

/** The fields of a bill, and what came out. */
export async function sendOrderDetails(studio: Studio): Promise<Buffer> {
	const { panel } = studio.editor;
	await execute(studio, bill);
	return await pictureOf(await panel.fieldsAndOutput(), { last: panel.field('quantity') });
}

/** What the node says of a price that could be read in two ways. */
export async function mistake(studio: Studio): Promise<Buffer> {
	const { panel } = studio.editor;
	await execute(studio, { ...bill, referenceId: 'ORD-1002', price: '180.505' });
	await panel.problem.waitFor();
	return await pictureOf([panel.output.locator('.node-error-view__header')], { margin: 8 });
}
