/** Milliseconds; shorter than the pause before Exotel's first repeat (30 s in its texts). */
const timeToLive = 20_000;
const maxKeys = 10_000;

/**
 * What this process is handling now or has handled in the last seconds: the guard in front of the
 * database for repeats that arrive together.
 */
export class RecentKeys {
	/** Key → when it is forgotten; Infinity while it is being handled. The oldest come first. */
	private readonly forgottenAt = new Map<string, number>();

	constructor(private readonly now = () => Date.now()) {}

	/** Claims the keys, and returns those that nobody had claimed. */
	claim(keys: readonly string[]): string[] {
		return keys.filter((key) => {
			const until = this.forgottenAt.get(key);
			if (until !== undefined && until > this.now()) return false;
			this.set(key, Infinity);
			return true;
		});
	}

	/** They were handled: a repeat of them is one. */
	keep(keys: readonly string[]): void {
		keys.forEach((key) => this.set(key, this.now() + timeToLive));
	}

	/** They were not handled: Exotel will send them again. */
	release(keys: readonly string[]): void {
		keys.forEach((key) => this.forgottenAt.delete(key));
	}

	private set(key: string, until: number): void {
		this.forgottenAt.delete(key);
		this.forgottenAt.set(key, until);
		if (this.forgottenAt.size <= maxKeys) return;
		const [oldest] = this.forgottenAt.keys();
		if (oldest !== undefined) this.forgottenAt.delete(oldest);
	}
}
