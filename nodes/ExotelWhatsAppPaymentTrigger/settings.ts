import { z } from 'zod';
import { later, parseInput, reading } from '../../order/input';
import { readPhone } from '../../order/phone';
import { isBlank, optional, readText } from '../../order/readers';
import { readForwardUrl } from '../shared/forwardUrl';

/** `ORD-, SHOP2-` is two entries, as is a list that an expression gives. */
const list = reading((value) =>
	(Array.isArray(value) ? value : [value])
		.map((entry) => (isBlank(entry) ? '' : readText()(entry)))
		.join()
		.split(',')
		.map((entry) => entry.trim())
		.filter(Boolean),
);
const ifAgain = () => z.enum(['drop', 'run']).default('drop');

const settingsSchema = later(() =>
	z.object({
		authentication: z.enum(['token', 'none']),
		statuses: z.array(z.string()),
		acknowledge: z.enum(['onReceived', 'lastNode']).default('onReceived'),
		additionalStatuses: list,
		forwardUrl: reading(optional(readForwardUrl)),
		lateStates: ifAgain(),
		recipient: reading(optional(readPhone)),
		referencePrefixes: list,
		repeats: ifAgain(),
	}),
);
const optionsSchema = later(() => z.record(z.unknown()).catch({}));

export type Settings = Omit<z.output<typeof settingsSchema>, 'additionalStatuses'>;

/**
 * Reads the node's fields.
 * @param parameter the value of a field, with its expressions resolved
 * @throws InvalidInput that names the field
 */
export function readSettings(parameter: (name: string) => unknown): Settings {
	const { additionalStatuses, ...settings } = parseInput(settingsSchema, {
		...optionsSchema.parse(parameter('options')),
		authentication: parameter('authentication'),
		statuses: parameter('detailedStatuses'),
	});
	return { ...settings, statuses: [...settings.statuses, ...additionalStatuses] };
}
