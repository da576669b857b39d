import { formatRupees } from '../../order/money';
import type { RawMessage } from '../rawSchema';
import { markup, type Markup } from './markup';

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

/**
 * A box in the picture's place. The preview opens no address: it would tell a stranger's server who
 * looks at the bill, and a file that is kept would change with what stands there.
 */
function picture({ header, action }: RawMessage): Markup | undefined {
	const { catalog_id, items } = action.parameters.order;
	const link = header?.image.link ?? items[0]?.image?.link;
	if (link !== undefined) return markup`<div class="picture">Picture<br />${fileName(link)}</div>`;
	if (catalog_id === undefined) return undefined;
	return markup`<div class="picture">Picture of the first item<br />from the catalog</div>`;
}

function title({ items }: RawMessage['action']['parameters']['order']): Markup {
	const [first] = items;
	const rest = items.length === 1 ? `Quantity ${first?.quantity}` : `and ${items.length - 1} more`;
	return markup`<div class="text total">${first?.name}</div><div class="soft">${rest}</div>`;
}

/** The message as it stands in the chat. */
export function bubble(message: RawMessage): Markup {
	const { body, footer, action } = message;
	const { order, total_amount } = action.parameters;
	return markup`<section class="card chat">
		${picture(message)}
		<div class="part row">
			<div class="grow">${title(order)}</div>
			<div class="money total">${formatRupees(total_amount.value)}</div>
		</div>
		<div class="part text">${body.text}</div>
		${footer && markup`<div class="part text soft">${footer.text}</div>`}
		<div class="button">${order.type === 'quick_pay' ? 'Pay now' : 'Review and pay'}</div>
	</section>`;
}
