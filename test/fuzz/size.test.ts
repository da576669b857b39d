/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts a process with little memory */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';

/** MiB: the JSON alone of 16 MiB of empty objects takes 400 of them. */
const heap = 768;
/** Milliseconds. It takes some seconds; what grows with the square of the size would take hours. */
const deadline = 160_000;
const root = resolve(__dirname, '../..');

/** `name: what came of it`, in the order in which they were read. */
async function readInChild(): Promise<string[]> {
	const child = join(root, 'test/fuzz/size/child.ts');
	const command = [`--max-old-space-size=${heap}`, '--import', 'tsx', child];
	const reading = spawn(process.execPath, command, { cwd: root, timeout: deadline });
	const ended = once(reading, 'exit');
	const [said, complaints] = await Promise.all([text(reading.stdout), text(reading.stderr)]);
	const [code, signal] = await ended;
	const lines = said.trim().split('\n');
	if (code === 0) return lines;
	throw new Error(`${signal ?? code} after "${lines.at(-1)}": ${complaints.slice(0, 1000)}`);
}

test('what is as large as n8n lets in ends soon, in little memory, in a value or in our own words', async () => {
	const lines = await readInChild();
	const ours =
		/: (InvalidValue .+|something|nothing|read|events|unreadable|unknown|\S.* \(short\))$/;
	expect(lines.length).toBeGreaterThan(100);
	expect(lines.filter((line) => !ours.test(line))).toEqual([]);
	expect(lines).toEqual(
		expect.arrayContaining([
			'a callback of empty items: unreadable',
			'a callback of one text: events',
			'a callback of levels: unreadable',
			'a Shopify order of empty lines: line_items (short)',
			'raw JSON of levels of what is not known: Order Details JSON (short)',
		]),
	);
});
