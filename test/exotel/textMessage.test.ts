import { textMessage, textSchema } from '../../exotel/textMessage';
import { describeProblem, parseInput } from '../../order/input';
import { problemsOf } from '../order/support';

const message = (form: object) => textMessage(parseInput(textSchema, form));

test('a text, without a preview of its links unless one is asked for', () => {
	expect(message({ text: ' Your parcel leaves today.\nThank you! ' })).toEqual({
		recipient_type: 'individual',
		type: 'text',
		text: { body: 'Your parcel leaves today.\nThank you!', preview_url: false },
	});
	expect(message({ text: 'https://example.com', linkPreview: true })).toMatchObject({
		text: { preview_url: true },
	});
});

test('the limit of 4096 counts characters as people do', () => {
	expect(message({ text: '😀'.repeat(4096) })).toMatchObject({ type: 'text' });
	expect(problemsOf(() => message({ text: '😀'.repeat(4097) }))).toMatchObject([
		{ field: 'Text', problem: 'has 4097 characters, and the limit is 4096' },
	]);
});

test.each([[undefined], [''], [' \n ']])('%j is no text', (text) => {
	expect(problemsOf(() => message({ text })).map(describeProblem)).toEqual(['Text is missing']);
});
