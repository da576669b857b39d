import { statuses, type Status } from '../../exotel/statuses';
import { table } from './table';

const heads = ['Status', 'What it means', 'What to do'];

const row = ({ detailedStatus, code, meaning, advice }: Status) => [
	`\`${detailedStatus}\`${code === undefined ? '' : ` ${code}`}`,
	meaning,
	advice ?? 'Nothing',
];

/** What a status callback reports, from the code's own table and in its order. */
export function statusTable(kind: 'failures' | 'news'): string {
	const chosen = statuses.filter(
		({ event }) => (event === 'messageFailed') === (kind === 'failures'),
	);
	return table(heads, ...chosen.map(row));
}
