import { demoOwner, type ExampleWorkflow } from './demo';

/** The workflow that shows most in the fewest clicks. */
const story = 'send-and-wait';

/** What `npm start` says once all is there: what to click, then what else there is to try. */
export function instructions(
	n8nUrl: string,
	phoneUrl: string,
	examples: readonly ExampleWorkflow[],
): string {
	const { email, password } = demoOwner;
	const others = examples.filter(({ id }) => id !== story);
	const unpublished = others.filter(({ awaitsPublication }) => awaitsPublication);
	return [
		'',
		`1. Open  ${n8nUrl}/workflow/${story}  and click "Execute workflow".`,
		`   Sign in with ${email} and ${password} (for this demo only).`,
		`2. Open  ${phoneUrl}  : the customer's phone. Pay the bill there.`,
		'3. Look at the workflow again: it has gone on by itself, and the order is "processing".',
		'',
		'The other example workflows:',
		...others.map(({ id, name }) => `   ${n8nUrl}/workflow/${id}   ${name}`),
		...unpublished.map(
			({ name }) =>
				`"${name}" is not published: it needs an account of yours. Fill in what its notes say, then publish it.`,
		),
		'',
		'No message leaves this computer: the phone and Exotel are stand-ins.',
		'Ctrl-C stops everything; the data is kept. npm run demo:reset removes it.',
	].join('\n');
}
