import { NodeOperationError, type INode } from 'n8n-workflow';
import type { Failure } from './failures';
import { fullNameOf, identityOf } from './identity';
import type { Once } from './once';
import type { Pending } from './readItems';
import type { Skip } from './results';
import type { Earlier } from './sentKeys';

type Known = Exclude<Earlier, 'none'>;

const texts: Readonly<Record<Once['what'], Readonly<Record<Known, Skip>>>> = {
	bill: {
		accepted: {
			reason: 'already_sent',
			description:
				'A bill with this reference ID was sent before by this node, and nothing was sent now: if the order has changed since, its bill has not',
			advice:
				'Nothing, if the order is the same. If it has changed (a total given here is the new one): cancel its bill while that is unpaid, and bill the order with a new reference ID such as ORD-17-2 (for the order of a shop: Bill Number in Shop Options). If it is paid already, bill only what was added. To send the same bill again, set the option If Already Sent to Send Anyway.',
		},
		unknown: {
			reason: 'earlier_outcome_unknown',
			description:
				'The outcome of an earlier attempt with this reference ID is unknown: the customer may have the bill',
			advice:
				'Look in the chat. If the bill is not there, set the option If Already Sent to Send Anyway for one run.',
		},
	},
	message: {
		accepted: {
			reason: 'already_sent',
			description: 'A message with this key was sent before by this node',
			advice: 'To send it again, give another key in the option Send Once Per Key.',
		},
		unknown: {
			reason: 'earlier_outcome_unknown',
			description:
				'The outcome of an earlier attempt with this key is unknown: the customer may have the message',
			advice:
				'Look in the chat. If the message is not there, give another key in the option Send Once Per Key.',
		},
	},
};

/** The item's output where the user chose to skip what was sent before. */
export const skipOf = ({ what }: Once, earlier: Known): Skip => texts[what][earlier];

/** The item's error where the user chose to stop. */
export function alreadySent(
	node: INode,
	{ itemIndex, facts }: Pending,
	{ reason, description, advice }: Skip,
): Failure {
	const message = `${description} (${fullNameOf(facts)})`;
	return {
		error: new NodeOperationError(node, message, { description: advice, itemIndex }),
		details: { kind: 'invalid', reason, ...identityOf(facts), advice, retryable: false },
	};
}

export const repeatOf = (firstItemIndex: number): Skip => ({
	reason: 'repeated_in_this_run',
	description: `Item ${firstItemIndex + 1} of this run is the same message, and speaks for both`,
	advice: 'Nothing: the customer gets it once.',
});
