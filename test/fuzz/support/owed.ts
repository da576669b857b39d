/** What a shop's order says is owed, and for what: read in another way than `order/` does. */
type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, ...names: readonly string[]): unknown =>
	names.reduce<unknown>((inside, name) => Reflect.get(Object(inside), name), value);
const word = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/** Paise, half a paisa away from zero; undefined for what is no plain decimal. */
export function decimal(value: unknown): bigint | undefined {
	const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(word(value));
	if (!match) return undefined;
	const [, sign, units = '', decimals = ''] = match;
	const thousandths = BigInt(units + decimals.slice(0, 3).padEnd(3, '0'));
	const paise = (thousandths + 5n) / 10n;
	return sign === '-' ? -paise : paise;
}

/** The order inside of what the Webhook node or REST put around it. */
export function orderIn(payload: unknown): Fields | undefined {
	let order = payload;
	for (let level = 0; level < 2; level += 1) {
		if (!isFields(order) || Object.hasOwn(order, 'line_items')) break;
		const { body, order: inner, draft_order, checkout } = order;
		order = [body, inner, draft_order, checkout].find(isFields) ?? order;
	}
	return isFields(order) ? order : undefined;
}

export interface Bought {
	readonly owed: bigint | undefined;
	/** Prices of pieces and their count, where the shop has pieces with a price. */
	readonly lines: readonly { readonly amount: bigint; readonly quantity: bigint }[];
	/** Why nobody may be asked for money. */
	readonly mustNot: string | undefined;
}

const isNothing = (value: unknown) =>
	[undefined, null, false].some((nothing) => nothing === value) ||
	(typeof value === 'string' && ['', 'false'].includes(value.trim().toLowerCase()));

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

export function shopifyOwes(payload: unknown): Bought {
	const order = orderIn(payload) ?? {};
	const isRupees = word(order['currency']).toUpperCase() === 'INR';
	const amount = (of: unknown, name: string) =>
		decimal(isRupees ? at(of, name) : at(of, `${name}_set`, 'presentment_money', 'amount'));
	const total = amount(order, 'current_total_price') ?? amount(order, 'total_price');
	const status = word(order['financial_status']).toLowerCase();
	const isOrder = !['invoice_url', 'abandoned_checkout_url'].some((name) => name in order);
	const outstanding = isRupees ? decimal(order['total_outstanding']) : undefined;
	const state = isOrder && 'financial_status' in order ? status : 'pending';
	const end = ['cancelled_at', 'completed_at'].find((name) => !isNothing(order[name]));
	const reason = ['pending', 'partially_paid'].includes(state) ? undefined : state;
	return {
		owed: isOrder && 'financial_status' in order ? (outstanding ?? total) : total,
		lines: listOf(order['line_items']).flatMap((line) => {
			const isTip = ['tip_payment_gateway', 'tip_payment_method'].some((name) =>
				word(at(line, name)),
			);
			const price = amount(line, 'price') ?? 0n;
			const left = word(at(line, 'current_quantity')) || word(at(line, 'quantity'));
			const quantity = /^\d+$/.test(left) ? BigInt(left) : 0n;
			return isTip || quantity === 0n || price === 0n
				? []
				: [{ amount: price * quantity, quantity }];
		}),
		mustNot: (isOrder && end === 'cancelled_at' ? end : undefined) ?? reason,
	};
}

export function wooCommerceOwes(payload: unknown): Bought {
	const order = orderIn(payload) ?? {};
	const status = word(order['status']).toLowerCase();
	const typed = order['prices_include_tax'];
	const isInside = typed === true || word(typed).toLowerCase() === 'true';
	const paid = ['date_paid', 'date_paid_gmt'].find((name) => !isNothing(order[name]));
	const done = ['completed', 'cancelled', 'refunded', 'trash', 'checkout-draft'];
	return {
		owed: decimal(order['total']),
		lines: listOf(order['line_items']).flatMap((line) => {
			const tax = isInside ? (decimal(at(line, 'subtotal_tax')) ?? 0n) : 0n;
			const amount = (decimal(at(line, 'subtotal')) ?? 0n) + tax;
			const text = word(at(line, 'quantity')).replace(/\.0+$/, '');
			const isWhole = /^\d{1,15}$/.test(text) && text !== '0' && BigInt(text) <= amount;
			return amount <= 0n ? [] : [{ amount, quantity: isWhole ? BigInt(text) : 1n }];
		}),
		mustNot:
			paid ??
			(done.includes(status) ? status : undefined) ??
			(listOf(order['refunds']).length > 0 ? 'refunds' : undefined),
	};
}
