import fc from 'fast-check';
import { orderDetails, presentationSchema } from '../../../exotel/orderDetails';
import { previewPage } from '../../../exotel/preview/page';
import { shownBillOf } from '../../../exotel/preview/shownBill';
import { parseInput } from '../../../order/input';
import { paise } from '../../../order/money';
import { makeOrder, type OrderDraft } from '../../../order/order';
import { requests } from '../../fixtures/requests';

const now = new Date('2026-08-15T10:00:00Z');
const parties = { from: '+918000000001', to: '+919999900001' };
type Presented = Readonly<Record<string, unknown>>;

function pageOf(order: Partial<OrderDraft> = {}, presented: Presented = {}): string {
	const draft: OrderDraft = {
		referenceId: 'ORD-1',
		to: parties.to,
		goodsType: 'digital-goods',
		items: [{ name: 'Bread', price: paise(100_00), quantity: 2 }],
		...order,
	};
	const presentation = parseInput(presentationSchema, {
		paymentType: 'upi',
		paymentConfiguration: 'my-upi',
		messageText: 'Please pay',
		...presented,
	});
	return previewPage(shownBillOf(orderDetails(makeOrder(draft, now), presentation)), parties);
}

/** What a person reads, one line for each text. */
function linesOf(page: string): string[] {
	const body = page.slice(page.indexOf('<body>')).replace(/\n/g, ' ');
	const texts = body.split(/<[^>]*>/).map((text) => text.trim());
	const unescaped = (text: string) => text.replaceAll('&#39;', "'").replaceAll('&amp;', '&');
	return texts.filter(Boolean).map(unescaped);
}

test("the page's Razorpay sample reads like a bill in the chat", () => {
	const [message] = requests.razorpay.body.whatsapp.messages;
	const shown = shownBillOf(message?.content ?? {});
	expect(linesOf(previewPage(shown, parties))).toEqual([
		'+91 80000 00001',
		'Picture',
		'640px-Home_made_sour_dough_bread.jpg',
		'Bread',
		'Quantity 1',
		'₹10.00',
		'Click on the Pay Now button to complete the order',
		'Thank You!',
		'Review and pay',
		'After “Review and pay”:',
		'Order details',
		'Reference ID 57848',
		'Bread',
		'Quantity 1 × ₹10.00',
		'₹14.00',
		'₹10.00',
		'Subtotal',
		'₹10.00',
		'Tax',
		'GST Inclusive',
		'₹1.00',
		'Shipping',
		'Via Postal',
		'₹0.00',
		'Discount',
		'For Premium Customers',
		'optional_text',
		'−₹1.00',
		'Total',
		'₹10.00',
		'Payment method',
		'Razorpay',
		'Configuration my-configuration (only you see this)',
		'Pay now',
		'A preview for +91 99999 00001: nothing was sent. WhatsApp may draw it a little differently.',
	]);
});

test('amounts are grouped as in India, an old price is crossed out, a line is its price times its quantity', () => {
	const page = pageOf({
		items: [
			{ name: 'Sofa', price: paise(1_50_000_00), salePrice: paise(1_18_050_00), quantity: 2 },
			{ name: 'Lamp', price: paise(1_000_50), quantity: 3 },
		],
	});
	expect(page).toContain('Quantity 2 × ₹1,18,050.00 <s>₹1,50,000.00</s>');
	expect(linesOf(page)).toEqual(
		expect.arrayContaining(['₹2,36,100.00', '₹3,001.50', 'and 1 more', '₹2,39,101.50']),
	);
});

test('the expiry is told in India time, with its text', () => {
	const lines = linesOf(
		pageOf({ expiry: { at: new Date('2026-08-15T12:30:00Z'), text: 'The offer ends' } }),
	);
	const start = lines.indexOf('Expires');
	expect(lines.slice(start, start + 3)).toEqual([
		'Expires',
		'15 Aug 2026, 6:00 pm (India time)',
		'The offer ends',
	]);
});

test('goods that are shipped show where they go', () => {
	const page = pageOf({
		goodsType: 'physical-goods',
		needsDelivery: true,
		deliveryAddress: {
			name: 'A Customer',
			addressLine1: '1 Marine Drive',
			city: 'Kochi',
			state: 'Kerala',
			postalCode: '682020',
		},
	});
	const lines = linesOf(page);
	const start = lines.indexOf('Deliver to');
	expect(lines.slice(start + 1, start + 4)).toEqual([
		'A Customer',
		'1 Marine Drive',
		'Kochi, Kerala 682020, India',
	]);
});

test('Quick Pay shows only "Pay now" in the chat', () => {
	const lines = linesOf(pageOf({ quickPay: true }));
	expect(lines).not.toContain('Review and pay');
	expect(lines.filter((line) => line === 'Pay now')).toHaveLength(2);
});

