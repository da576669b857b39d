import { withImages } from '../../fixtures/sandbox-requests';
import { broken, missing, parameters, wrong, type Case } from './case';

const order = `${parameters}.order`;
const items = `${order}.items`;
const item = `${items}[]`;
const first = `${items}[0]`;

const image = { link: 'https://shop.example/images/tumbler.png' };
const pictured = { name: 'Tumbler', amount: { value: 1_500, offset: 100 }, quantity: 1, image };

export const itemCases: readonly Case[] = [
	missing(items),
	wrong(items, 'be an array', { name: 'Bread' }),
	wrong(items, 'hold at least one item', []),
	wrong(item, 'be an object', 'Bread'),
	missing(`${item}.name`),
	wrong(`${item}.name`, 'have 1 to 60 characters', 'x'.repeat(61)),
	missing(`${item}.amount`),
	broken(`${item} must have a sale_amount below its amount`, {
		[`${first}.amount.value`]: 40_000,
	}),
	missing(`${item}.quantity`),
	wrong(`${item}.quantity`, 'be a whole number, 1 or more', '2'),
	broken(`${item} must have a retailer_id or an image`, { [`${first}.retailer_id`]: undefined }),
	wrong(`${item}.retailer_id`, 'be a text that is not empty', ''),
	wrong(`${item}.image`, 'be an object', image.link, { base: withImages }),
	missing(`${item}.image.link`, withImages),
	wrong(`${item}.image.link`, 'be an http or https URL', 'tumbler.png', { base: withImages }),
	broken(
		`${item} must have no retailer_id beside its image`,
		{ [`${first}.retailer_id`]: 'TUMBLER' },
		{ base: withImages },
	),
	broken(
		`${order} must have no catalog_id beside items with images`,
		{ [`${order}.catalog_id`]: '4455667788' },
		{ base: withImages },
	),
	broken(
		`${order} must have at most 10 items when one has an image`,
		{
			[items]: Array.from({ length: 11 }, () => pictured),
			[`${order}.subtotal.value`]: 16_500,
			[`${parameters}.total_amount.value`]: 16_500,
		},
		{ base: withImages },
	),
	wrong(`${item}.country_of_origin`, 'have at most 100 characters', 'x'.repeat(101)),
	wrong(`${item}.importer_name`, 'have at most 200 characters', 'x'.repeat(201)),
];
