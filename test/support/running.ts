/** What a test has started. All of it ends, also where something else failed to start or to end. */
export class Running {
	private readonly ends: Array<() => Promise<unknown>> = [];

	onStop(end: () => Promise<unknown>): void {
		this.ends.push(end);
	}

	/** Hands on what is starting; `stop` waits for it, then ends it. */
	async add<T extends object>(
		starting: Promise<T>,
		end: (started: T) => Promise<unknown>,
	): Promise<T> {
		this.onStop(async () => {
			const started = await starting.catch(() => undefined);
			if (started !== undefined) await end(started);
		});
		return await starting;
	}

	/** Ends the newest first. Rejects with the first failure, once everything had its turn. */
	async stop(): Promise<void> {
		const failures: unknown[] = [];
		for (const end of this.ends.splice(0).reverse()) {
			await end().catch((error: unknown) => failures.push(error));
		}
		if (failures.length > 0) throw failures[0];
	}
}
