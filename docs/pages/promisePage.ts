import { promises, type Promised } from './promiseList';

const held = ({ says, heldBy }: Promised): string => {
	const tests = Object.entries(heldBy).map(
		([file, title]) => `  - [${file}](../${file}): ${title}`,
	);
	return [`- **${says}**`, ...tests].join('\n');
};

const groups = Object.entries(promises).map(
	([heading, list]) => `## ${heading}\n\n${list.map(held).join('\n')}`,
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
`;
