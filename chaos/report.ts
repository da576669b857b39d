import type { Plan } from './plan';
import type { Outcome } from './run';

const shown = 50;
const amount = (value: string | number) =>
	typeof value === 'number' ? value.toLocaleString('en') : value;

export const breachesOf = ({ verdicts }: Outcome) =>
	Object.values(verdicts).flatMap(({ breaches }) => breaches);

/** For the terminal: what was done, and what became of each promise. */
export function report({ seed, database }: Plan, outcome: Outcome): string {
	const lines = [
		`Seed ${seed}, ${database === 'sqlite' ? 'SQLite' : 'PostgreSQL in queue mode'}`,
		'',
	];
	for (const [name, value] of Object.entries(outcome.counts)) {
		lines.push(`  ${name}: ${amount(value)}`);
	}
	for (const [promise, { breaches, limits, counts }] of Object.entries(outcome.verdicts)) {
		lines.push('', `${breaches.length === 0 ? 'HOLDS ' : 'BROKEN'}  ${promise}`);
		for (const [name, value] of Object.entries(counts)) lines.push(`  ${name}: ${amount(value)}`);
		for (const [name, references] of Object.entries(limits)) {
			const examples = references.slice(0, 3).join(', ');
			lines.push(`  known: ${name}: ${amount(references.length)} (such as ${examples})`);
		}
		for (const breach of breaches.slice(0, shown)) lines.push(`  BREACH: ${breach}`);
		if (breaches.length > shown) lines.push(`  … and ${breaches.length - shown} more`);
	}
	return lines.join('\n');
}
