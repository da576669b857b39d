import { control } from './controls.js';
import { element } from './element.js';
import { icon } from './icons.js';
import { attempt } from './news.js';

/** Where the customer writes. @param {string} customer */
export function composer(customer) {
	const input = element('input', {
		type: 'text',
		name: 'text',
		maxlength: '4096',
		autocomplete: 'off',
		placeholder: 'Write as the customer',
		'aria-label': 'Write as the customer',
	});
	const send = element('button', { class: 'send', 'aria-label': 'Send' }, icon('send'));
	const form = element('form', { class: 'composer' }, input, send);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const text = input.value;
		if (text.trim() === '') return;
		input.value = '';
		void attempt(control(['customers', customer, 'reply'], { text })).then((isSent) => {
			if (!isSent) input.value = text;
		});
	});
	return form;
}
