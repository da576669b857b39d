import { Exotel } from '../support/exotel';
import { deduplicator, startDeduplicator } from './deduplicator';

/** A sandbox for the tests of one file; each test finds it empty. */
export function useExotel(): () => Exotel {
	let exotel: Exotel;
	beforeAll(async () => {
		await startDeduplicator();
		exotel = await Exotel.start();
	});
	afterEach(async () => {
		deduplicator.recover();
		await exotel.forget();
	});
	afterAll(async () => await exotel.stop());
	return () => exotel;
}

let workflows = 0;
/** A workflow whose node has sent nothing yet. */
export const freshWorkflow = () => `workflow-${(workflows += 1)}`;
