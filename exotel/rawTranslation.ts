import { jsonPath, type Path } from '../order/input';
import type { OrderDraft } from '../order/order';
import type { RawMessage } from './rawSchema';

type Parameters = RawMessage['action']['parameters'];

const itemOf = (item: Parameters['order']['items'][number]): OrderDraft['items'][number] => ({
	name: item.name,
	price: item.amount.value,
	salePrice: item.sale_amount?.value,
	quantity: item.quantity,
	retailerId: item.retailer_id,
	imageUrl: item.image?.link,
	countryOfOrigin: item.country_of_origin,
	importerName: item.importer_name,
	importerAddress: item.importer_address && {
		addressLine1: item.importer_address.address_line1,
		addressLine2: item.importer_address.address_line2,
		city: item.importer_address.city,
		zoneCode: item.importer_address.zone_code,
		postalCode: item.importer_address.postal_code,
		countryCode: item.importer_address.country_code,
	},
});

const addressOf = (beneficiary: NonNullable<Parameters['beneficiaries']>[number]) => ({
	name: beneficiary.name,
	addressLine1: beneficiary.address_line1,
	addressLine2: beneficiary.address_line2,
	city: beneficiary.city,
	state: beneficiary.state,
	country: beneficiary.country,
	postalCode: beneficiary.postal_code,
});

const chargeOf = ({ value, description }: Parameters['order']['tax']) => ({
	amount: value,
	description,
});

/** The order that the message bills, to be checked as any other. */
export function draftOf({ action }: RawMessage, to: string): OrderDraft {
	const { order, beneficiaries, ...parameters } = action.parameters;
	const { expiration } = order;
	return {
		referenceId: parameters.reference_id,
		to,
		goodsType: parameters.type,
		items: order.items.map(itemOf),
		tax: chargeOf(order.tax),
		shipping: order.shipping && chargeOf(order.shipping),
		discount: order.discount && {
			...chargeOf(order.discount),
			programName: order.discount.discount_program_name,
		},
		expiry: expiration && {
			at: new Date(Number(expiration.timestamp) * 1000),
			text: expiration.description,
		},
		deliveryAddress: beneficiaries?.[0] && addressOf(beneficiaries[0]),
		catalogId: order.catalog_id,
		quickPay: order.type === 'quick_pay',
	};
}

/** What surrounds the order, and how it is paid; the settings of a gateway are not looked into. */
export function presentationOf({ header, body, footer, action }: RawMessage) {
	const { payment_type, payment_configuration, payment_settings } = action.parameters;
	const gateway = payment_settings?.[0]?.payment_gateway;
	return {
		messageText: body.text,
		footerText: footer?.text,
		headerImageUrl: header?.image.link,
		paymentType: gateway ? `payment_gateway:${gateway.type}` : payment_type,
		paymentConfiguration: gateway ? gateway.configuration_name : payment_configuration,
		paymentSettings: gateway && { notes: [] },
	};
}

/** Steps of an Order or a Presentation that the message calls otherwise than by snake_case. */
const places: ReadonlyMap<string, string> = new Map([
	['messageText', 'body.text'],
	['footerText', 'footer.text'],
	['headerImageUrl', 'header.image.link'],
	['referenceId', 'action.parameters.reference_id'],
	['goodsType', 'action.parameters.type'],
	['paymentType', 'action.parameters.payment_type'],
	['paymentConfiguration', 'action.parameters.payment_configuration'],
	['total', 'action.parameters.total_amount.value'],
	['deliveryAddress', 'action.parameters.beneficiaries[0]'],
	['catalogId', 'action.parameters.order.catalog_id'],
	['items', 'action.parameters.order.items'],
	['price', 'amount.value'],
	['salePrice', 'sale_amount.value'],
	['imageUrl', 'image.link'],
	['tax', 'action.parameters.order.tax'],
	['shipping', 'action.parameters.order.shipping'],
	['discount', 'action.parameters.order.discount'],
	['amount', 'value'],
	['programName', 'discount_program_name'],
	['expiry', 'action.parameters.order.expiration'],
	['at', 'timestamp'],
	['text', 'description'],
]);

/** Where the message has a part of an Order or a Presentation: `action.parameters.order.items[0].name`. */
export const placeOf = (path: Path) =>
	jsonPath(
		path.map((step) => (typeof step === 'string' ? (places.get(step) ?? snakeCase(step)) : step)),
	);

const settingsPlaces: ReadonlyMap<string, string> = new Map([
	['paymentType', 'action.parameters.payment_settings[0].payment_gateway.type'],
	[
		'paymentConfiguration',
		'action.parameters.payment_settings[0].payment_gateway.configuration_name',
	],
]);

/** The same for a Presentation, whose payment stands in one of two places. */
export const presentationPlaceOf =
	({ action }: RawMessage) =>
	(path: Path) =>
		(action.parameters.payment_settings && settingsPlaces.get(path.join('.'))) ?? placeOf(path);

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
