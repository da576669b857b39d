import { parse } from 'flatted';
import { z } from 'zod';

/** What a tool gave may be bare text. */
const asObject = (json: unknown) => (typeof json === 'object' ? json : { text: json });
const itemSchema = z.object({ json: z.preprocess(asObject, z.record(z.unknown())) }).passthrough();
const errorSchema = z
	.object({ message: z.string(), description: z.string().nullish() })
	.passthrough();

/** One run of one node: its items for each output of each connection type. */
const nodeRunSchema = z
	.object({
		executionStatus: z.string().optional(),
		executionTime: z.number(),
		error: errorSchema.optional(),
		data: z.record(z.array(z.array(itemSchema).nullable())).optional(),
	})
	.passthrough();

const resultSchema = z.object({
	runData: z.record(z.array(nodeRunSchema)),
	lastNodeExecuted: z.string().optional(),
	error: errorSchema.optional(),
});

/** n8n stores no result before the first node has run. */
const runDataSchema = z
	.object({
		resultData: resultSchema.default({ runData: {} }),
		waitTill: z.unknown(),
	})
	.default({});

export const executionSummarySchema = z.object({
	id: z.string(),
	workflowId: z.string(),
	status: z.enum([
		'new',
		'running',
		'waiting',
		'success',
		'error',
		'canceled',
		'crashed',
		'unknown',
	]),
	mode: z.string(),
	startedAt: z.string().nullable(),
	stoppedAt: z.string().nullish(),
});

/** An execution with what each node gave out, as n8n stored it. */
export const executionSchema = executionSummarySchema
	.extend({ data: z.string() })
	.transform(({ data, ...summary }) => {
		const { resultData, waitTill } = runDataSchema.parse(parse(data));
		return { ...summary, ...resultData, isAsleep: waitTill !== undefined };
	});

export type ExecutionSummary = z.infer<typeof executionSummarySchema>;
export type ExecutionStatus = ExecutionSummary['status'];
export type Execution = z.infer<typeof executionSchema>;
export type Item = z.infer<typeof itemSchema>;

/**
 * False while the data are those of an earlier state: n8n 1 on SQLite stores an execution's state
 * first and its data a moment later. Of a node that wakes, n8n keeps no run.
 */
export function isComplete(execution: Execution): boolean {
	const { status, isAsleep, lastNodeExecuted = '', error, runData } = execution;
	if (status === 'waiting') return isAsleep;
	if (status !== 'success' && status !== 'error') return true;
	return !isAsleep && (error !== undefined || (runData[lastNodeExecuted] ?? []).length > 0);
}

/** The items that a node's last run gave to one of its outputs; none if it did not run. */
export function outputOf({ runData }: Execution, node: string, output = 0): Item[] {
	return runData[node]?.at(-1)?.data?.['main']?.[output] ?? [];
}
