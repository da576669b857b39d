/** Most entries of one kind that the sandbox remembers. */
const most = 20_000;
/** Most characters of JSON that the sandbox remembers of one kind: large bodies leave earlier. */
const maxCharacters = 64_000_000;

/** A map that forgets its oldest entries, so that a sandbox may run for weeks. */
export class Bounded<V> {
	readonly #kept = new Map<string, { value: V; size: number }>();
	#size = 0;

	constructor(private readonly maxEntries = most) {}

	/** `size`: characters of JSON that the value holds, roughly. */
	add(key: string, value: V, size = 0): void {
		this.delete(key);
		this.#kept.set(key, { value, size });
		this.#size += size;
		for (const oldest of this.#kept.keys()) {
			const fits = this.#kept.size <= this.maxEntries && this.#size <= maxCharacters;
			if (fits || oldest === key) break;
			this.delete(oldest);
		}
	}

	get(key: string): V | undefined {
		return this.#kept.get(key)?.value;
	}

	delete(key: string): void {
		this.#size -= this.#kept.get(key)?.size ?? 0;
		this.#kept.delete(key);
	}

	/** Newest last. */
	values(): V[] {
		return [...this.#kept.values()].map(({ value }) => value);
	}

	clear(): void {
		this.#kept.clear();
		this.#size = 0;
	}
}
