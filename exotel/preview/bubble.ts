import { formatRupees } from '../../order/money';
import type { RawParameters } from '../rawSchema';
import { markup, type Markup } from './markup';
import type { ShownBill } from './shownBill';

/** The file's name at the end of an address, or the host where there is none. */
function fileName(link: string): string {
	const { pathname, hostname } = new URL(link);
	const name = pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(name) || hostname;
	} catch {
		return name;
	}
}

const kinds = { image: 'Picture', video: 'Video', document: 'Document' } as const;

/**
 * A box in the picture's place. The preview opens no address: it would tell a stranger's server who
 * looks at the bill, and a file that is kept would change with what stands there.
 */
function picture({ media, bill, template }: ShownBill): Markup | undefined {
	const { catalog_id, items } = bill.order;
	if (media) return box(kinds[media.type], fileName(media.link));
	if (template) return undefined;
	const link = items[0]?.image?.link;
	if (link !== undefined) return box('Picture', fileName(link));
	return catalog_id === undefined
		? undefined
		: box('Picture of the first item', 'from the catalog');
}

const box = (what: string, name: string) => markup`<div class="picture">${what}<br />${name}</div>`;

function title({ items }: RawParameters['order']): Markup {
	const [first] = items;
	const rest = items.length === 1 ? `Quantity ${first?.quantity}` : `and ${items.length - 1} more`;
	return markup`<div class="text total">${first?.name}</div><div class="soft">${rest}</div>`;
}

function text({ text: body, template }: ShownBill): Markup {
	if (!template) return markup`<div class="part text">${body}</div>`;
	const values = template.values.map((value) => markup`<div class="text">${value}</div>`);
	return markup`<div class="part">
		<div class="soft">The text of the template ${template.name}${values.length > 0 ? ', with:' : ''}</div>
		${values}
	</div>`;
}

/** The message as it stands in the chat. */
export function bubble(shown: ShownBill): Markup {
	const { footer, bill } = shown;
	return markup`<section class="card chat">
		${picture(shown)}
		<div class="part row">
			<div class="grow">${title(bill.order)}</div>
			<div class="money total">${formatRupees(bill.total_amount.value)}</div>
		</div>
		${text(shown)}
		${footer === undefined ? undefined : markup`<div class="part text soft">${footer}</div>`}
		<div class="button">${bill.order.type === 'quick_pay' ? 'Pay now' : 'Review and pay'}</div>
	</section>`;
}
