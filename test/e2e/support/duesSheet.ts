import type { Spreadsheet } from './spreadsheet';

const day = 86_400_000;

/** The sheet of "Sheet of dues with reminders", as its owner sees and changes it. */
export class DuesSheet {
	constructor(private readonly spreadsheet: Spreadsheet) {}

	/** The columns that the owner fills in; the workflow adds the others. */
	add(...rows: readonly unknown[][]): void {
		const { rows: all } = this.spreadsheet;
		if (all.length === 0) all.push(['Reference', 'Phone', 'Item', 'Price', 'Quantity']);
		all.push(...rows.map((row) => [...row]));
	}

	get titles(): readonly unknown[] {
		return this.spreadsheet.rows[0] ?? [];
	}

	/** By their titles, without the blank cells. */
	get rows(): Array<Readonly<Record<string, unknown>>> {
		const filled = (row: readonly unknown[]) =>
			this.titles.flatMap((title, i) =>
				row[i] === undefined || row[i] === '' ? [] : [[title, row[i]]],
			);
		return this.spreadsheet.rows.slice(1).map((row) => Object.fromEntries(filled(row)));
	}

	/** @param row as the sheet counts, with the titles as the first */
	write(row: number, title: string, value: unknown): void {
		const cells = this.spreadsheet.rows[row - 1] ?? [];
		const column = this.titles.indexOf(title);
		while (cells.length < column) cells.push('');
		cells[column] = value;
	}

	/** Empties what the workflow has written into a row, and gives it another reference. */
	startAgain(row: number, reference: string): void {
		this.spreadsheet.rows[row - 1]?.splice(5);
		this.write(row, 'Reference', reference);
	}

	/** As n8n's clock cannot be turned, what the workflow has written becomes older. */
	daysPass(days: number): void {
		this.rows.forEach((row, i) => {
			for (const title of ['Billed', 'Reminded']) {
				if (row[title] === undefined) continue;
				const time = Date.parse(`${String(row[title]).replace(' ', 'T')}:00Z`) - days * day;
				this.write(i + 2, title, new Date(time).toISOString().slice(0, 16).replace('T', ' '));
			}
		});
	}
}
