import { NodeApiError, NodeOperationError, type IDataObject, type INode } from 'n8n-workflow';
import type { Problem } from '../../exotel/problems';
import { describeProblem, InvalidInput } from '../../order/input';
import type { Sending } from './operations/operation';

/** Why an item did not become a message that Exotel accepted. */
export interface Failure {
	readonly error: NodeOperationError | NodeApiError;
	/** What the error output says of it, so that a workflow can decide. */
	readonly details: IDataObject & { readonly kind: 'invalid' | 'refused' | 'unknown' };
}

const fixesOf = (error: InvalidInput) =>
	error.problems.map((problem) => `${describeProblem(problem)}. ${problem.fix}`).join('\n');

/** Something in the item, or in what its expressions gave, is not right. Nothing was sent. */
export function invalidItem(node: INode, itemIndex: number, error: unknown): Failure {
	if (!(error instanceof InvalidInput)) {
		const cause = error instanceof Error ? error : new Error(String(error));
		const nodeError = new NodeOperationError(node, cause, { itemIndex });
		return { error: nodeError, details: { kind: 'invalid', retryable: false } };
	}
	const [first] = error.problems;
	const description = fixesOf(error);
	return {
		error: new NodeOperationError(node, error.message, { description, itemIndex }),
		details: { kind: 'invalid', field: first?.field, advice: first?.fix, retryable: false },
	};
}

/** Exotel refused the message, or it is not known what became of it. */
export function failedMessage(
	node: INode,
	itemIndex: number,
	sending: Sending,
	kind: 'refused' | 'unknown',
	problem: Problem,
): Failure {
	const { message, advice, retryable, httpStatus, exotel } = problem;
	const { referenceId } = sending.facts;
	return {
		error: new NodeApiError(
			node,
			{ error_data: JSON.stringify(exotel ?? null) },
			{
				message: `${message} (reference ID ${referenceId})`,
				description: advice,
				...(httpStatus !== undefined && { httpCode: String(httpStatus) }),
				itemIndex,
			},
		),
		details: {
			kind,
			referenceId,
			advice,
			retryable,
			httpStatus,
			exotelCode: exotel?.code,
			exotelMessage: exotel?.message,
			exotelDescription: exotel?.description,
		},
	};
}

const shownAtMost = 20;

/** One error for all the items that are not right: the run sends nothing. */
export function nothingSent(node: INode, failures: ReadonlyMap<number, Failure>, items: number) {
	const [first] = failures.values();
	if (items === 1 && first) return first.error;
	const lines = [...failures].map(
		([itemIndex, { error }]) => `Item ${itemIndex + 1}: ${error.description ?? error.message}`,
	);
	const more = lines.length > shownAtMost ? [`… and ${lines.length - shownAtMost} more items`] : [];
	const [[itemIndex, failure] = [0, undefined]] = failures;
	const others = failures.size > 1 ? ` (and ${failures.size - 1} more items with problems)` : '';
	return new NodeOperationError(
		node,
		`Item ${itemIndex + 1} of ${items}: ${failure?.error.message ?? ''}${others}`,
		{ description: ['Nothing was sent.', ...lines.slice(0, shownAtMost), ...more].join('\n') },
	);
}

/** The run stops at a failure: its error also says what was accepted before. */
export function stoppedAt(failure: Failure, accepted: readonly string[], unsent: number) {
	const { error } = failure;
	const notes = [error.description ?? ''];
	if (accepted.length > 0) {
		const names = accepted.slice(0, 100).join(', ');
		const more = accepted.length > 100 ? ` and ${accepted.length - 100} more` : '';
		notes.push(`Accepted by Exotel before this (${accepted.length}): ${names}${more}.`);
	}
	if (unsent > 0) notes.push(`Not sent: ${unsent} more. Run the workflow again to send them.`);
	error.description = notes.filter(Boolean).join('\n');
	return error;
}
