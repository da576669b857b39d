/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { readPlan, usage, type Plan } from './plan';
import { breachesOf, report } from './report';
import { run } from './run';

const log = (line: string) => console.log(`[${process.uptime().toFixed(0).padStart(4)} s] ${line}`);

/** After Node.js, runtime/setup.mjs and this file. */
const FIRST_ARGUMENT = 3;

function planOrUsage(): Plan | undefined {
	try {
		return readPlan(process.argv.slice(FIRST_ARGUMENT));
	} catch {
		console.error(`Usage: ${usage}`);
		return undefined;
	}
}

async function main(): Promise<void> {
	const plan = planOrUsage();
	process.exitCode = 2;
	if (plan === undefined) return;
	log(`Seed ${plan.seed}: ${plan.bills} bills, ${plan.callbacks} callbacks, ${plan.kills} kills`);
	const outcome = await run(plan, log);
	console.log(`\n${report(plan, outcome)}\n`);
	process.exitCode = breachesOf(outcome).length === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 2;
});
