/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads the page's files */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBench, type Bench } from './harness';

const folder = join(__dirname, '../../sandbox/phone');
const files = readdirSync(folder).filter((file) => !/\.(html|json)$/.test(file));
const read = (file: string) => readFileSync(join(folder, file), 'utf8');

let bench: Bench;
beforeAll(async () => {
	bench = await startBench();
});
afterAll(() => bench.close());

const at = (path: string, method = 'GET') => fetch(`${bench.sandbox.url}${path}`, { method });

test('the root is the page, which may load nothing from elsewhere and nothing inline', async () => {
	const answer = await at('/');
	expect(answer.status).toBe(200);
	expect(Object.fromEntries(answer.headers)).toMatchObject({
		'content-type': 'text/html; charset=utf-8',
		'x-content-type-options': 'nosniff',
		'referrer-policy': 'no-referrer',
		'cross-origin-opener-policy': 'same-origin',
		'cross-origin-resource-policy': 'same-origin',
	});
	const policy = answer.headers.get('content-security-policy')?.split('; ');
	expect(policy).toEqual([
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self'",
		"connect-src 'self'",
		"img-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
		"require-trusted-types-for 'script'",
	]);
	expect(await answer.text()).toBe(read('phone.html'));
});

test('the page asks for files that are there', async () => {
	const paths = [...read('phone.html').matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path);
	expect(paths.length).toBeGreaterThan(5);
	for (const path of paths) expect((await at(String(path))).status).toBe(200);
});

test.each(files)('%s is served under its type, and the same policy', async (file) => {
	const answer = await at(`/_sandbox/phone/${file}`);
	const types = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' };
	const type = Object.entries(types).find(([extension]) => file.endsWith(`.${extension}`))?.[1];
	expect(answer.headers.get('content-type')).toMatch(new RegExp(`^${type?.replace('+', '.')}`));
	expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
	expect(await answer.text()).toBe(read(file));
});

test.each(['nosuch.js', 'tsconfig.json', '..%2Fmain.ts', '../main.ts', 'icon.svg/', ''])(
	'"%s" is no file of the page',
	async (name) => {
		expect((await at(`/_sandbox/phone/${name}`)).status).toBe(404);
	},
);

test.each(files.filter((file) => file.endsWith('.js')))(
	'%s writes text only as text, and needs its own folder only',
	(file) => {
		const text = read(file);
		expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b/);
		const imports = [...text.matchAll(/^(?:import|export) .*from '([^']+)'/gm)];
		for (const [, name] of imports) expect(name).toMatch(/^\.\/[A-Za-z]+\.js$/);
	},
);

test('only GET of the root is ours: the rest is asked of Exotel', async () => {
	await at('/');
	expect((await at('/', 'POST')).status).toBe(404);
	expect((await at('/elsewhere')).status).toBe(404);
	const { json } = await bench.control('GET', '/requests');
	expect(json).toMatchObject([
		{ method: 'POST', path: '/' },
		{ method: 'GET', path: '/elsewhere' },
	]);
});
