import { must, required, type Rule } from './rule';
import { array, object, string, webAddress } from './values';

const maxMessages = 100;

/** Rules of the whole request: breaking one refuses all of its messages. */
export const requestRules: readonly Rule[] = [
	{
		base: '',
		path: '',
		expectation: 'at least one channel is mandatory',
		source: 'W',
		code: 1001,
		holds: (body) => object(body) && body['whatsapp'] !== undefined,
	},
	must('whatsapp', 'be an object', 'S', object),
	required('whatsapp.messages', 'S'),
	must('whatsapp.messages', 'be an array', 'S', array),
	must('whatsapp.messages', 'hold at least one message', 'S', (value) => {
		return !array(value) || value.length > 0;
	}),
	must('whatsapp.messages', `hold at most ${maxMessages} messages`, 'S', (value) => {
		return !array(value) || value.length <= maxMessages;
	}),
	must('custom_data', 'be a string', 'S', string),
	must('status_callback', 'be an http or https URL', 'S', webAddress),
];
