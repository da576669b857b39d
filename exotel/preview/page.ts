import { bubble } from './bubble';
import { details } from './details';
import { markup } from './markup';
import type { ShownBill } from './shownBill';
import { style } from './style';

/** `+91 99999 00001`, as people write it in India; a number of another country stays as it is. */
const spaced = (phone: string) => phone.replace(/^(\+91)(\d{5})(\d{5})$/, '$1 $2 $3');

/**
 * A bill as its customer will see it in the chat: one HTML document without scripts, links or anything
 * from outside. Every text of the bill is escaped, and the document's own policy forbids what an
 * escape that failed would let in.
 * @param to the customer, in E.164
 * @param from the business, in E.164
 */
export function previewPage(shown: ShownBill, { from, to }: Parties): string {
	const isQuick = shown.bill.order.type === 'quick_pay';
	const next = isQuick
		? 'Quick Pay asks for the payment at once. The order behind it:'
		: 'After “Review and pay”:';
	return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Bill ${shown.bill.reference_id}</title>
${style}
</head>
<body>
<main>
<div class="contact"><div class="face"></div>${spaced(from)}</div>
${bubble(shown)}
<p class="note">${next}</p>
${details(shown.bill)}
<p class="note">A preview for ${spaced(to)}: nothing was sent. WhatsApp may draw it a little differently.</p>
</main>
</body>
</html>
`.text;
}

interface Parties {
	readonly from: string;
	readonly to: string;
}
