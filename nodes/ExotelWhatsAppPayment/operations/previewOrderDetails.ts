import type { IDataObject } from 'n8n-workflow';
import { withMaskedToken } from '../../../exotel/callbackUrl';
import { envelope } from '../../../exotel/message';
import { previewPage } from '../../../exotel/preview/page';
import { shownBillOf } from '../../../exotel/preview/shownBill';
import { toRupees } from '../../../order/money';
import type { Operation, Preview, Sending } from './operation';
import { sendOrderDetails } from './sendOrderDetails';

/** The body that would be posted for this bill alone, as JSON has it, without the callback's secret. */
function requestOf({ message, statusCallback, customData }: Sending): IDataObject {
	const address = statusCallback === undefined ? undefined : withMaskedToken(statusCallback);
	const body = envelope([message], { statusCallback: address, customData });
	return JSON.parse(JSON.stringify(body));
}

function preview(sending: Sending): Preview {
	const { message, warnings } = sending;
	// From the message and not from the order, so that what is sent is what is shown.
	const shown = shownBillOf(message.content);
	const { reference_id: referenceId, currency, order, total_amount: total } = shown.bill;
	return {
		json: {
			referenceId,
			to: message.to,
			status: 'preview',
			currency,
			subtotal: toRupees(order.subtotal.value),
			total: toRupees(total.value),
			totalInPaise: total.value,
			request: requestOf(sending),
			warnings: [...warnings],
		},
		page: { fileName: `${referenceId}.html`, html: previewPage(shown, message) },
	};
}

/** The same fields, read by the same function, so that what passes here passes there. */
export const previewOrderDetails: Operation = {
	...sendOrderDetails,
	name: 'Preview Order Details',
	value: 'previewOrderDetails',
	action: 'Preview a bill without sending it',
	description: 'Check a bill and see it as the customer will, without sending anything',
	preview,
};
