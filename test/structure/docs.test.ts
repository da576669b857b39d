/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: the test reads the documentation */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pages } from '../../docs/pages/pages';
import { promises } from '../../docs/pages/promiseList';
import { testedRows } from '../../docs/pages/tested';
import { statuses } from '../../exotel/statuses';
import { projects } from '../../jest.config';
import { dependencies as n8n2 } from '../../runtime/n8n/package.json';
import { dependencies as n8n1 } from '../../runtime/n8n1/package.json';

const docs = resolve(__dirname, '../../docs');
const read = (file: string) => readFileSync(join(docs, file), 'utf8');

test.each(Object.entries(pages))('docs/%s says what the code says (npm run docs)', (file, text) => {
	expect(read(file)).toBe(text);
});

test('the troubleshooting page has a row for every status of the table', () => {
	const rows = read('troubleshooting.md').split('\n');
	for (const { detailedStatus, code, meaning } of statuses) {
		const told = rows.filter((row) => row.startsWith(`| \`${detailedStatus}\``));
		expect(told).toEqual([expect.stringContaining(meaning)]);
		if (code !== undefined) expect(told[0]).toContain(String(code));
	}
});

test('the page of what was tested where has a row for every suite', () => {
	const suites = projects.map(({ displayName }) => `\`${displayName}\``);
	expect(testedRows().map(([suite]) => suite)).toEqual(suites);
});

test.each([
	['e2e', n8n2.n8n],
	['e2e-n8n1', n8n1.n8n],
	['e2e-queue', n8n2.n8n],
])('it names no other n8n for %s than %s, which runtime/ installs', (suite, version) => {
	const row = testedRows().find(([name]) => name === `\`${suite}\``);
	expect([version, 'not yet']).toContain(row?.[2]);
});

const held = Object.values(promises).flatMap((list) =>
	list.flatMap(({ heldBy }) => Object.entries(heldBy)),
);

test.each(held)('a promise is held by %s, which has a test "%s"', (file, title) => {
	expect(readFileSync(resolve(docs, '..', file), 'utf8')).toContain(title);
});
