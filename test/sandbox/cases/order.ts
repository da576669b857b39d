import { orderStatus, shippedGoods } from '../../fixtures/sandbox-requests';
import { broken, missing, parameters, wrong, type Case } from './case';

/** What is asked of the parameters of a bill and of a status alike. */
export const orderCases = (base: Case['base'] = shippedGoods): readonly Case[] => [
	missing(`${parameters}.reference_id`, base),
	wrong(
		`${parameters}.reference_id`,
		'have 1 to 35 letters, digits, underscores, dashes or dots',
		'ORD 17',
		{ base },
	),
	missing(`${parameters}.order`, base),
	wrong(`${parameters}.order`, 'be an object', [], { base }),
	missing(`${parameters}.order.status`, base),
];

/** `KNOWN` is the reference of an accepted bill. */
export const statusOfKnown = () => orderStatus('KNOWN');

const base = statusOfKnown;

export const orderStatusCases: readonly Case[] = [
	wrong(`${parameters}.reference_id`, 'be of an accepted order_details message', 'UNKNOWN', {
		base,
		code: 1000,
	}),
	broken(
		`${parameters}.reference_id must be of an order of this customer`,
		{ to: '919999900003' },
		{ base },
	),
	wrong(
		`${parameters}.order.status`,
		'be processing, partially_shipped, shipped, completed or canceled',
		'cancelled',
		{ base },
	),
	wrong(`${parameters}.order.description`, 'have at most 120 characters', 'x'.repeat(121), {
		base,
	}),
];
