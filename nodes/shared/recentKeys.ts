import { pause } from './pause';

/** Milliseconds; shorter than the pause before Exotel's first repeat (30 s in its texts). */
const timeToLive = 20_000;
const maxKeys = 10_000;
/** Milliseconds, beyond the longest that proxies wait: the call has ended, and Node.js did not tell of it. */
const abandoned = 3_600_000;

/** A call that is at work on a key. */
interface Handling {
	readonly since: number;
	readonly ended: Promise<void>;
	readonly end: () => void;
}

function begin(since: number): Handling {
	let end = () => {};
	const ended = new Promise<void>((resolve) => (end = resolve));
	return { since, ended, end };
}

/**
 * What this process is handling now or has handled in the last seconds: the guard in front of the
 * database for repeats that arrive together.
 */
export class RecentKeys {
	private readonly handling = new Map<string, Handling>();
	/** Key → when it is forgotten. The oldest come first. */
	private readonly forgottenAt = new Map<string, number>();

	constructor(private readonly now = () => Date.now()) {}

	/**
	 * Claims a key. Waits for a call that is at work on it: only its end tells whether this one is a
	 * repeat. Undefined if that is not known at the deadline.
	 * @param deadline milliseconds since 1970
	 */
	async claim(key: string, deadline: number): Promise<'new' | 'repeat' | undefined> {
		for (let other = this.atWork(key); other; other = this.atWork(key)) {
			const left = deadline - this.now();
			if (left <= 0) return undefined;
			await Promise.race([other.ended, pause(left)]);
		}
		const until = this.forgottenAt.get(key);
		if (until !== undefined && until > this.now()) return 'repeat';
		this.handling.set(key, begin(this.now()));
		return 'new';
	}

	private atWork(key: string): Handling | undefined {
		const handling = this.handling.get(key);
		return handling && handling.since + abandoned > this.now() ? handling : undefined;
	}

	/** They were handled: a repeat of them is one. */
	keep(keys: Iterable<string>): void {
		for (const key of keys) {
			this.forgottenAt.delete(key);
			this.forgottenAt.set(key, this.now() + timeToLive);
			const [oldest] = this.forgottenAt.keys();
			if (oldest !== undefined && this.forgottenAt.size > maxKeys) this.forgottenAt.delete(oldest);
		}
		this.release(keys);
	}

	/** No call is at work on them any more. */
	release(keys: Iterable<string>): void {
		for (const key of keys) {
			this.handling.get(key)?.end();
			this.handling.delete(key);
		}
	}
}
