/** Changes to something right: random JSON seldom gets past the first check. */
import fc from 'fast-check';
import { inheritedNames } from './values';

type Path = readonly (string | number)[];
type Change = (entry: unknown) => Edit;
/** What stands in the place afterwards: nothing, or some entries one after the other. */
type Edit = readonly unknown[];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Every place, the branches included. */
function pathsOf(value: unknown, path: Path = []): Path[] {
	if (!isObject(value)) return [path];
	const inside = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [path, ...inside.flatMap(([step, entry]) => pathsOf(entry, [...path, step]))];
}

/** An own field, whatever its name. */
const withField = (fields: object, name: string, value: unknown): object =>
	Object.defineProperty(fields, name, {
		value,
		...{ enumerable: true, configurable: true, writable: true },
	});

function changed(value: unknown, [step, ...rest]: Path, change: Change): unknown {
	if (step === undefined) return change(value)[0];
	const edit = (entry: unknown): Edit =>
		rest.length === 0 ? change(entry) : [changed(entry, rest, change)];
	if (Array.isArray(value)) {
		return value.flatMap((entry: unknown, index) => (index === step ? edit(entry) : [entry]));
	}
	if (!isObject(value)) return value;
	return Object.entries(value).reduce<object>((fields, [name, entry]) => {
		if (name !== step) return withField(fields, name, entry);
		const [first, second] = edit(entry);
		const entries = edit(entry).length;
		const once = entries > 0 ? withField(fields, name, first) : fields;
		// A field cannot be there twice: the further one gets a name of its own.
		return entries > 1 ? withField(once, `${name}_2`, second) : once;
	}, {});
}

function ofOtherType(value: unknown): unknown {
	if (typeof value === 'number') return String(value);
	if (typeof value === 'boolean') return value ? 'TRUE' : 0;
	if (Array.isArray(value)) return Object.fromEntries(value.entries());
	if (isObject(value)) return Object.entries(value);
	if (typeof value === 'string') return value.trim() === '' ? null : Number(value);
	return '';
}

const kinds = (by: unknown, name: string): readonly Change[] => [
	() => [by],
	() => [by],
	() => [],
	(entry) => [entry, entry],
	(entry) => [ofOtherType(entry)],
	(entry) => [[entry]],
	(entry) => [withField({}, name, entry)],
	(entry) => [isObject(entry) ? withField({ ...entry }, name, by) : by],
	(entry) => [typeof entry === 'string' ? `${entry}${String(name)}` : entry, by],
	(entry) => [
		typeof entry === 'number' ? entry * 10 : typeof entry === 'string' ? `-${entry}` : by,
	],
];
const kindCount = kinds(undefined, '').length;

const names = fc.constantFrom(...inheritedNames, 'body', 'order', 'value', '');

/** One of `bases` with one to four places changed: left out, doubled, of another type, nested, replaced. */
export function mutated(
	bases: readonly unknown[],
	values: fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
	const mutation = fc.tuple(fc.nat(), fc.nat(kindCount - 1), values, names);
	return fc
		.tuple(fc.constantFrom(...bases), fc.array(mutation, { minLength: 1, maxLength: 4 }))
		.map(([base, mutations]) => {
			const paths = pathsOf(base);
			return mutations.reduce<unknown>((value, [at, kind, by, name]) => {
				const change = kinds(by, name)[kind] ?? ((entry) => [entry]);
				try {
					return changed(value, paths[at % paths.length] ?? [], change);
				} catch {
					// What an earlier mutation put there breaks its own copying.
					return value;
				}
			}, base);
		});
}