test.each([
	['https://example.com/a/bread%20and%20jam.png?x=1', 'bread and jam.png'],
	['https://example.com/%E0%A4%', '%E0%A4%'],
	['https://example.com/', 'example.com'],
])('the picture %s is a box with the name %s, and is never opened', (headerImageUrl, name) => {
	const page = pageOf({}, { headerImageUrl });
	expect(linesOf(page)).toContain(name);
	expect(page).not.toContain('https://');
});

test("without a header the first item's picture stands there, or the catalog's, or none", () => {
	const item = { name: 'Bread', price: paise(100), quantity: 1 };
	const withPicture = { items: [{ ...item, imageUrl: 'https://example.com/bread.jpg' }] };
	expect(linesOf(pageOf(withPicture))).toContain('bread.jpg');
	expect(linesOf(pageOf({ catalogId: 'catalog-1' }))).toContain('Picture of the first item');
	expect(linesOf(pageOf())).not.toContain('Picture');
});

test.each([
	[{ paymentType: 'upi' }, 'UPI'],
	[{ paymentType: 'payment_gateway:payu' }, 'PayU'],
	[{ paymentType: 'payment_gateway:newpay' }, 'newpay'],
	[{ paymentType: 'payment_gateway:razorpay', paymentSettings: { notes: [] } }, 'Razorpay'],
])('%j is told as %s', (presented, name) => expect(linesOf(pageOf({}, presented))).toContain(name));

const template = (components: readonly object[]) => ({
	type: 'template',
	template: {
		name: 'bill_reminder',
		language: { code: 'en', policy: 'deterministic' },
		components,
	},
});
const [sample] = requests.razorpay.body.whatsapp.messages;
const orderButton = {
	type: 'button',
	sub_type: 'order_details',
	index: 0,
	parameters: [
		{ type: 'action', action: { order_details: sample?.content.interactive.action.parameters } },
	],
};

test('a bill as a template shows the order, the name of the template and what fills it', () => {
	const link = 'https://example.com/how-to-pay.pdf';
	const content = template([
		{ type: 'header', parameters: [{ type: 'document', document: { link } }] },
		{ type: 'body', parameters: [{ type: 'text', text: 'Asha' }] },
		{ type: 'button', sub_type: 'url', index: '1', parameters: [{ type: 'text', text: 'x' }] },
		orderButton,
	]);
	const lines = linesOf(previewPage(shownBillOf(content), parties));
	expect(lines.slice(1, 9)).toEqual([
		'Document',
		'how-to-pay.pdf',
		'Bread',
		'Quantity 1',
		'₹10.00',
		'The text of the template bill_reminder, with:',
		'Asha',
		'Review and pay',
	]);
	expect(lines).toContain('Reference ID 57848');
	const bare = linesOf(previewPage(shownBillOf(template([orderButton])), parties));
	expect(bare).toContain('The text of the template bill_reminder');
});

test('what carries no bill has no preview', () =>
	expect(() => shownBillOf(template([]))).toThrow('no order-details button'));

const hostile = fc
	.array(
		fc.oneof(
			fc.constantFrom('<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</style>'),
			fc.constantFrom('</title>', '<!--', '-->', '&lt;', '"', "'", '${1}', ']]>', '\u202e', '\0'),
			fc.string({ unit: 'binary', maxLength: 8 }),
		),
		{ minLength: 1, maxLength: 2 },
	)
	.map((parts) => parts.join(''))
	.filter((text) => text.trim() !== '' && text.length <= 60);
const tagsOf = (page: string) => page.match(/<[^>]*>?/g);

test('no text of an order can add an element', () => {
	fc.assert(
		fc.property(fc.array(hostile, { minLength: 13, maxLength: 13 }), (texts) => {
			const pageWith = (text: (index: number) => string) =>
				pageOf(
					{
						goodsType: 'physical-goods',
						needsDelivery: true,
						items: [{ name: text(0), price: paise(1_00), quantity: 1 }],
						tax: { amount: paise(1), description: text(1) },
						shipping: { amount: paise(1), description: text(2) },
						discount: { amount: paise(1), description: text(3), programName: text(4) },
						expiry: { at: new Date('2026-08-15T12:30:00Z'), text: text(5) },
						deliveryAddress: {
							name: text(6),
							addressLine1: text(7),
							addressLine2: text(8),
							city: text(9),
							state: text(10),
							postalCode: '682020',
						},
					},
					{
						messageText: text(11),
						footerText: text(12),
						headerImageUrl: `https://example.com/${encodeURIComponent('<b>"\'&')}`,
					},
				);
			const page = pageWith((index) => texts[index] ?? '');
			expect(tagsOf(page)).toEqual(tagsOf(pageWith(() => 'a text')));
		}),
	);
});

test('the page loads nothing, links nowhere and runs nothing', () => {
	const page = pageOf({}, { headerImageUrl: 'https://example.com/shop.jpg' });
	expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
	expect(page).not.toMatch(/<(script|img|link|a|iframe|form|svg)\b|url\(|@import|\shref=|\ssrc=/);
});
