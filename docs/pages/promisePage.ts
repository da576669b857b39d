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
	['Shipped JavaScript', '172 kB', '175 kB', '`npm run bench`'],
	['Descriptions of both nodes', '45.0 kB', '45 kB', '`npm run bench`'],
	[
		"Cold load of the action, the trigger, beside n8n's own node for WhatsApp",
		'9.6 and 4.2 ms: 0.25 and 0.12',
		'0.25',
		'`npm run bench`',
	],
	['10,000 orders read, checked and encoded, one core', '0.56 s', '1 s', '`npm run bench`'],
	[
		'Callbacks held for five minutes, queue mode, beside Webhook and IF',
		'20 per second (p99 132 ms) and 18 (43 ms)',
		'',
		'`npm run load -- callbacks --seconds 300`',
	],
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

On two cores, 22 November 2026, n8n 2.41.1, Node.js 24, the chaos runs while other tests ran, too. More, and how each was
taken: [load](load.md), [chaos](chaos.md), [what was tested where](tested.md).

${measured}

**What does not hold yet.** In queue mode n8n's memory has no lock across processes, and what runs on a worker that is
killed n8n may lose or empty: of four chaos runs two ended with 7 and 11 payments that only the reconciliation knew of
([chaos](chaos.md#measured)).
`;
