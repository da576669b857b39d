import { describeProblem, type InvalidInput } from '../../order/input';

const mostProblems = 100;

/** What is wrong and what to do, for each problem; of very many, for the first ones. */
export function sentencesOf({ problems }: InvalidInput): string[] {
	const told = problems.slice(0, mostProblems);
	const sentences = told.map((problem) => `${describeProblem(problem)}. ${problem.fix}`);
	const unshown = problems.length - told.length;
	return unshown > 0 ? [...sentences, `… and ${unshown} more problems.`] : sentences;
}
