import { promises, type Promised } from './promiseList';
import { table } from './table';

const held = ({ says, heldBy }: Promised): string => {
	const tests = Object.entries(heldBy).map(
		([file, title]) => `  - [${file}](../${file}): ${title}`,
	);
	return [`- **${says}**`, ...tests].join('\n');
};

const groups = Object.entries(promises).map(
	([heading, list]) => `## ${heading}\n\n${list.map(held).join('\n')}`,
);

const measured = table(
	['What', 'Measured', 'Budget', 'Command'],
	['Shipped JavaScript', '170 kB', '175 kB', '`npm run bench`'],
	['Descriptions of both nodes', '45.0 kB', '45 kB', '`npm run bench`'],
	['Cold load of the action, the trigger', '9.2 ms, 4.3 ms', '5 ms', '`npm run bench`'],
	[
		'10,000 orders in one execution',
		'0.4 to 0.7 of the time of HTTP Request',
		'',
		'`npm run load -- orders`',
	],
	[
		'A callback that is filtered',
		'0.94 of the CPU of a Webhook node that does nothing',
		'1',
		'`npm run load -- callbacks`',
	],
	[
		'10,100 bills, 66,391 callbacks, 6 `kill -9`, one process',
		'no breach',
		'no breach',
		'`npm run chaos -- --seed 1`',
	],
	[
		'10,100 bills, 62,172 callbacks, 5 `kill -9`, a restart of PostgreSQL, queue mode',
		'no breach',
		'no breach',
		'`npm run chaos -- --seed 2 --database postgres`',
	],
	[
		'Hostile input, 6,000 runs of each law',
		'no failure',
		'',
		'`FUZZ_RUNS=6000 npx jest --selectProjects fuzz`',
	],
);

/** The page docs/promises.md. */
export const promisePage =
	(): string => `<!-- Written by \`npm run docs\` from docs/pages/promiseList.ts. Change that, not this page. -->

# What we promise, and what holds it

Each promise names tests that fail when it is broken. \`npm test\` runs them all; \`npx jest <file>\` runs one.
Files in \`test/e2e\` run in a real n8n over HTTP: the current 2.x, the last 1.x, and 2.x in queue mode. What a
program outside n8n cannot promise stands in the README under
[Known limits](../README.md#known-limits), and what was never tried against the live Exotel in
[Going live](going-live.md#what-is-proved-and-what-is-not).

${groups.join('\n\n')}

## The numbers

On two cores that other work kept busy (load average 5 to 20), 22 November 2026, n8n 2.41.1, Node.js 24. More, and how
each was taken: [load](load.md), [chaos](chaos.md), [what was tested where](tested.md).

${measured}

**What does not hold yet.** The action loads in 9 ms instead of 5. Callbacks were held for five minutes at one rate
only (4 per second, on a busy machine), without the peer beside it. Of chaos, the run in queue mode found no bill sent
twice but for the two limits that [chaos](chaos.md#what-is-known-and-counted) names, nothing forged that ran, and no
secret; 7 of its 2,353 payments were acknowledged, ran nothing, and stood in no failed or crashed execution: four
executions that n8n lost with a killed worker never ended. The reconciliation found and re-did all of them. The full run on SQLite did not come to its end.
`;
