/* eslint-disable no-console -- not shipped: says why tests are skipped */
import { queueModeMissing } from '../../../runtime/queueNeeds';
import type { Project } from '../../places';
import { setUp } from './setUp';

export default async (_all: unknown, project: Project): Promise<void> => {
	const missing = queueModeMissing();
	if (missing === undefined) await setUp('queue', project);
	else console.log(`The tests in queue mode are skipped. ${missing}`);
};
