import { NodeOperationError, type INode } from 'n8n-workflow';
import { listed } from './identity';
import type { Results } from './results';

const shownAtMost = 20;

/** Where the merchant looks: the rows of the sheet, or the item of the run. */
function placeOf(results: Results, itemIndex: number): string {
	const rows = results.rowsOf(itemIndex);
	if (!rows) return `Item ${itemIndex + 1}`;
	return `${rows.length === 1 ? 'Row' : 'Rows'} ${listed(rows.map(String), shownAtMost)}`;
}

/** One error for all the items that are not right: the run sends nothing. */
export function nothingSent(node: INode, results: Results, items: number) {
	const failures = [...results.failures];
	const [[itemIndex, failure] = [0, undefined]] = failures;
	if (items === 1 && failure) return failure.error;
	const lines = failures.map(
		([item, { error, sentences }]) =>
			`${placeOf(results, item)}: ${sentences?.join(' ') ?? error.description ?? error.message}`,
	);
	const isOfRows = results.rowsOf(itemIndex) !== undefined;
	const unshown = lines.length - shownAtMost;
	const place = placeOf(results, itemIndex) + (isOfRows ? '' : ` of ${items}`);
	return new NodeOperationError(
		node,
		`${place}: ${failure?.error.message ?? ''}${moreOf(failures.length - 1, isOfRows)}`,
		{
			description: [
				'Nothing was sent.',
				...lines.slice(0, shownAtMost),
				...(unshown > 0 ? [`… and ${unshown} more`] : []),
			].join('\n'),
		},
	);
}

/** An order of several rows is several items. */
function moreOf(count: number, isOfRows: boolean): string {
	if (count === 0) return '';
	if (isOfRows) return count === 1 ? '; 1 more problem' : `; ${count} more problems`;
	return count === 1 ? '; 1 more item has problems' : `; ${count} more items have problems`;
}
