import type { OrderDraft } from '../../order';
import { readUrl } from '../../readers';
import { attempt, InvalidValue } from '../../invalid';

/** WhatsApp's limit for an order of which any item has a picture. */
const mostWithImages = 10;

type Items = OrderDraft['items'];

/**
 * Items with a picture or a Retailer ID, of which WhatsApp takes one. Where there are too many items
 * for pictures, the pictures go.
 */
export function pictured(
	items: Items,
	withoutImages: boolean,
): { items: Items; warnings: string[] } {
	const haveImages = items.some(({ imageUrl }) => imageUrl !== undefined);
	const areTooMany = items.length > mostWithImages;
	const keep = haveImages && !areTooMany && !withoutImages;
	const warning = `The bill has ${items.length} items and so no pictures: WhatsApp takes them with up to ${mostWithImages}.`;
	return {
		items: items.map((item) =>
			keep && item.imageUrl !== undefined
				? { ...item, retailerId: undefined }
				: { ...item, imageUrl: undefined },
		),
		warnings: haveImages && areTooMany && !withoutImages ? [warning] : [],
	};
}

const picture = /^[^?#]+\.(?:jpe?g|png)(?:[?#]|$)/i;

/** The address of a JPEG or PNG: WhatsApp takes no other pictures. Undefined for anything else. */
export function imageUrlOf(src: unknown): string | undefined {
	if (typeof src !== 'string' || !picture.test(src)) return undefined;
	const url = attempt(() => readUrl(src));
	return url instanceof InvalidValue ? undefined : url;
}
