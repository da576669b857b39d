import { interactiveRules, messageRules } from './message';
import { orderDetailsRules } from './orderDetails';
import { orderStatusRules } from './orderStatus';
import { valueAt } from './places';
import { requestRules } from './request';
import { refusals, within, type Refusal, type Rule, type Scope } from './rule';

const interactive = 'content.interactive';
const common = within(interactive, interactiveRules);
const kinds = {
	order_details: [...common, ...within(interactive, orderDetailsRules)],
	order_status: [...common, ...within(interactive, orderStatusRules)],
};

/** Every rule once: each has a test that breaks it. */
export const allRules: readonly Rule[] = [
	...requestRules,
	...messageRules,
	...common,
	...within(interactive, orderDetailsRules),
	...within(interactive, orderStatusRules),
];

export type Kind = keyof typeof kinds;

export function kindOf(message: unknown): Kind | undefined {
	const kind = valueAt(message, 'content.interactive.type');
	return kind === 'order_details' || kind === 'order_status' ? kind : undefined;
}

export function requestRefusals(scope: Scope): Refusal[] {
	return refusals(requestRules, scope);
}

/** The rules of a kind are asked only when it is clear which kind it is. */
export function messageRefusals(scope: Scope): Refusal[] {
	const broken = refusals(messageRules, scope);
	const kind = kindOf(scope.document);
	return broken.length > 0 || kind === undefined ? broken : refusals(kinds[kind], scope);
}
