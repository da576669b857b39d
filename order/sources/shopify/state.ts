import { z } from 'zod';

import { InvalidInput, later, type Reads } from '../../input';
import { isSet, parseFields, present, shopText, textAt, type Source } from '../shop/fields';
import { withinSentence, type Nothing, type NothingReason } from '../shop/reading';
import type { Kind } from './kind';

/** What must be there before anything can be said; null says something, too. */
const stateSchemas: Readonly<Record<Kind, Reads<unknown>>> = {
	order: later(() => z.object({ cancelled_at: present, financial_status: shopText })),
	draft: later(() => z.object({ status: shopText })),
	checkout: later(() => z.object({ completed_at: present })),
};

const rest = 'If something is still owed, send that bill with the order source Define Below.';

/** By financial status. */
const settled: ReadonlyMap<string, readonly [reason: NothingReason, says: string]> = new Map([
	['paid', ['paid', 'is already paid']],
	['partially_refunded', ['refunded', 'was refunded in part']],
	['refunded', ['refunded', 'was refunded']],
	['voided', ['voided', 'is not to be paid: the payment was voided']],
]);

const paidOtherwise: ReadonlyMap<string, readonly [says: string, fix: string]> = new Map([
	['authorized', ['is authorized', 'Capture the payment in Shopify instead of sending a bill.']],
	['expired', ['has expired', `Look into the order in Shopify. ${rest}`]],
]);

const owing = ['pending', 'partially_paid'];

/**
 * What the state of an order, a draft or a checkout says against a bill, if anything.
 * @throws InvalidInput for a payment that is authorized or expired, and for an unknown status
 */
export function nothingByState(source: Source, kind: Kind, title: string): Nothing | undefined {
	parseFields(stateSchemas[kind], source);
	return kind === 'order' ? byPayment(source, title) : byCompletion(source, title);
}

function byCompletion({ fields }: Source, title: string): Nothing | undefined {
	const isCompleted = textAt(fields, 'status')?.toLowerCase() === 'completed';
	const field = ['completed_at', 'order_id'].find((name) => isSet(fields[name]));
	if (field === undefined && !isCompleted) return undefined;
	const description = `${title} is completed; bill the order instead.`;
	const advice = 'Use the order that was made of it, for instance with the topic Order Created.';
	return { reason: 'completed', description, advice, ...at(fields, field ?? 'status') };
}

function byPayment({ fields }: Source, title: string): Nothing | undefined {
	if (isSet(fields['cancelled_at'])) {
		const description = `${title} is cancelled.`;
		return { reason: 'cancelled', description, advice: rest, ...at(fields, 'cancelled_at') };
	}
	const place = at(fields, 'financial_status');
	const status = textAt(fields, place.field)?.toLowerCase() ?? '';
	const [reason, says] = settled.get(status) ?? [];
	if (reason !== undefined && says !== undefined) {
		return { reason, description: `${title} ${says}.`, advice: rest, ...place };
	}
	if (owing.includes(status)) return undefined;
	const [state, fix] = paidOtherwise.get(status) ?? [];
	const known = [...owing, ...settled.keys(), ...paidOtherwise.keys()].join(', ');
	const problem =
		state === undefined
			? `is not a payment status that is known (${known})`
			: `means that the payment of ${withinSentence(title)} ${state}`;
	throw new InvalidInput([
		{ ...place, problem, fix: fix ?? `Look into the order in Shopify. ${rest}` },
	]);
}

const at = (fields: Source['fields'], field: string) => ({ field, value: fields[field] });
