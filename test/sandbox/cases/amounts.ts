import { missing, parameters, wrong, type Case } from './case';

/** How every amount can be wrong by itself. */
function amount(path: string): Case[] {
	return [
		wrong(path, 'be an object with value and offset', 1000),
		missing(`${path}.value`),
		wrong(`${path}.value`, 'be a whole number of paise, 0 or more', '1000'),
		missing(`${path}.offset`),
		wrong(`${path}.offset`, 'be 100', 10),
	];
}

const total = `${parameters}.total_amount`;
const order = `${parameters}.order`;
const long = 'x'.repeat(61);

export const amountCases: readonly Case[] = [
	missing(total),
	...amount(total),
	wrong(`${total}.value`, 'be positive', 0, {
		also: { [`${order}.discount.value`]: 95_000 + 5_700 + 6_000 },
	}),
	missing(`${order}.subtotal`),
	...amount(`${order}.subtotal`),
	{
		...missing(`${order}.tax`),
		changes: { [`${order}.tax`]: undefined, [`${total}.value`]: 101_700 - 5_700 },
	},
	...amount(`${order}.tax`),
	wrong(`${order}.tax.description`, 'have at most 60 characters', long),
	...amount(`${order}.shipping`),
	wrong(`${order}.shipping.description`, 'have at most 60 characters', long),
	...amount(`${order}.discount`),
	wrong(`${order}.discount.description`, 'have at most 60 characters', long),
	wrong(`${order}.discount.discount_program_name`, 'have at most 60 characters', long),
	wrong(
		`${order}.subtotal.value`,
		'be the sum of (sale_amount or else amount) x quantity of all items',
		95_001,
		{ also: { [`${total}.value`]: 101_701 } },
	),
	wrong(`${total}.value`, 'be subtotal + tax + shipping - discount', 101_699),
	...amount(`${order}.items[].amount`),
	...amount(`${order}.items[].sale_amount`),
];
