/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: the test reads the documentation */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pages } from '../../docs/pages/pages';
import { promises } from '../../docs/pages/promiseList';
import { statuses } from '../../exotel/statuses';

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

const held = Object.values(promises).flatMap((list) =>
	list.flatMap(({ heldBy }) => Object.entries(heldBy)),
);

test.each(held)('a promise is held by %s, which has a test "%s"', (file, title) => {
	expect(readFileSync(resolve(docs, '..', file), 'utf8')).toContain(title);
});
