/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: the tests read the shipped workflows */
import { readFile } from 'node:fs/promises';
import { outputOf, type Execution } from '../../../runtime/execution';
import {
	useCredential,
	workflowSchema,
	type CredentialReference,
	type WorkflowJson,
} from '../../../runtime/workflow';

/** A workflow of the folder `workflows`, as it is shipped but for the credential. */
export async function example(
	name: string,
	credential: CredentialReference,
): Promise<WorkflowJson> {
	const text = await readFile(`workflows/${name}.json`, 'utf8');
	return useCredential(workflowSchema.parse(JSON.parse(text)), 'exotelApi', credential);
}

const tenMinutes = 10 * 60_000;

/**
 * What came to the node that adds rows to the sheet, which is shipped deactivated and passes it on;
 * without the time, which must be now, in India.
 */
export const rowsOf = (execution: Execution) =>
	outputOf(execution, 'Add the row').map(({ json: { Time, ...cells } }) => {
		const time = Date.parse(`${String(Time).replace(' ', 'T')}:00+05:30`);
		expect(Math.abs(Date.now() - time)).toBeLessThan(tenMinutes);
		return cells;
	});
