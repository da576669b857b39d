/**
 * What n8n's guidelines for the editor ask for, and its coming lint rules check: here on the finished
 * descriptions, since a rule sees no field that a file imports.
 */
import type { ICredentialType, INodeTypeDescription } from 'n8n-workflow';
import { allFields, choicesOf, groupsOf } from './support/fields';
import { loadPackage } from './support/loaded';

let nodes: INodeTypeDescription[];
let credentials: ICredentialType[];
beforeAll(async () => {
	({ nodes, credentials } = (await loadPackage()).types);
	expect(nodes).toHaveLength(2);
});

const fields = () => allFields([...nodes, ...credentials].flatMap(({ properties }) => properties));
const choices = () => fields().flatMap(choicesOf);

/** In small letters within a title, as is a host name. */
const SMALL = ['a', 'an', 'and', 'as', 'at', 'by', 'for', 'in', 'of', 'on', 'or', 'the', 'to'];
const isTitleCase = (title: string) =>
	title
		.split(' ')
		.every((word, i) => /^\(?[A-Z0-9]|^\([a-z.]+\)$/.test(word) || (i > 0 && SMALL.includes(word)));
/** One capital, at the beginning; further ones are abbreviations and names. */
const isSentenceCase = (text: string) =>
	/^[A-Z]/.test(text) &&
	text
		.split(' ')
		.slice(1)
		.every((word) => !/^[A-Z][a-z]/.test(word));

test('display names are in Title Case', () => {
	const titles = [
		...[...nodes, ...credentials].map(({ displayName }) => displayName),
		...fields().flatMap((field) => (field.type === 'notice' ? [] : [field.displayName])),
		...fields().flatMap((field) => groupsOf(field).map(({ displayName }) => displayName)),
		...choices().map(({ name }) => name),
	];
	expect(titles.length).toBeGreaterThan(100);
	expect(titles.filter((title) => !isTitleCase(title))).toEqual([]);
});

test('actions are in sentence case, and only of operations', () => {
	const operations = fields().filter(({ name }) => name === 'operation');
	const actions = operations.flatMap(choicesOf).map(({ action = '' }) => action);
	expect(actions).toHaveLength(6);
	expect(actions.filter((action) => !isSentenceCase(action))).toEqual([]);
});

test('placeholders begin with "e.g.", and those of a collection say what is added', () => {
	const wrong = fields().filter(({ type, placeholder }) => {
		const begin = type.endsWith('ollection') ? 'Add ' : 'e.g. ';
		return placeholder !== undefined && !placeholder.startsWith(begin);
	});
	expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('hints have 120 characters at most', () => {
	const long = fields().filter(({ hint = '' }) => hint.length > 120);
	expect(long.map(({ name }) => name)).toEqual([]);
});

test('a field that may be left blank stands in a collection', () => {
	const free = ['collection', 'fixedCollection', 'notice', 'callout', 'hidden'];
	const selectors = ['resource', 'operation', 'authentication'];
	const blank = nodes
		.flatMap(({ properties }) => properties)
		.filter(({ name, type }) => !free.includes(type) && !selectors.includes(name))
		.filter(({ required }) => required !== true)
		.map(({ name }) => name);
	// Shown where the type of the template's header asks for them; and statuses may also be typed.
	const known = ['detailedStatuses', 'headerFileName', 'headerParameterName'];
	expect([...new Set(blank)].sort()).toEqual(known);
});

test('a dropdown is sorted, and has no name and no value twice', () => {
	for (const field of fields().filter(({ type }) => type === 'options')) {
		const names = choicesOf(field).map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
	}
	for (const field of fields()) {
		const values = choicesOf(field).map(({ value }) => value);
		expect(values).toEqual([...new Set(values)]);
	}
});

test('every field has a default', () => {
	const without = fields().filter((field) => field.default === undefined);
	expect(without.map(({ name }) => name)).toEqual([]);
});

test('a node has one credential', () => {
	for (const node of nodes) expect(node.credentials).toHaveLength(1);
});

test('the codex has categories that n8n knows, not AI, and no subcategories', () => {
	for (const { codex } of nodes) {
		expect(codex?.categories).toEqual(['Communication', 'Finance & Accounting']);
		expect(codex).not.toHaveProperty('subcategories');
	}
});
