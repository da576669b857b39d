import type { Fault } from '../sandbox/faults';
import type { Dice } from './dice';

type Kind = Fault['kind'];
type Some = Pick<Fault, 'kind'> & Partial<Fault>;

const kinds = [
	'400',
	'401',
	'402',
	'403',
	'404',
	'429',
	'429',
	'500',
	'503',
	'503',
	'partial',
	'partial',
	'nosid',
	'wrongcount',
	'badjson',
	'timeout',
	'reset',
	'reset',
] as const satisfies readonly [Kind, ...Kind[]];

const mayStrikeLate = [
	'500',
	'503',
	'badjson',
	'timeout',
	'reset',
] as const satisfies readonly Kind[];

function faultOf(dice: Dice, question: string): Some {
	const kind = dice.pick(`fault ${question}`, kinds);
	const isLate = mayStrikeLate.some((late) => late === kind) && dice.isSo(`late ${question}`, 0.5);
	return {
		kind,
		...(isLate && { when: 'afterProcessing' }),
		...(kind === '429' && { retryAfter: 1, times: dice.whole(`times ${question}`, 1, 3) }),
		...(kind === 'partial' && { item: dice.whole(`item ${question}`, 0, 24) }),
	};
}

/** Of every kind that the sandbox knows; for some of the requests that follow, and for many none. */
export function faultsFor(dice: Dice, question: string): Some[] {
	const count = dice.isSo(`any fault ${question}`, 0.5)
		? dice.whole(`faults ${question}`, 1, 3)
		: 0;
	return Array.from({ length: count }, (_, i) => faultOf(dice, `${question} ${i}`));
}
