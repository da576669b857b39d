/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: plants violations in a copy */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { n8n } from '../../package.json';
import { packed, project } from './support/places';
import { scan, type Leg } from './support/scan';

const [node = ''] = n8n.nodes;

/** A violation: where, what is written in place of what, and the rule that n8n has against it. */
type Planted = readonly [file: string, from: string | RegExp, to: string, rule: string];

const legs: ReadonlyArray<{
	leg: Leg;
	folder: () => string;
	contents: readonly string[];
	planted: readonly Planted[];
}> = [
	{
		leg: 'source',
		folder: () => project,
		contents: ['package.json', 'nodes', 'credentials', 'icons'],
		planted: [
			[
				'nodes/ExotelWhatsAppPayment/run.ts',
				/$/,
				'\nsetTimeout(run, 1); // eslint-disable-line @n8n/community-nodes/no-restricted-globals',
				'@n8n/community-nodes/no-restricted-globals',
			],
			[
				'nodes/ExotelWhatsAppPayment/operations/index.ts',
				"displayName: 'Resource'",
				"displayName: 'resource'",
				'n8n-nodes-base/node-param-display-name-miscased',
			],
			[
				'credentials/ExotelApi.credentials.ts',
				'typeOptions: { password: true },',
				'',
				'@n8n/community-nodes/credential-password-field',
			],
			// A warning.
			['package.json', /"homepage": .*/, '', '@n8n/community-nodes/require-homepage'],
		],
	},
	{
		leg: 'tarball',
		folder: () => packed().unpacked,
		contents: ['.'],
		planted: [
			[node, /^/, 'require("node:fs");', '@n8n/community-nodes/no-restricted-imports'],
			[node, /^/, 'process.env;', '@n8n/community-nodes/no-restricted-globals'],
			[node, /^/, 'console.log(1);', 'no-console'],
			[
				'package.json',
				'"scripts": {',
				'"scripts": { "postinstall": "node a.js",',
				'@n8n/community-nodes/no-forbidden-lifecycle-scripts',
			],
			['package.json', /"homepage": .*/, '', '@n8n/community-nodes/require-homepage'],
		],
	},
];

async function plant(root: string, [file, from, to]: Planted): Promise<void> {
	const text = await readFile(join(root, file), 'utf8');
	const changed = text.replace(from, to);
	expect(changed).not.toBe(text);
	await writeFile(join(root, file), changed);
}

describe.each(legs)('the $leg leg of n8n’s scan', ({ leg, folder, contents, planted }) => {
	it('finds no error and no warning', async () => {
		const { passed, files, findings } = await scan(folder(), leg);
		expect(findings).toEqual([]);
		expect(passed).toBe(true);
		expect(files).toBeGreaterThan(n8n.nodes.length + n8n.credentials.length);
	});

	it('finds what is planted', async () => {
		const copy = packed().planted(leg);
		await mkdir(copy, { recursive: true });
		for (const item of contents) {
			await cp(join(folder(), item), join(copy, item), { recursive: true });
		}
		for (const violation of planted) await plant(copy, violation);
		const { passed, findings } = await scan(copy, leg);
		expect(passed).toBe(false);
		const found = findings.map((finding) => finding.slice(copy.length + 1).replace(/:\d+ /, ' '));
		expect(found.sort()).toEqual(planted.map(([file, , , rule]) => `${file} ${rule}`).sort());
	});
});
