import type { IBinaryData, IWebhookFunctions, INodeExecutionData } from 'n8n-workflow';
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
/** Whatever the node before has made: n8n does not check it, and it must not hold up a payment. */
const isFile = (value: unknown): value is IBinaryData =>
	typeof value === 'object' && value !== null;
const binarySchema = later(() => z.record(z.custom<IBinaryData>(isFile)));

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
	const { data } = binarySchema.safeParse(binary);
	if (!data) {
		const { name } = context.getNode();
		context.logger.warn(
			`Node "${name}": the item goes on without its binary data, which n8n cannot read.`,
		);
	}
	return data && { binary: data };
}
