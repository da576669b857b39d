import type { IWebhookFunctions, INodeExecutionData } from 'n8n-workflow';
import { z } from 'zod';
import { later } from '../../../order/input';

const jsonSchema = later(() =>
	z
		.object({
			payment: z
				.object({ referenceId: z.string(), messageSid: z.string(), to: z.string() })
				.passthrough(),
		})
		.passthrough(),
);
const binarySchema = later(() =>
	z.record(
		z
			.object({ data: z.string(), mimeType: z.string() })
			.catchall(z.union([z.string(), z.number()]).optional()),
	),
);

/**
 * The item as it was put to sleep; its `payment` holds the bill.
 * @throws where the item is not one that this node has put to sleep
 */
export const sleepingJson = (context: IWebhookFunctions) =>
	jsonSchema.parse(context.evaluateExpression('{{ $json }}'));

/**
 * The binary data of the sleeping item. `$binary` leaves out the content of small installations, which
 * keep it in the item; and where n8n is set to keep binary data in the JSON, there is none beside it.
 */
export function sleepingBinary(
	context: IWebhookFunctions,
): Pick<INodeExecutionData, 'binary'> | undefined {
	const names = Object.keys(Object(context.evaluateExpression('{{ $binary }}')));
	if (names.length === 0) return undefined;
	const binary: unknown = context.evaluateExpression('{{ $input.item.binary }}');
	return { binary: binarySchema.parse(binary) };
}
