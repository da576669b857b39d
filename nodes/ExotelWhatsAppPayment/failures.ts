import { NodeApiError, NodeOperationError, type IDataObject, type INode } from 'n8n-workflow';
import type { Problem } from '../../exotel/problems';
import { InvalidInput } from '../../order/input';
import { fullNameOf, identityOf, listed } from './identity';
import type { Pending } from './readItems';
import type { Results } from './results';
import { sentencesOf } from './sentences';

/** Why an item did not become a message that Exotel accepted. */
export interface Failure {
	readonly error: NodeOperationError | NodeApiError;
	/** Each problem of the item, with its field, its value and the fix. */
	readonly sentences?: readonly string[];
	/** What the error output says of it, so that a workflow can decide. */
	readonly details: IDataObject & {
		readonly kind: 'invalid' | 'refused' | 'unknown' | 'not_sent';
	};
}

/** n8n, too, recurses into what an item holds, and where that has no end the stack has. */
const endless = new InvalidInput([
	{
		field: 'Input',
		value: undefined,
		problem: 'is nested too deeply, or refers to itself',
		fix: 'Let an Edit Fields node before this one keep only the fields that are needed.',
	},
]);

/**
 * What stands below the message, which has told of the first problem already. The editor shows all in
 * one paragraph: only the dots part one problem from the next.
 */
function descriptionOf(error: InvalidInput): string {
	const [only, ...others] = error.problems;
	if (only && others.length === 0) return only.fix;
	return sentencesOf(error)
		.map((sentence) => `• ${sentence}`)
		.join('\n');
}

/** Something in the item, or in what its expressions gave, is not right. Nothing was sent. */
export function invalidItem(node: INode, itemIndex: number, thrown: unknown): Failure {
	const error = thrown instanceof RangeError ? endless : thrown;
	if (!(error instanceof InvalidInput)) {
		const cause = error instanceof Error ? error : new Error(String(error));
		const nodeError = new NodeOperationError(node, cause, { itemIndex });
		return { error: nodeError, details: { kind: 'invalid', retryable: false } };
	}
	const [first] = error.problems;
	const sentences = sentencesOf(error);
	return {
		sentences,
		error: new NodeOperationError(node, error.message, {
			description: descriptionOf(error),
			itemIndex,
		}),
		details: {
			kind: 'invalid',
			field: first?.field,
			advice: first?.fix,
			problems: sentences,
			retryable: false,
		},
	};
}

/** The run could not go on: what had no outcome yet was not sent. */
export function brokenRun(node: INode, error: unknown): Failure {
	if (error instanceof InvalidInput) {
		const nodeError = new NodeOperationError(node, error.message, {
			description: descriptionOf(error),
		});
		const advice = error.problems[0]?.fix;
		return { error: nodeError, details: { kind: 'not_sent', advice, retryable: false } };
	}
	const cause = error instanceof Error ? error : new Error(String(error));
	const nodeError =
		cause instanceof NodeOperationError ? cause : new NodeOperationError(node, cause);
	const advice = nodeError.description ?? 'Run the workflow again.';
	return { error: nodeError, details: { kind: 'not_sent', advice, retryable: true } };
}

/** Exotel refused the message, or it is not known what became of it. */
export function failedMessage(
	node: INode,
	{ facts, itemIndex }: Pending,
	kind: 'refused' | 'unknown',
	problem: Problem,
): Failure {
	const { message, advice, retryable, httpStatus, exotel } = problem;
	return {
		error: new NodeApiError(
			node,
			{ error_data: JSON.stringify(exotel ?? null) },
			{
				message: `${message} (${fullNameOf(facts)})`,
				description: advice,
				...(httpStatus !== undefined && { httpCode: String(httpStatus) }),
				itemIndex,
			},
		),
		details: {
			kind,
			...identityOf(facts),
			advice,
			retryable,
			httpStatus,
			exotelCode: exotel?.code,
			exotelMessage: exotel?.message,
			exotelDescription: exotel?.description,
		},
	};
}

/**
 * The run stops after something was sent: one error that says what became of all the messages, led by
 * the failure that matters most.
 */
export function stopped(node: INode, results: Results, items: number, broken?: Failure) {
	const failures = [...results.failures.values()];
	const worst = failures.find(({ details }) => details.kind === 'unknown') ?? broken ?? failures[0];
	const accepted = results.acceptedNames;
	const unknown = results.namesThatFailed('unknown');
	const refused = results.namesThatFailed('refused');
	const rest = items - results.settledCount;
	const notes = [worst?.error.description ?? ''];
	if (unknown.length > 1) notes.push(`Unknown outcome (${unknown.length}): ${listed(unknown)}.`);
	if (refused.length > 1) notes.push(`Not accepted (${refused.length}): ${listed(refused)}.`);
	if (accepted.length > 0) {
		notes.push(`Accepted by Exotel before this (${accepted.length}): ${listed(accepted)}.`);
	}
	if (rest > 0) notes.push(`Not sent: ${rest} more. Run the workflow again to send them.`);
	const description = notes.filter(Boolean).join('\n');
	if (!worst) return new NodeOperationError(node, 'The run stopped', { description });
	worst.error.description = description;
	return worst.error;
}
