/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: compares with node:util */
import { isDeepStrictEqual } from 'node:util';

/** Steps of `a.b[0].c`. */
const steps = (path: string) => path.split(/[.[\]]+/).filter((step) => step !== '');

function child(parent: unknown, step: string): unknown {
	if (typeof parent !== 'object' || parent === null) throw new Error(`there is no ${step}`);
	return Reflect.get(parent, step);
}

/** The value at `path`; throws if a parent is missing. */
export function get(document: unknown, path: string): unknown {
	return steps(path).reduce(child, document);
}

/** Sets the value at `path`, or removes it with undefined; refuses to change nothing. */
export function set(document: unknown, path: string, value: unknown): void {
	const parents = steps(path);
	const last = parents.pop();
	const parent = parents.reduce(child, document);
	if (last === undefined || typeof parent !== 'object' || parent === null) {
		throw new Error(`${path} cannot be set`);
	}
	if (isDeepStrictEqual(Reflect.get(parent, last), value)) throw new Error(`${path} is the same`);
	if (value === undefined) Reflect.deleteProperty(parent, last);
	else Reflect.set(parent, last, value);
}
