import type { ExotelWords } from './exotelWords';

/** What went wrong with a message, in plain words, with Exotel's own words attached. */
export interface Problem {
	/** What happened: one sentence. */
	readonly message: string;
	/** What to do next. */
	readonly advice: string;
	/** True where the message was certainly not processed and the same one may pass later. */
	readonly retryable: boolean;
	readonly httpStatus?: number;
	readonly exotel?: ExotelWords;
}

type Row = readonly [message: string, advice: string, retryable?: boolean];

/** Whole-request refusals by HTTP status. Source: the table of Exotel's payment message page. */
const refusals: Readonly<Record<number, Row>> = {
	400: [
		'Exotel found the request invalid',
		'Correct what Exotel names, then run the workflow again.',
	],
	401: [
		'Exotel did not accept the API key and token',
		'Check both in the credential. The ones for WhatsApp can differ from those for calls.',
	],
	402: [
		'The plan or the usage limit of the Exotel account does not allow this message',
		"Look at the account's plan and balance in Exotel's dashboard.",
	],
	403: [
		'The Exotel account is not permitted to send this message',
		'Ask Exotel to enable WhatsApp, and payments on it, for this account and number.',
	],
	404: [
		'Exotel does not know this account SID in this region',
		'Check the account SID and the region in the credential.',
	],
	429: [
		'Exotel throttles this account: too many requests',
		'Run the workflow again in a few minutes, or send in smaller runs.',
		true,
	],
	503: ['Exotel is not available at the moment', 'Run the workflow again in a few minutes.', true],
};
/** The statuses whose refusal has words of its own; others share a sentence. */
export const refusalStatuses: readonly number[] = Object.keys(refusals).map(Number);
const otherRefusal: Row = [
	'Exotel refused the request',
	'Look at what Exotel says, and at the base URL in the credential if there is one.',
];
const itemRefusal: Row = [
	'Exotel refused this message',
	'Correct what Exotel names, then run the workflow again.',
];

const problem = ([message, advice, retryable = false]: Row): Problem => ({
	message,
	advice,
	retryable,
});

const quoted = ({ message, description }: ExotelWords) =>
	[message, description].filter((words, i, all) => words && all.indexOf(words) === i).join(': ');

function withWords(base: Problem, exotel: ExotelWords | undefined): Problem {
	const words = exotel && quoted(exotel);
	return {
		...base,
		...(exotel && { exotel }),
		...(words && { message: `${base.message}: ${words}` }),
	};
}

export function refusedRequest(httpStatus: number, exotel?: ExotelWords): Problem {
	return { ...withWords(problem(refusals[httpStatus] ?? otherRefusal), exotel), httpStatus };
}

export function refusedMessage(httpStatus: number, exotel?: ExotelWords): Problem {
	return { ...withWords(problem(itemRefusal), exotel), httpStatus };
}

const lookInTheChat =
	'The customer may have this message. Look in the chat before you send it again.';

/** The outcome is not known: such a message is never sent again by itself. */
export function unknownOutcome(what: string, httpStatus?: number, exotel?: ExotelWords): Problem {
	const base = withWords(problem([what, lookInTheChat]), exotel);
	return { ...base, ...(httpStatus !== undefined && { httpStatus }) };
}

/** The request never left, or never reached Exotel. */
export function notSent(what: string, advice: string, retryable: boolean): Problem {
	return problem([what, advice, retryable]);
}
