/** Levels and values; a message or a callback has some tens of them. */
const deepest = 100;
const most = 1_000_000;

/**
 * True for what no recursion could go through: nested too deeply, with too many values, or with itself
 * inside. n8n and the JSON of Node.js recurse into what they are given.
 */
export function isOversized(value: unknown): boolean {
	let level: unknown[] = [value];
	let count = 1;
	for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
		const inside: unknown[] = [];
		for (const outer of level) {
			if (typeof outer !== 'object' || outer === null) continue;
			const values = Object.values(outer);
			count += values.length;
			if (count > most) return true;
			for (const inner of values) inside.push(inner);
		}
		level = inside;
	}
	return level.length > 0;
}
