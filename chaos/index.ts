/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { cleanUp, later, stopSignal, untilStopped } from '../bench/cleanUp';
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

/** Exit codes: 0 where every promise holds, 1 where one is broken, 2 where nothing could be judged. */
async function main(): Promise<void> {
	process.exitCode = 2;
	const plan = planOrUsage();
	if (plan === undefined) return;
	log(`Seed ${plan.seed}: ${plan.bills} bills, ${plan.callbacks} callbacks, ${plan.kills} kills`);
	try {
		const outcome = await untilStopped(run(plan, log, later));
		console.log(`\n${report(plan, outcome)}\n`);
		process.exitCode = breachesOf(outcome).length === 0 ? 0 : 1;
	} catch (error) {
		console.error(error);
		if (stopSignal.aborted) process.exitCode = 130;
	}
	await cleanUp();
	// What was broken off may still wait for something.
	process.exit();
}

void main();
