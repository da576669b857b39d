/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: the test reads the documentation */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const project = resolve(__dirname, '../..');
const docs = readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
	.filter((file) => file.endsWith('.md'))
	.map((file) => join('docs', file));
const pages = ['README.md', 'sandbox/README.md', ...docs];

/** The name that GitHub gives a heading. */
const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N}\s_-]/gu, '')
		.trim()
		.replaceAll(' ', '-');

const textOf = (file: string) => readFileSync(join(project, file), 'utf8');
const anchorsOf = (file: string) =>
	[...textOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));

function linksOf(file: string): string[] {
	const found = [...textOf(file).matchAll(/\]\(([^)\s]+)\)|\bsrc="([^"]+)"/g)];
	return found
		.map(([, link, source]) => link ?? source ?? '')
		.filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(from: string, link: string): boolean {
	const [path = '', anchor] = link.split('#');
	const target = path === '' ? from : relative(project, resolve(project, dirname(from), path));
	if (!existsSync(join(project, target))) return false;
	return anchor === undefined || anchorsOf(target).includes(anchor);
}

test('the documentation has links to look at', () => {
	expect(pages.flatMap(linksOf).length).toBeGreaterThan(10);
});

test.each(pages)('every link of %s leads somewhere in this repository', (file) => {
	expect(linksOf(file).filter((link) => !leadsSomewhere(file, link))).toEqual([]);
});

const pictures = readdirSync(join(project, 'docs/images')).map((name) => join('docs/images', name));

test.each(pictures)('%s is shown somewhere, and quick to load', (picture) => {
	const shown = pages.flatMap((page) => linksOf(page).map((link) => join(dirname(page), link)));
	expect(shown).toContain(picture);
	expect(statSync(join(project, picture)).size).toBeLessThan(80_000);
});
