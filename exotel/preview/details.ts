import { formatRupees, multiplyPaise, type Paise } from '../../order/money';
import type { RawParameters } from '../rawSchema';
import { markup, type Markup } from './markup';
import { indiaTime } from './indiaTime';

type Order = RawParameters['order'];

const money = (amount: Paise, sign = '') =>
	markup`<div class="money">${sign}${formatRupees(amount)}</div>`;

function item({ name, amount, sale_amount, quantity }: Order['items'][number]): Markup {
	const price = (sale_amount ?? amount).value;
	const before = sale_amount && markup` <s>${formatRupees(amount.value)}</s>`;
	return markup`<div class="row">
		<div class="thumb"></div>
		<div class="grow">
			<div class="text">${name}</div>
			<div class="soft">Quantity ${quantity} × ${formatRupees(price)}${before}</div>
		</div>
		${money(multiplyPaise(price, quantity))}
	</div>`;
}

interface Charge {
	readonly value: Paise;
	readonly description?: string | undefined;
	readonly discount_program_name?: string | undefined;
}

function charge(name: string, given: Charge | undefined, sign = ''): Markup | undefined {
	if (!given) return undefined;
	const texts = [given.description, given.discount_program_name].flatMap((text) =>
		text === undefined ? [] : [markup`<div class="text soft">${text}</div>`],
	);
	return markup`<div class="row"><div class="grow">${name}${texts}</div>${money(given.value, sign)}</div>`;
}

const part = (title: string, lines: ReadonlyArray<string | undefined>) =>
	markup`<div class="part">
		<h2>${title}</h2>
		${lines.flatMap((line) => (line === undefined ? [] : [markup`<div class="text">${line}</div>`]))}
	</div>`;

function address([to]: NonNullable<RawParameters['beneficiaries']>): Markup | undefined {
	if (!to) return undefined;
	const { name, address_line1, address_line2, city, state, postal_code, country } = to;
	const place = `${city}, ${state} ${postal_code}, ${country}`;
	return part('Deliver to', [name, address_line1, address_line2, place]);
}

const kinds: ReadonlyMap<string, string> = new Map([
	['upi', 'UPI'],
	['razorpay', 'Razorpay'],
	['payu', 'PayU'],
	['billdesk', 'BillDesk'],
	['zaakpay', 'Zaakpay'],
]);

function payment(bill: RawParameters): Markup {
	const gateway = bill.payment_settings?.[0]?.payment_gateway;
	const type = gateway?.type ?? bill.payment_type?.replace('payment_gateway:', '') ?? '';
	const configuration = gateway?.configuration_name ?? bill.payment_configuration;
	return markup`<div class="part">
		<h2>Payment method</h2>
		<div class="text">${kinds.get(type) ?? type}</div>
		<div class="text soft">Configuration ${configuration} (only you see this)</div>
	</div>`;
}

function expiry({ expiration }: Order): Markup | undefined {
	if (!expiration) return undefined;
	const at = indiaTime(new Date(Number(expiration.timestamp) * 1_000));
	return part('Expires', [`${at} (India time)`, expiration.description]);
}

/** The order as the customer reviews it. */
export function details(bill: RawParameters): Markup {
	const { order, reference_id, total_amount, beneficiaries } = bill;
	return markup`<section class="card">
		<div class="part">
			<h1>Order details</h1>
			<div class="soft">Reference ID ${reference_id}</div>
		</div>
		<div class="part">${order.items.map(item)}</div>
		<div class="part">
			${charge('Subtotal', order.subtotal)} ${charge('Tax', order.tax)}
			${charge('Shipping', order.shipping)} ${charge('Discount', order.discount, '−')}
			<div class="row total"><div class="grow">Total</div>${money(total_amount.value)}</div>
		</div>
		${expiry(order)} ${beneficiaries && address(beneficiaries)} ${payment(bill)}
		<div class="part"><div class="button fill">Pay now</div></div>
	</section>`;
}
