/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads a command line */
import { parseArgs } from 'node:util';
import { z } from 'zod';

const whole = (least: number) => z.coerce.number().int().min(least);

const planSchema = z.object({
	seed: whole(0).default(1),
	/** Bills that the merchant sends. */
	bills: whole(10).max(15_000).default(10_000),
	/** Reports that reach n8n at least, repeats and forged ones included. */
	callbacks: whole(10).default(50_000),
	database: z.enum(['sqlite', 'postgres']).default('sqlite'),
	/** How often something is killed. */
	kills: whole(0).default(6),
});

/** What one run does. */
export type Plan = z.output<typeof planSchema>;

export const usage =
	'npm run chaos -- [--seed N] [--bills 10000] [--callbacks 50000] [--database sqlite|postgres] [--kills 6]';

/** @throws for an option that does not exist or whose value is not right */
export function readPlan(args: readonly string[]): Plan {
	const option = { type: 'string' } as const;
	const options = {
		seed: option,
		bills: option,
		callbacks: option,
		database: option,
		kills: option,
	};
	return planSchema.parse(parseArgs({ args: [...args], options }).values);
}
