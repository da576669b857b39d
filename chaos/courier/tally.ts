/** Counts by name. */
export class Tally {
	private readonly counts = new Map<string, number>();

	add(name: string, more = 1): void {
		this.counts.set(name, (this.counts.get(name) ?? 0) + more);
	}

	of(name: string): number {
		return this.counts.get(name) ?? 0;
	}

	/** `200: 5, 401: 2` */
	toString(): string {
		const sorted = [...this.counts].sort(([a], [b]) => a.localeCompare(b, 'en'));
		return (
			sorted.map(([name, count]) => `${name}: ${count.toLocaleString('en')}`).join(', ') || 'none'
		);
	}
}
