import type { Dice } from '../dice';
import { bodyOf, type Letter } from './letter';

/** Stands in every hostile call, so that it can be found again. */
export const mark = 'HOSTILE';

interface Hostile {
	readonly kind: 'forged' | 'malformed';
	readonly what: string;
	readonly path: string;
	readonly body: string;
	readonly contentType?: string;
}

const payment = (reference: string) => ({
	callback_type: 'dlr',
	sid: `${mark}-${reference}`,
	to: '+919999900001',
	exo_status_code: 30050,
	exo_detailed_status: 'EX_PAYMENT_SUCCESS',
	description: mark,
	payment_reference_id: reference,
	payment_transaction_id: mark,
});

function withToken(path: string, token: string | undefined): string {
	const url = new URL(path, 'http://n8n');
	if (token === undefined) url.searchParams.delete('token');
	else url.searchParams.set('token', token);
	return `${url.pathname}${url.search}`;
}

/** Says that a real bill was paid, from the address of one who has no token, or a wrong one. */
export function forged(dice: Dice, i: number, { path, item }: Letter, apiToken: string): Hostile {
	const tokens = {
		'no token': undefined,
		'an empty token': '',
		'a wrong token': '0'.repeat(64),
		"the credential's token itself": apiToken,
	} as const;
	const what = dice.pick(`token ${i}`, [
		'no token',
		'an empty token',
		'a wrong token',
		"the credential's token itself",
	]);
	const item2 = { ...payment(item.payment_reference_id ?? item.sid), sid: `${mark}-${i}` };
	const body = JSON.stringify({ whatsapp: { messages: [item2] } });
	return { kind: 'forged', what, path: withToken(path, tokens[what]), body };
}

/** Characters; over n8n's limit of 16 MB. */
const tooLarge = 17_000_000;

const bodies = {
	'broken JSON': (whole: string) => whole.slice(0, -5),
	'an empty body': () => '',
	'an array': (whole: string) => `[${whole}]`,
	text: () => JSON.stringify(mark),
	'other JSON': () => `{"event":"${mark}","__proto__":{"isPaid":true},"constructor":{}}`,
	'items that are none': () => JSON.stringify({ whatsapp: { messages: [null, 5, mark] } }),
	'deep JSON': () => `${'{"a":'.repeat(20_000)}"${mark}"${'}'.repeat(20_000)}`,
	'a large body': () => JSON.stringify({ a: mark.repeat(100_000) }),
	'a body over the limit': () => JSON.stringify({ a: mark.padEnd(tooLarge, '.') }),
} as const;

/** Comes with the right token, and is no callback. */
export function malformed(dice: Dice, i: number, letter: Letter): Hostile {
	const isHuge = dice.isSo(`huge ${i}`, 0.02);
	const what = isHuge
		? 'a body over the limit'
		: dice.pick(`malformed ${i}`, [
				'broken JSON',
				'an empty body',
				'an array',
				'text',
				'other JSON',
				'items that are none',
				'deep JSON',
				'a large body',
			]);
	const whole = bodyOf([{ ...letter, item: payment(letter.item.sid) }]);
	const contentType = dice.pick(`type ${i}`, [
		'application/json',
		'application/json',
		'text/plain',
	]);
	return { kind: 'malformed', what, path: letter.path, body: bodies[what](whole), contentType };
}
