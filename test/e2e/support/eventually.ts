import { eventually as within } from '../../sandbox/harness';

/** Several processes of n8n take their time on a busy machine. */
export const eventually = async (
	check: () => void | Promise<void>,
	withinMs = 30_000,
): Promise<void> => await within(check, withinMs);
