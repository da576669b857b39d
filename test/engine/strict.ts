/** Members that JavaScript itself looks for. */
const language = new Set(['then', 'toJSON', 'constructor']);

/**
 * A stand-in for a part of n8n that throws on every member that the test did not give, so that no
 * test passes on an answer that n8n would never have given.
 * @param absent members that n8n looks for and that are not there
 */
export function strict<T extends object>(
	name: string,
	given: Partial<T>,
	absent: ReadonlyArray<string & keyof T> = [],
): T {
	const known = new Set<string>([...language, ...absent]);
	const proxy = new Proxy(given, {
		get(target, key, receiver) {
			if (key in target || typeof key === 'symbol' || known.has(key)) {
				return Reflect.get(target, key, receiver);
			}
			throw new Error(`${name}.${key} is not given in this test`);
		},
	});
	// Whatever T has beyond `given` throws, which no type can say.
	return proxy as T;
}
