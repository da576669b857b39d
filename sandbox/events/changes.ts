import { randomBytes } from 'node:crypto';
import { Bounded } from '../bounded';

export type Kind = 'message' | 'reply' | 'request' | 'callback' | 'windows';

export interface Change {
	readonly kind: Kind;
	/** Of the thing that changed, among its kind. */
	readonly id: string;
	readonly sequence: number;
}

/** Most things that a page is told about when it opens. */
const maxChanges = 2_000;

/**
 * What changed last, in the order of the changes: each thing stands here once, at its last change. A
 * listener that knows the sequence up to which it has seen everything can go on from there, however
 * long it was away.
 */
export class Changes {
	readonly #changes = new Bounded<Change>(maxChanges);
	readonly #listeners = new Set<() => void>();
	#era = newEra();
	#sequence = 0;

	/** Sequences of different eras have nothing to do with each other. */
	get era(): string {
		return this.#era;
	}

	get listeners(): number {
		return this.#listeners.size;
	}

	/** For what comes into being: things of the same millisecond keep their order by it. */
	nextNumber(): number {
		this.#sequence += 1;
		return this.#sequence;
	}

	note(kind: Kind, id = ''): void {
		this.#changes.add(`${kind} ${id}`, { kind, id, sequence: this.nextNumber() });
		this.#tell();
	}

	since(sequence: number): Change[] {
		return this.#changes.values().filter((change) => change.sequence > sequence);
	}

	/** Begins an era: everything is forgotten. */
	forget(): void {
		this.#changes.clear();
		this.#era = newEra();
		this.#tell();
	}

	/** Returns the way to stop listening. */
	listen(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}

const newEra = () => randomBytes(6).toString('hex');
