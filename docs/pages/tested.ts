/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads what the last runs of the tests have left */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { table } from './table';

const project = join(__dirname, '..', '..');

/** Suite → what it tests: the projects of jest.config.js. */
const suites = {
	unit: "Money, phone numbers, orders, Exotel's language, the structure of this repository",
	fuzz: 'Every reader on hostile input: random, mutated, and as large as n8n lets in',
	sandbox: 'The stand-in for Exotel, over HTTP',
	browser: "The stand-in's phone, in Chromium",
	runtime: 'What installs and starts n8n',
	chaos: 'The nodes in a real n8n that is killed, while Exotel fails in every way it can',
	package: "The packed package: n8n's scanner, its loader, what is in it",
	engine: "The nodes in n8n's engine, over HTTP",
	'engine-n8n1': 'The same in the engine of n8n 1',
	e2e: 'The nodes in a real n8n; installed, upgraded and uninstalled in it',
	'e2e-n8n1': 'The same in a real n8n 1',
	'e2e-queue': 'The same in queue mode: five processes, without the installing',
} as const;

const databases: Readonly<Record<string, string>> = {
	sqlite: 'SQLite',
	postgresdb: 'PostgreSQL',
};

/** What test/recordReporter.js writes. */
const recordSchema = z.object({
	n8n: z.string().default('–'),
	database: z.string().optional(),
	node: z.string(),
	passed: z.number(),
	failed: z.number(),
	skipped: z.number(),
});

const read = (...path: readonly string[]): string | undefined => {
	const file = join(project, ...path);
	return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};

/** Where a suite has run as a whole, with every test passed; undefined if it has not, here. */
function placeOf(suite: string): string[] | undefined {
	const text = read('.tested', `${suite}.json`);
	if (text === undefined) return undefined;
	const { n8n, database, node, passed, failed, skipped } = recordSchema.parse(JSON.parse(text));
	if (passed === 0 || failed > 0 || skipped > 0) return undefined;
	const [major = ''] = node.split('.');
	return [n8n, database === undefined ? '–' : (databases[database] ?? database), major];
}

/** What the page says as it stands. */
export const testedRows = (): string[][] =>
	(read('docs', 'tested.md') ?? '')
		.split('\n')
		.filter((line) => line.startsWith('| `'))
		.map((line) =>
			line
				.slice(1, -1)
				.split('|')
				.map((cell) => cell.trim()),
		);

/** The page docs/tested.md: of a suite that has not run here, it keeps what it says. */
export function tested(): string {
	const standing = new Map(testedRows().map(([suite = '', , ...place]) => [suite, place]));
	const rows = Object.entries(suites).map(([name, what]) => {
		const suite = `\`${name}\``;
		const place = placeOf(name) ?? standing.get(suite) ?? ['not yet', '', ''];
		return [suite, what, ...place];
	});
	return `<!-- Written by \`npm run docs\` from the last run of the tests. -->

# What was tested where

${table(['Suite', 'What it tests', 'n8n', 'Database', 'Node.js'], ...rows)}

A row stands here only after the whole suite ran there and every test passed, none skipped. \`npm test\` runs
them all; \`npx jest --selectProjects\` and a name runs one.
`;
}
