import { NodeOperationError, type INode } from 'n8n-workflow';
import type { Failure } from './failures';
import type { Pending } from './readItems';
import type { Skip } from './results';
import type { Earlier } from './sentReferences';

type Known = Exclude<Earlier, 'none'>;

const texts: Readonly<Record<Known, Skip>> = {
	accepted: {
		reason: 'already_sent',
		description: 'A bill with this reference ID was sent before by this node',
		advice:
			'To bill the same order again use a new reference ID, such as ORD-17-2. To send this one again, set the option If Already Sent to Send Anyway.',
	},
	unknown: {
		reason: 'earlier_outcome_unknown',
		description:
			'The outcome of an earlier attempt with this reference ID is unknown: the customer may have the bill',
		advice:
			'Look in the chat. If the bill is not there, set the option If Already Sent to Send Anyway for one run.',
	},
};

/** The item's output where the user chose to skip what was sent before. */
export const skipOf = (earlier: Known): Skip => texts[earlier];

/** The item's error where the user chose to stop. */
export function alreadySent(node: INode, pending: Pending, earlier: Known): Failure {
	const { reason, description, advice } = texts[earlier];
	const { itemIndex, facts } = pending;
	const message = `${description} (reference ID ${facts.referenceId})`;
	return {
		error: new NodeOperationError(node, message, { description: advice, itemIndex }),
		details: { kind: 'invalid', reason, referenceId: facts.referenceId, advice, retryable: false },
	};
}

export const repeatOf = (firstItemIndex: number): Skip => ({
	reason: 'repeated_in_this_run',
	description: `Item ${firstItemIndex + 1} of this run is the same bill, and speaks for both`,
	advice: 'Nothing: the customer gets the bill once.',
});
