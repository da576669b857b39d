/** A value inside a JSON document, with the path that leads to it. */
export interface Place {
	readonly path: string;
	readonly value: unknown;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Step {
	readonly name: string;
	/** `[]`: go on with each element. */
	readonly isList: boolean;
}

function stepsOf(path: string): readonly Step[] {
	return path.split('.').map((step) => {
		const isList = step.endsWith('[]');
		return { name: isList ? step.slice(0, -2) : step, isList };
	});
}

/**
 * Every place that `path` names: `order.items[].name` gives one place an item, with its index in
 * the path. An absent last field is a place (its value is undefined); what lies below an absent
 * or wrongly typed parent is none, since the rule of the parent speaks about that.
 * The empty path names the document itself.
 */
export function places(document: unknown, path: string): Place[] {
	const found: Place[] = [];
	if (path === '') found.push({ path, value: document });
	else walk({ path: '', value: document }, stepsOf(path), found);
	return found;
}

function walk(parent: Place, [step, ...further]: readonly Step[], found: Place[]): void {
	if (step === undefined) {
		found.push(parent);
	} else if (isRecord(parent.value)) {
		const { name, isList } = step;
		const path = parent.path === '' ? name : `${parent.path}.${name}`;
		const value = ownValue(parent.value, name);
		if (!isList) walk({ path, value }, further, found);
		else if (Array.isArray(value)) {
			for (const [index, element] of value.entries()) {
				walk({ path: `${path}[${index}]`, value: element }, further, found);
			}
		}
	}
}

function ownValue(record: Record<string, unknown>, name: string): unknown {
	return Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The value at a path without `[]`; undefined where there is none. */
export function valueAt(document: unknown, path: string): unknown {
	return places(document, path)[0]?.value;
}
