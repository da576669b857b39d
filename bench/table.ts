/** A time or a rate may miss its budget, since a machine may be slow; a size or a count that does fails. */
export type Verdict =
	| 'within budget'
	| 'over budget'
	| 'below budget'
	| 'as expected'
	| 'FAILED'
	| '';

/** One measurement, in the words of the reader. */
export interface Row {
	readonly what: string;
	readonly ours: string;
	/** What the measurement is compared with, and its figure. */
	readonly peer?: string;
	/** Ours by the peer's. */
	readonly ratio?: string;
	readonly budget?: string;
	readonly verdict?: Verdict;
}

const columns = ['what', 'ours', 'peer', 'ratio', 'budget', 'verdict'] as const;
const heads = {
	what: 'Measured',
	ours: 'Ours',
	peer: 'Beside',
	ratio: 'Ours / beside',
	budget: 'Budget',
	verdict: 'Verdict',
} as const satisfies Record<(typeof columns)[number], string>;

/** Lines of text, columns aligned. */
export function table(rows: readonly Row[]): string {
	const cellsOf = (row: Row | typeof heads) => columns.map((column) => row[column] ?? '');
	const lines = [heads, ...rows].map(cellsOf);
	const widths = columns.map((_, i) => Math.max(...lines.map((cells) => cells[i]?.length ?? 0)));
	const text = lines.map((cells) =>
		cells
			.map((cell, i) => cell.padEnd(widths[i] ?? 0))
			.join('  ')
			.trimEnd(),
	);
	const rule = widths.map((width) => '-'.repeat(width)).join('  ');
	return [text[0], rule, ...text.slice(1)].join('\n');
}

export const ratio = (ours: number, peer: number): string =>
	(ours / peer).toFixed(ours < peer ? 3 : 1);

export const count = (things: number): string => things.toLocaleString('en');
export const bytes = (size: number): string => `${count(size)} B`;
export const megabytes = (size: number): string => `${(size / 1e6).toFixed(0)} MB`;
export const milliseconds = (duration: number): string => `${duration.toFixed(1)} ms`;
/** @param duration in milliseconds */
export const seconds = (duration: number): string => `${(duration / 1000).toFixed(2)} s`;

/** For a time: missing it does not fail the bench, since a machine may be slow. */
export const timeVerdict = (duration: number, budget: number): Verdict =>
	duration <= budget ? 'within budget' : 'over budget';

/** For a rate, whose budget is the least that it should be. */
export const rateVerdict = (rate: number, budget: number): Verdict =>
	rate >= budget ? 'within budget' : 'below budget';

/** For a size. */
export const sizeVerdict = (size: number, budget: number): Verdict =>
	size <= budget ? 'within budget' : 'FAILED';

/** For what must be so. */
export const expectation = (holds: boolean): Verdict => (holds ? 'as expected' : 'FAILED');
