import { deliveryAddressSchema } from '../../addresses';
import { cutAtWord } from '../../cutAtWord';
import { InvalidInput, parseInput, type Path } from '../../input';
import type { OrderDraft } from '../../order';

/** The parts of an address by our names: what the shop has there, and what it calls the place. */
export type ShopAddress = Readonly<
	Record<
		'name' | 'addressLine1' | 'addressLine2' | 'city' | 'state' | 'country' | 'postalCode',
		{ readonly text: string | undefined; readonly field: string }
	>
>;

export interface Delivery {
	readonly goods: Pick<OrderDraft, 'goodsType' | 'needsDelivery' | 'deliveryAddress'>;
	readonly warnings: readonly string[];
}

export const digitalGoods: Delivery = { goods: { goodsType: 'digital-goods' }, warnings: [] };

/** Goods that the customer fetches, or whose address is not known: WhatsApp takes them without one. */
const withoutAddress = { goodsType: 'physical-goods', needsDelivery: false } as const;
export const fetchedGoods: Delivery = { goods: withoutAddress, warnings: [] };

/**
 * Physical goods with their address, if it is one that WhatsApp takes; else without it, and a warning
 * says why. Only the courier needs it to the letter, so long lines are cut.
 */
export function deliveryTo(address: ShopAddress): Delivery {
	const { name, addressLine1, addressLine2, city, state, country, postalCode } = address;
	const typed = {
		name: cutAtWord(name.text ?? '', 200),
		addressLine1: cutAtWord(addressLine1.text ?? '', 100),
		addressLine2: cutAtWord(addressLine2.text ?? '', 100),
		city: city.text,
		state: state.text,
		country: country.text,
		postalCode: postalCode.text,
	};
	if (Object.values(typed).every((text) => !text)) return fetchedGoods;
	let refusal: unknown;
	try {
		const tell = ([part]: Path) => fieldOf(address, part);
		const deliveryAddress = parseInput(deliveryAddressSchema, typed, tell);
		return { goods: { ...withoutAddress, needsDelivery: true, deliveryAddress }, warnings: [] };
	} catch (error) {
		refusal = error;
	}
	if (!(refusal instanceof InvalidInput)) throw refusal;
	const warning = `The bill carries no delivery address: ${refusal.message}.`;
	return { goods: withoutAddress, warnings: [warning] };
}

function fieldOf(address: ShopAddress, part: string | number | undefined): string {
	for (const [name, { field }] of Object.entries(address)) if (name === part) return field;
	return 'the address';
}
