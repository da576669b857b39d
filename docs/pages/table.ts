/** A Markdown table, its columns padded as prettier pads them. */
export function table(...rows: ReadonlyArray<readonly string[]>): string {
	const [heads = [], ...body] = rows.map((row) =>
		row.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')),
	);
	const widths = heads.map((head, column) =>
		Math.max(3, head.length, ...body.map((row) => row[column]?.length ?? 0)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
	const rule = widths.map((width) => '-'.repeat(width));
	return [heads, rule, ...body].map(line).join('\n');
}
