import { randomUUID } from 'node:crypto';
import { callbackBody } from '../callbacks/bodies';
import { paid } from '../callbacks/workflows';

/** What Exotel reports of one bill, in this order; only the last one is wanted. */
const states = ['EX_MESSAGE_SENT', 'EX_MESSAGE_DELIVERED', 'EX_MESSAGE_SEEN', paid] as const;
/** Bills that are sent between two states of one. */
const BILLS_BETWEEN = 25;
/** One callback in so many is a repeat. */
const REPEAT_EVERY = 10;
/** So many callbacks after the first time. */
const REPEAT_LATER = 30;

/** The callbacks of many bills at once, the later states of the first ones being of bills from before. */
export class Mix {
	/** Callbacks that tell of a payment for the first time. */
	payments = 0;
	repeatedPayments = 0;
	private made = 0;
	private different = 0;
	private readonly name = randomUUID().slice(0, 8);

	/** JSON of the next callback. */
	next(): string {
		this.made += 1;
		const isRepeat = this.made % REPEAT_EVERY === 0 && this.different > REPEAT_LATER;
		const number = isRepeat ? this.different - REPEAT_LATER : this.different++;
		const state = number % states.length;
		if (states[state] === paid) this[isRepeat ? 'repeatedPayments' : 'payments'] += 1;
		const bill = Math.floor(number / states.length) - state * BILLS_BETWEEN;
		return callbackBody(states[state] ?? paid, `${this.name}${bill}`);
	}
}
