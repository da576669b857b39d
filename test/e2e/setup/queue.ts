/* eslint-disable no-console -- not shipped: says why tests are skipped */
import { queueModeMissing } from '../../../runtime/queueNeeds';
import { setUp } from './setUp';

export default async (): Promise<void> => {
	const missing = queueModeMissing();
	if (missing === undefined) await setUp('queue');
	else console.log(`The tests in queue mode are skipped. ${missing}`);
};
