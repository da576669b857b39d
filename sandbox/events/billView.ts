import { payment, textAt } from '../api/bill';
import { places, valueAt } from '../rules/places';
import type { BillView } from './views';

const textOrNull = (document: unknown, path: string) =>
	valueAt(document, path) === undefined ? null : textAt(document, path);

const paiseAt = (document: unknown, path: string) => Number(valueAt(document, `${path}.value`));

const paiseOrNull = (document: unknown, path: string) =>
	valueAt(document, path) === undefined ? null : paiseAt(document, path);

const charge = (order: unknown, name: string) => ({
	amount: paiseAt(order, name),
	description: textOrNull(order, `${name}.description`),
});

const chargeOrNull = (order: unknown, name: string) =>
	valueAt(order, name) === undefined ? null : charge(order, name);

const addressLines = [
	['name'],
	['address_line1', 'address_line2'],
	['city', 'state', 'postal_code'],
];

/** `parameters`: of a bill whose rules hold. */
export function billView(parameters: unknown): BillView {
	const order = valueAt(parameters, 'order');
	const [beneficiary] = places(parameters, 'beneficiaries[]');
	const { paymentType, configuration } = payment(parameters);
	return {
		items: places(order, 'items[]').map(({ value: item }) => ({
			name: textAt(item, 'name'),
			quantity: Number(valueAt(item, 'quantity')),
			amount: paiseAt(item, 'amount'),
			saleAmount: paiseOrNull(item, 'sale_amount'),
		})),
		subtotal: paiseAt(order, 'subtotal'),
		tax: charge(order, 'tax'),
		shipping: chargeOrNull(order, 'shipping'),
		discount: chargeOrNull(order, 'discount'),
		total: paiseAt(parameters, 'total_amount'),
		expiryNote: textOrNull(order, 'expiration.description'),
		isQuickPay: valueAt(order, 'type') === 'quick_pay',
		paymentType,
		configuration,
		address: addressLines
			.map((fields) => fields.map((field) => textOrNull(beneficiary?.value, field)))
			.map((texts) => texts.filter((text) => text !== null).join(', '))
			.filter((line) => line !== ''),
	};
}
