import { z } from 'zod';

const lineSchema = z.object({ table: z.string(), row: z.record(z.unknown()) });
const id = z.coerce.string();
/** SQLite leaves out that it is UTC. */
const time = z
	.string()
	.transform((text) => Date.parse(text.includes('T') ? text : `${text.replace(' ', 'T')}Z`));
const entitySchema = z.object({
	id,
	workflowId: z.string(),
	status: z.string(),
	mode: z.string(),
	createdAt: time,
});
const dataSchema = z.object({ executionId: id, data: z.string() });

/** An execution as n8n's database has it. */
export interface StoredExecution {
	readonly id: string;
	readonly workflowId: string;
	readonly status: string;
	readonly mode: string;
	/** Milliseconds since 1970. */
	readonly createdAt: number;
	/** What it worked on, as n8n stores it. */
	readonly data: string;
}

/** @param lines `{"table": …, "row": {…}}` each; `see` gets every one, with the name of its table */
export async function readExecutions(
	lines: AsyncIterable<string>,
	see: (table: string, line: string) => void,
): Promise<StoredExecution[]> {
	const entities: Array<z.output<typeof entitySchema>> = [];
	const data = new Map<string, string>();
	for await (const line of lines) {
		const { table, row } = lineSchema.parse(JSON.parse(line));
		see(table, line);
		if (table === 'execution_entity') entities.push(entitySchema.parse(row));
		if (table !== 'execution_data') continue;
		const stored = dataSchema.parse(row);
		data.set(stored.executionId, stored.data);
	}
	return entities.map((entity) => ({ ...entity, data: data.get(entity.id) ?? '' }));
}
