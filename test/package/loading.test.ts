/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads the packed package */
import { resolveOutputSchemaPath, type PackageDirectoryLoader } from 'n8n-core';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { name, n8n, version } from '../../package.json';
import action from '../../nodes/ExotelWhatsAppPayment/ExotelWhatsAppPayment.node.json';
import trigger from '../../nodes/ExotelWhatsAppPaymentTrigger/ExotelWhatsAppPaymentTrigger.node.json';
import { loadPackage } from './support/loaded';
import { packed } from './support/places';

let loader: PackageDirectoryLoader;
beforeAll(async () => {
	loader = await loadPackage();
});

const nodeNames = ['exotelWhatsAppPayment', 'exotelWhatsAppPaymentTrigger'];
const inPackage = (url: string) => join(packed().installed, url.replace(`icons/${name}/`, ''));

test('n8n’s loader finds both nodes and the credential, of this version', () => {
	expect(loader.packageName).toBe(name);
	expect(loader.types.nodes.map((node) => node.name)).toEqual(nodeNames);
	for (const node of loader.types.nodes) {
		expect(node).toMatchObject({ communityNodePackageVersion: version });
	}
	expect(loader.types.credentials.map((credential) => credential.name)).toEqual(['exotelApi']);
	expect(loader.known.credentials).toMatchObject({ exotelApi: { supportedNodes: nodeNames } });
});

test('every icon is a file of the package', () => {
	const themed = [...loader.types.nodes, ...loader.types.credentials].map(({ iconUrl }) => iconUrl);
	expect(themed).toHaveLength(n8n.nodes.length + n8n.credentials.length);
	for (const iconUrl of themed) {
		if (typeof iconUrl !== 'object') throw new Error(`The icon is not themed: ${iconUrl}`);
		for (const url of [iconUrl.light, iconUrl.dark]) expect(existsSync(inPackage(url))).toBe(true);
	}
});

test.each([
	['exotelWhatsAppPayment', action],
	['exotelWhatsAppPaymentTrigger', trigger],
])('%s is found in the editor by the words of its codex', (node, file) => {
	const { categories, alias, resources } = file;
	// Where the file lacks what n8n's loader expects, the loader drops the whole codex without a word.
	const { codex } = loader.getNode(node).type.description;
	expect(codex).toEqual({ categories, alias, resources });
	expect(file.node).toBe(`${name}.${node}`);
});

test('every operation, and the trigger, has the schema of its output where n8n looks for it', () => {
	const schemaOf = (node: string, more = {}) => {
		const nodeDir = dirname(join(packed().installed, loader.getNode(node).sourcePath));
		const { version = 0 } = loader.loadedNodes.find((loaded) => loaded.name === node) ?? {};
		return resolveOutputSchemaPath({ nodeDir, version, ...more }) ?? '';
	};
	const fields = loader.types.nodes.flatMap(({ properties }) => properties);
	const operations = fields.filter((field) => field.name === 'operation');
	const schemas = operations.flatMap(({ displayOptions, options = [] }) =>
		options.map((option) =>
			schemaOf('exotelWhatsAppPayment', {
				resource: displayOptions?.show?.['resource']?.[0],
				operation: 'value' in option ? option.value : undefined,
			}),
		),
	);
	expect(schemas).toHaveLength(6);
	for (const schema of [...schemas, schemaOf('exotelWhatsAppPaymentTrigger')]) {
		expect(JSON.parse(readFileSync(schema, 'utf8'))).toMatchObject({ type: 'object' });
	}
});
