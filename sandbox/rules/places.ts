/** A value inside a JSON document, with the path that leads to it. */
export interface Place {
	readonly path: string;
	readonly value: unknown;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Every place that `path` names: `order.items[].name` gives one place an item, with its index in
 * the path. An absent last field is a place (its value is undefined); what lies below an absent
 * or wrongly typed parent is none, since the rule of the parent speaks about that.
 * The empty path names the document itself.
 */
export function places(document: unknown, path: string): Place[] {
	const start: Place[] = [{ path: '', value: document }];
	return path === '' ? start : path.split('.').reduce(descend, start);
}

function descend(parents: Place[], step: string): Place[] {
	const name = step.replace(/\[\]$/, '');
	const fields = parents.flatMap(({ path, value }) =>
		isRecord(value)
			? [{ path: path === '' ? name : `${path}.${name}`, value: ownValue(value, name) }]
			: [],
	);
	return name === step ? fields : fields.flatMap(elements);
}

function elements({ path, value }: Place): Place[] {
	if (!Array.isArray(value)) return [];
	return value.map((element: unknown, index) => ({ path: `${path}[${index}]`, value: element }));
}

function ownValue(record: Record<string, unknown>, name: string): unknown {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The value at a path without `[]`; undefined where there is none. */
export function valueAt(document: unknown, path: string): unknown {
	return places(document, path)[0]?.value;
}
