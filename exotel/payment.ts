import { z } from 'zod';
import { InvalidValue, later, optionalText, reading, text } from '../order/input';
import { list } from '../order/list';
import { readText } from '../order/readers';

const gateway = 'payment_gateway:';

function readPaymentType(value: unknown): string {
	const type = readText()(value);
	if (/^(upi|payment_gateway:[a-z_]+)$/.test(type)) return type;
	throw new InvalidValue(
		"is not one of Exotel's payment types",
		'Use upi, payment_gateway:razorpay, payment_gateway:payu or the like.',
	);
}

/** What Meta's newer form `payment_settings` can carry beside the configuration's name. */
const settingsSchema = later(() =>
	z.object({
		receipt: optionalText(40),
		notes: list(z.object({ key: text({ max: 256 }), value: text({ max: 256 }) }), 0, 15),
		udf1: optionalText(255),
		udf2: optionalText(255),
		udf3: optionalText(255),
		udf4: optionalText(255),
	}),
);
type Settings = z.output<typeof settingsSchema>;

/** Which of the settings a gateway takes; any other gateway takes none that we know. Source: Meta. */
const settingsOfGateway: ReadonlyMap<string, ReadonlyArray<keyof Settings>> = new Map([
	['razorpay', ['receipt', 'notes']],
	['payu', ['udf1', 'udf2', 'udf3', 'udf4']],
]);

/** How the customer pays: the kind of payment, and its configuration's name in WhatsApp Manager. */
export const paymentShape = () => ({
	/** Exotel's `payment_type`. */
	paymentType: reading(readPaymentType),
	paymentConfiguration: text({ max: 60 }),
	/** Present: the newer form is sent, which Exotel has documented only in part. */
	paymentSettings: settingsSchema.optional(),
});
export type Payment = z.objectOutputType<ReturnType<typeof paymentShape>, z.ZodTypeAny>;

/** The newer form is for gateways, and each takes its own settings: none is dropped silently. */
export const settingsNeedGateway = (
	{ paymentType, paymentSettings }: Payment,
	context: z.RefinementCtx,
) => {
	const refuse = (path: ReadonlyArray<string | number>, message: string, fix: string) =>
		context.addIssue({
			code: 'custom',
			path: ['paymentSettings', ...path],
			message,
			params: { fix },
		});
	if (!paymentSettings) return;
	if (!paymentType.startsWith(gateway)) {
		const fix = 'Remove Payment Settings, or choose a gateway as Payment Method.';
		refuse([], 'can only be sent with a payment gateway', fix);
		return;
	}
	const type = paymentType.replace(gateway, '');
	for (const name of Object.keys(givenOf(paymentSettings))) {
		if (settingsOfGateway.get(type)?.some((taken) => taken === name)) continue;
		refuse([name], `cannot be given with the gateway ${type}`, 'Remove it.');
	}
	const keys = paymentSettings.notes.map(({ key }) => key);
	keys.forEach((key, index) => {
		if (keys.indexOf(key) === index) return;
		refuse(['notes', index, 'key'], 'is given twice', 'Give each note a key of its own.');
	});
};

export const paymentSchema = later(() => z.object(paymentShape()).superRefine(settingsNeedGateway));

/** The settings that were filled in, as the gateway's object carries them. */
function givenOf({ notes, ...texts }: Settings): Record<string, unknown> {
	const pairs = Object.fromEntries(notes.map(({ key, value }) => [key, value]));
	const all = { ...texts, notes: notes.length > 0 ? pairs : undefined };
	return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The payment as it stands in `action.parameters`: in the documented form or in the newer one. */
export function paymentParameters({ paymentType, paymentConfiguration, paymentSettings }: Payment) {
	if (!paymentSettings) {
		return { payment_type: paymentType, payment_configuration: paymentConfiguration };
	}
	const type = paymentType.replace(gateway, '');
	const settings = givenOf(paymentSettings);
	const payment_gateway = {
		type,
		configuration_name: paymentConfiguration,
		...(Object.keys(settings).length > 0 && { [type]: settings }),
	};
	return { payment_settings: [{ type: 'payment_gateway', payment_gateway }] };
}
