/** Texts of 16 MiB, which is n8n's limit, or of a piece of that. */
import { cutAtWord } from '../../../order/cutAtWord';
import { readMoment } from '../../../order/moment';
import { readRupees } from '../../../order/money';
import { readIndianMobile, readPhone, samePhone } from '../../../order/phone';
import { readText, readUrl, readWholeNumber } from '../../../order/readers';
import { readShopAmount } from '../../../order/sources/shop/amount';
import { plainText } from '../../../order/sources/shop/plainText';

const limit = 16 << 20;
export const filled = (piece: string, bytes = limit) =>
	piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
/** Enough for hours, where work grows with the square. */
const some = (piece: string) => filled(piece, 1 << 20);
export interface Input {
	readonly name: string;
	/** What came of it; throws what the reader throws. */
	readonly read: () => string;
}

const texts: ReadonlyArray<readonly [name: string, text: () => string]> = [
	['digits', () => filled('1')],
	['zeros', () => some('0')],
	['digits of another script', () => some('१')],
	['white space inside', () => `1${filled(' ')}x`],
	['dashes', () => `${some('- ')}x`],
	['commas', () => `1${some(',00')}x`],
	['slashes', () => `https://x.example${some('/')}x`],
	['dots', () => `https://x${some('.a')}`],
	['tags', () => some('<')],
	['entities', () => some('&#1;')],
	['emoji', () => filled('😀')],
	['at signs', () => some('@?=')],
];
const readers: ReadonlyArray<readonly [name: string, read: (text: string) => unknown]> = [
	['rupees', readRupees],
	["a shop's amount", readShopAmount],
	['an Indian mobile number', readIndianMobile],
	['a phone number', readPhone],
	['the same phone', (text) => samePhone(text, text)],
	['a moment', readMoment],
	['a text', readText({ max: 60 })],
	['a whole number', readWholeNumber({ min: 0 })],
	['a web address', readUrl],
	['a name', (text) => cutAtWord(plainText(text), 60)],
];
export const ofTexts = readers.flatMap(([reader, read]) =>
	texts.map(
		([name, text]): Input => ({
			name: `${reader} of ${name}`,
			read: () => `${read(text()) === undefined ? 'nothing' : 'something'}`,
		}),
	),
);
