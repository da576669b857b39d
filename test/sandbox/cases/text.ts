import { textMessage } from '../../fixtures/sandbox-templates';
import { missing, wrong, type Case } from './case';

const base = () => textMessage();

export const textCases: readonly Case[] = [
	missing('content.text', base),
	wrong('content.text', 'be an object', 'Thank you!', { base }),
	missing('content.text.body', base),
	wrong('content.text.body', 'have 1 to 4096 characters', 'x'.repeat(4097), { base }),
	wrong('content.text.preview_url', 'be true or false', 'true', { base }),
];
