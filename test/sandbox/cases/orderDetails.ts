import { paymentSettings } from '../../fixtures/sandbox-requests';
import { broken, missing, parameters, wrong, type Case } from './case';

const order = `${parameters}.order`;
const expiration = `${order}.expiration`;
const beneficiary = `${parameters}.beneficiaries[]`;
const settings = `${parameters}.payment_settings`;
const gateway = `${settings}[].payment_gateway`;

const base = paymentSettings;
const payu = () => paymentSettings('SETTINGS-2', 'payu');
const inSeconds = (seconds: number) => String(Math.floor(Date.now() / 1000) + seconds);

const paymentCases: readonly Case[] = [
	broken(
		`${parameters} must have payment_type or payment_settings`,
		{ [`${parameters}.payment_type`]: undefined },
		{ code: 1001 },
	),
	wrong(
		`${parameters}.payment_type`,
		'be payment_gateway:razorpay, payment_gateway:payu or upi',
		'payment_gateway',
	),
	broken(
		`${parameters} must have payment_configuration or payment_settings`,
		{ [`${parameters}.payment_configuration`]: undefined },
		{ code: 1001 },
	),
	wrong(`${parameters}.payment_configuration`, 'have 1 to 60 characters', 'x'.repeat(61)),
	wrong(settings, 'be an array of one element', [], { base }),
	wrong(`${settings}[]`, 'be an object', 'razorpay', { base }),
	missing(`${settings}[].type`, base),
	wrong(`${settings}[].type`, 'be payment_gateway', 'upi', { base }),
	missing(gateway, base),
	wrong(gateway, 'be an object', 'razorpay', { base }),
	missing(`${gateway}.type`, base),
	wrong(`${gateway}.type`, 'be razorpay, payu, billdesk or zaakpay', 'stripe', { base }),
	missing(`${gateway}.configuration_name`, base),
	wrong(`${gateway}.configuration_name`, 'have 1 to 60 characters', '', { base }),
	wrong(`${gateway}.razorpay`, 'be an object', 'receipt-1', { base }),
	wrong(`${gateway}.razorpay.receipt`, 'have at most 40 characters', 'x'.repeat(41), { base }),
	wrong(
		`${gateway}.razorpay.notes`,
		'be an object of at most 15 texts of at most 256 characters',
		Object.fromEntries(Array.from({ length: 16 }, (_, index) => [`note${index}`, 'text'])),
		{ base },
	),
	wrong(`${gateway}.payu`, 'be an object', 'udf1', { base: payu }),
	...['udf1', 'udf2', 'udf3', 'udf4'].map((udf) =>
		wrong(`${gateway}.payu.${udf}`, 'have at most 255 characters', 'x'.repeat(256), { base: payu }),
	),
];

const beneficiaryCases: readonly Case[] = [
	wrong(`${parameters}.beneficiaries`, 'be an array', { name: 'Asha Rao' }),
	wrong(`${parameters}.beneficiaries`, 'hold at least one beneficiary', []),
	wrong(beneficiary, 'be an object', 'Asha Rao'),
	...['name', 'address_line1', 'city', 'state', 'country', 'postal_code'].map((name) =>
		missing(`${beneficiary}.${name}`),
	),
	wrong(`${beneficiary}.name`, 'have 1 to 200 characters', 'x'.repeat(201)),
	wrong(`${beneficiary}.address_line1`, 'have 1 to 100 characters', 'x'.repeat(101)),
	wrong(`${beneficiary}.address_line2`, 'have at most 100 characters', 'x'.repeat(101)),
	wrong(`${beneficiary}.city`, 'be a text that is not empty', ''),
	wrong(`${beneficiary}.state`, 'be a text that is not empty', 29),
	wrong(`${beneficiary}.country`, 'be India', 'IN'),
	wrong(`${beneficiary}.postal_code`, 'be a text of 6 digits', 560001),
];

export const orderDetailsCases: readonly Case[] = [
	wrong(`${parameters}.reference_id`, 'be unique for every order_details message', 'KNOWN', {
		code: 1008,
	}),
	missing(`${parameters}.type`),
	wrong(`${parameters}.type`, 'be digital-goods or physical-goods', 'services'),
	...paymentCases,
	missing(`${parameters}.currency`),
	wrong(`${parameters}.currency`, 'be INR', 'USD'),
	...beneficiaryCases,
	wrong(`${order}.status`, 'be pending', 'processing'),
	wrong(`${order}.type`, 'be quick_pay', 'order'),
	wrong(`${order}.catalog_id`, 'be a text', 4455667788),
	wrong(expiration, 'be an object', inSeconds(3600)),
	missing(`${expiration}.timestamp`),
	wrong(`${expiration}.timestamp`, 'be a string of UTC seconds', Number(inSeconds(3600))),
	wrong(`${expiration}.timestamp`, 'be at least 300 seconds ahead', inSeconds(299)),
	wrong(`${expiration}.description`, 'have at most 120 characters', 'x'.repeat(121)),
];
