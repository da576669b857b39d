/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: the test reads the sources */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const project = resolve(__dirname, '../..');

/** Room → the rooms that it may import from beside itself, and the packages. */
const allowed: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> =
	{
		credentials: { rooms: [], packages: ['n8n-workflow'] },
		nodes: { rooms: ['exotel', 'order'], packages: ['n8n-workflow', 'node:crypto', 'zod'] },
		exotel: { rooms: ['order'], packages: ['n8n-workflow', 'node:crypto', 'zod'] },
		order: { rooms: [], packages: ['zod'] },
		sandbox: { rooms: ['exotel/statuses'], packages: ['node:', 'zod'] },
		/** Shop orders that must not agree with `order/` on a mistake. */
		'test/order/sources/generated': { rooms: [], packages: ['fast-check'] },
	};

const sourcesOf = (room: string) =>
	readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.map((file) => join(room, file));

function importsOf(file: string): string[] {
	const text = readFileSync(join(project, file), 'utf8');
	const specifiers = [
		...text.matchAll(/\bfrom '([^']+)'|\bimport\(?'([^']+)'|require\('([^']+)'\)/g),
	];
	return specifiers.map(([, from, dynamic, required]) => from ?? dynamic ?? required ?? '');
}

function isAllowed(room: string, file: string, specifier: string): boolean {
	const { rooms = [], packages = [] } = allowed[room] ?? {};
	if (!specifier.startsWith('.')) {
		return packages.some(
			(name) => specifier === name || (name.endsWith(':') && specifier.startsWith(name)),
		);
	}
	const target = relative(project, resolve(project, dirname(file), specifier));
	return [room, ...rooms].some((place) => target === place || target.startsWith(`${place}/`));
}

test.each(Object.keys(allowed))('%s imports only from where the design says', (room) => {
	const files = sourcesOf(room);
	expect(files.length).toBeGreaterThan(0);
	const wrong = files.flatMap((file) =>
		importsOf(file)
			.filter((specifier) => !isAllowed(room, file, specifier))
			.map((specifier) => `${file} imports ${specifier}`),
	);
	expect(wrong).toEqual([]);
});
