import { upi } from '../../fixtures/sandbox-requests';
import { broken, missing, wrong, type Case } from './case';

const copies = (count: number) => Array.from({ length: count }, () => ({}));

/** Paths start at the request body. */
export const requestCases: readonly Case[] = [
	broken('at least one channel is mandatory', { whatsapp: undefined }, { code: 1001 }),
	wrong('whatsapp', 'be an object', []),
	missing('whatsapp.messages'),
	wrong('whatsapp.messages', 'be an array', {}),
	wrong('whatsapp.messages', 'hold at least one message', []),
	wrong('whatsapp.messages', 'hold at most 100 messages', copies(101)),
	wrong('custom_data', 'be a string', { run: 1 }),
	wrong('status_callback', 'be an http or https URL', 'ftp://shop.example', { base: upi }),
];
