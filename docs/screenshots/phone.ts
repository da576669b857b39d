import { orderStatus, razorpay, shippedGoods } from '../../test/fixtures/sandbox-requests';
import { set } from '../../test/sandbox/json';
import { phoneScene, type Scene } from './phoneScene';
import type { Studio } from './studio';

const interactive = 'whatsapp.messages[0].content.interactive';
const first = '+919999900001';
const second = '+919999900003';
const narrow = { width: 380, height: 860, scale: 2 };
const wide = { width: 1280, height: 760, scale: 1 };

/** Like Exotel's sample, with an expiry and words of our own. */
function bread(reference: string): object {
	const request = razorpay(reference);
	set(
		request,
		`${interactive}.body.text`,
		'Your bread is ready. Please review your order and pay.',
	);
	const timestamp = String(Math.floor(Date.now() / 1000) + 3_660);
	set(request, `${interactive}.action.parameters.order.expiration`, { timestamp });
	return request;
}

function processing(reference: string): object {
	const request = orderStatus(reference);
	set(request, `${interactive}.body.text`, 'We are packing your order.');
	set(request, `${interactive}.action.parameters.order.description`, 'Ready for pick-up at six');
	return request;
}

const bill = ({ page }: Scene, reference: string) =>
	page.getByRole('article', { name: `Bill ${reference}` });

/** A bill that waits to be paid. */
export const phoneBill = async (studio: Studio): Promise<Buffer> =>
	await phoneScene(studio, narrow, async (scene) => {
		await scene.send(bread('ORD-1001'));
		await bill(scene, 'ORD-1001').getByText('Delivered').waitFor();
	});

/** The same bill, paid, and the order on its way. */
export const phonePaid = async (studio: Studio): Promise<Buffer> =>
	await phoneScene(studio, narrow, async (scene) => {
		await scene.send(bread('ORD-1001'));
		await scene.act('/orders/ORD-1001/pay');
		await scene.send(processing('ORD-1001'));
		await scene.act(`/customers/${first.slice(1)}/reply`, { text: 'Thank you!' });
		await scene.page.getByText('Thank you!', { exact: true }).waitFor();
	});

/** Two customers beside each other, and what goes over the wire. */
export const phoneCustomers = async (studio: Studio): Promise<Buffer> =>
	await phoneScene(studio, wide, async (scene) => {
		await scene.send(bread('ORD-1001'), first);
		await bill(scene, 'ORD-1001').waitFor();
		await scene.send(shippedGoods('ORD-1002'), second);
		await bill(scene, 'ORD-1002').waitFor();
		await scene.act('/orders/ORD-1001/pay');
		await scene.page.locator('#wire-list').getByText('EX_PAYMENT_SUCCESS').first().waitFor();
	});
