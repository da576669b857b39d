import type { IBinaryData, IWebhookFunctions } from 'n8n-workflow';
import { z } from 'zod';
import { later } from '../../../order/input';

const billSchema = later(() =>
	z.object({ referenceId: z.string(), messageSid: z.string(), to: z.string() }).passthrough(),
);
const jsonSchema = later(() => z.object({ payment: billSchema }).passthrough());
/** Where n8n is set to keep binary data in the JSON, it gives the JSON in place of the item. */
const itemSchema = later(() =>
	z.union([
		jsonSchema.transform((json) => ({ json, binary: undefined })),
		z.object({ json: jsonSchema, binary: z.unknown() }),
	]),
);
/** Whatever the node before has made: n8n does not check it, and it must not hold up a payment. */
const isFile = (value: unknown): value is IBinaryData =>
	typeof value === 'object' && value !== null;
const binarySchema = later(() => z.record(z.custom<IBinaryData>(isFile)));

/**
 * The bill for which the execution sleeps. Nothing else is read of the item, which may be large.
 * @throws where the item is not one that this node has put to sleep
 */
export const sleepingBill = (context: IWebhookFunctions) =>
	billSchema.parse(context.evaluateExpression('{{ $json.payment }}'));

/**
 * The item as it was put to sleep, with its binary data. `$input.first()` copies it at once: n8n 2
 * reads `$json` and `$input.item` field by field, for seconds where there are many, and fails at one
 * that is called like a member of every object, such as "constructor".
 */
export function sleepingItem(context: IWebhookFunctions) {
	const { json, binary } = itemSchema.parse(context.evaluateExpression('{{ $input.first() }}'));
	const { data } = binarySchema.optional().safeParse(binary);
	if (!data && context.evaluateExpression('{{ Object.keys($binary ?? {}).length > 0 }}') === true) {
		const { name } = context.getNode();
		context.logger.warn(
			`Node "${name}": the item goes on without its binary data, which n8n cannot read.`,
		);
	}
	return { json, ...(data && { binary: data }) };
}
