import { previewPage } from '../../exotel/preview/page';
import { shownBillOf } from '../../exotel/preview/shownBill';
import { requests } from '../../test/fixtures/requests';
import type { Studio } from './studio';

/** The bill of Exotel's own Razorpay sample, as wide as a phone. */
export async function preview({ browser }: Studio): Promise<Buffer> {
	const [message] = requests.razorpay.body.whatsapp.messages;
	if (!message) throw new Error('The sample has no message');
	const viewport = { width: 360, height: 640 };
	const page = await browser.newPage({ viewport, deviceScaleFactor: 2, colorScheme: 'light' });
	await page.setContent(previewPage(shownBillOf(message.content), message));
	return await page.screenshot({ fullPage: true });
}
