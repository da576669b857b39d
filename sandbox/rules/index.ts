import { interactiveBillRules, interactiveRules, interactiveStatusRules } from './interactive';
import { messageRules } from './message';
import { valueAt } from './places';
import { requestRules } from './request';
import { refusals, within, type Refusal, type Rule, type Scope } from './rule';
import { templateRules } from './template';
import { textRules } from './text';

const common = within('content.interactive', interactiveRules);
const bill = within('content.interactive', interactiveBillRules);
const status = within('content.interactive', interactiveStatusRules);

const kinds = {
	text: within('content', textRules),
	template: within('content', templateRules),
	order_details: [...common, ...bill],
	order_status: [...common, ...status],
};

/** Every rule once: each has a test that breaks it. */
export const allRules: readonly Rule[] = [
	...requestRules,
	...messageRules,
	...kinds.text,
	...kinds.template,
	...common,
	...bill,
	...status,
];

export type Kind = keyof typeof kinds;

const interactiveKinds: readonly Kind[] = ['order_details', 'order_status'];
const otherKinds: readonly Kind[] = ['text', 'template'];

/** Undefined for a message that is none of these. */
export function kindOf(message: unknown): Kind | undefined {
	const type = valueAt(message, 'content.type');
	if (type !== 'interactive') return otherKinds.find((kind) => kind === type);
	const interactive = valueAt(message, 'content.interactive.type');
	return interactiveKinds.find((kind) => kind === interactive);
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
