/** What one row says: about its item, and about the whole order. */
export interface Row {
	/** What an error calls it: `row 7`. */
	readonly number: number;
	readonly item: Readonly<Record<string, unknown>>;
	readonly order: Readonly<Record<string, unknown>>;
}
