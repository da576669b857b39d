import type { Verdict } from './verdict';

const tokens = /[0-9a-f]{64}/g;

/** Looks for secrets in whatever was written, as it comes in. */
export class SecretSearch {
	private readonly found = new Map<string, number>();
	private characters = 0;

	/** @param secrets name → text; those of 64 hexadecimal digits may be many */
	constructor(private readonly secrets: ReadonlyMap<string, string>) {}

	/** @param place where the text was written, for the report */
	look(place: string, text: string): void {
		this.characters += text.length;
		const hashes = new Set(text.match(tokens) ?? []);
		for (const [name, secret] of this.secrets) {
			const isThere = secret.length === 64 ? hashes.has(secret) : text.includes(secret);
			if (isThere) this.note(`${name} stands in ${place}`);
		}
	}

	verdict(): Verdict {
		return {
			breaches: [...this.found].map(([what, times]) => `${what} (${times} times)`),
			limits: {},
			counts: { 'secrets looked for': this.secrets.size, 'characters searched': this.characters },
		};
	}

	private note(what: string): void {
		this.found.set(what, (this.found.get(what) ?? 0) + 1);
	}
}
