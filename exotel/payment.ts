import { z } from 'zod';
import { InvalidValue, optionalText, reading, text } from '../order/input';

const gateway = 'payment_gateway:';

function readPaymentType(value: unknown): string {
	if (typeof value === 'string' && /^(upi|payment_gateway:[a-z_]+)$/.test(value)) return value;
	throw new InvalidValue(
		"is not one of Exotel's payment types",
		'Use upi, payment_gateway:razorpay, payment_gateway:payu or the like.',
	);
}

/** What Meta's newer form `payment_settings` can carry beside the configuration's name. */
const settingsSchema = z.object({
	receipt: optionalText(40),
	notes: z.array(z.object({ key: text({ max: 256 }), value: text({ max: 256 }) })).max(15),
	udf1: optionalText(255),
	udf2: optionalText(255),
	udf3: optionalText(255),
	udf4: optionalText(255),
});
type Settings = z.output<typeof settingsSchema>;

/** How the customer pays: the kind of payment, and its configuration's name in WhatsApp Manager. */
export const paymentSchema = z.object({
	/** Exotel's `payment_type`. */
	paymentType: reading(readPaymentType),
	paymentConfiguration: text({ max: 60 }),
	/** Present: the newer form is sent, which Exotel has documented only in part. */
	paymentSettings: settingsSchema.optional(),
});
export type Payment = z.output<typeof paymentSchema>;

/** The newer form is for gateways; UPI has no data of its own that Meta describes. */
export const settingsNeedGateway = (
	{ paymentType, paymentSettings }: Payment,
	context: z.RefinementCtx,
) => {
	if (!paymentSettings || paymentType.startsWith(gateway)) return;
	context.addIssue({
		code: 'custom',
		path: ['paymentSettings'],
		message: 'can only be sent with a payment gateway',
		params: { fix: 'Remove Payment Settings, or choose a gateway as Payment Method.' },
	});
};

/** The payment as it stands in `action.parameters`: in the documented form or in the newer one. */
export function paymentParameters({ paymentType, paymentConfiguration, paymentSettings }: Payment) {
	if (!paymentSettings) {
		return { payment_type: paymentType, payment_configuration: paymentConfiguration };
	}
	const type = paymentType.replace(gateway, '');
	const payment_gateway = {
		type,
		configuration_name: paymentConfiguration,
		...gatewaySettings(type, paymentSettings),
	};
	return { payment_settings: [{ type: 'payment_gateway', payment_gateway }] };
}

function gatewaySettings(type: string, { receipt, notes, ...udf }: Settings) {
	if (type === 'payu') return { payu: udf };
	const pairs = notes.map(({ key, value }) => [key, value]);
	return { [type]: { receipt, ...(pairs.length > 0 && { notes: Object.fromEntries(pairs) }) } };
}
