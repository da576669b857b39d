import { z } from 'zod';
import { InvalidValue, later, optionalText, reading, text, wholeNumber } from '../order/input';
import { list } from '../order/list';
import { readText, readUrl, type Reader } from '../order/readers';

const matching =
	(pattern: RegExp, problem: string, fix: string): Reader<string> =>
	(value) => {
		const given = readText()(value);
		if (pattern.test(given)) return given;
		throw new InvalidValue(problem, fix);
	};

const readName = matching(
	/^[a-z0-9_]{1,512}$/,
	'is no name of a template: those have up to 512 of a-z, 0-9 and "_"',
	'Copy the name from WhatsApp Manager.',
);
const readLanguage = matching(
	/^[a-z]{2,3}(_[A-Za-z0-9]{2,4})?$/,
	'is not a language code',
	"Write the code of the template's language in WhatsApp Manager, such as en, en_US or hi.",
);

/** What stands in place of a variable. Meta refuses line breaks, tabs and more than four spaces in it. */
const valueOf =
	(max: number): Reader<string> =>
	(value) => {
		const given = readText({ max })(value);
		if (!/[\n\r\t]| {5}/.test(given)) return given;
		throw new InvalidValue(
			'has a line break, a tab or more than four spaces in a row, which WhatsApp refuses in a template',
			'Write it on one line; a break belongs into the template itself.',
		);
	};

function headerSchema() {
	const link = { url: reading(readUrl) };
	return z.discriminatedUnion('type', [
		z.object({ type: z.literal('none') }),
		z.object({
			type: z.literal('text'),
			text: reading(valueOf(60)),
			parameterName: optionalText(),
		}),
		z.object({ type: z.enum(['image', 'video']), ...link }),
		z.object({ type: z.literal('document'), ...link, fileName: optionalText() }),
	]);
}
export type Header = z.output<ReturnType<typeof headerSchema>>;

const shape = () => ({
	templateName: reading(readName),
	templateLanguage: reading(readLanguage),
	header: headerSchema(),
	/** In the order of the template's {{1}}, {{2}}, …; or each with the name of its variable. */
	bodyValues: list(z.object({ text: reading(valueOf(1024)), parameterName: optionalText() })),
	/** Only the buttons that leave something open. The first button of a template has the index 0. */
	buttons: list(
		z.object({
			index: wholeNumber({ min: 0, max: 9 }),
			type: z.enum(['quick_reply', 'url']),
			/** What a reply carries, or the part of the address that the template leaves open. */
			value: text(),
		}),
	),
});
export type Template = z.objectOutputType<ReturnType<typeof shape>, z.ZodTypeAny>;

type Refuse = (path: ReadonlyArray<string | number>, problem: string, fix: string) => void;

/** A template's variables are numbered or named, never both. */
function refuseHalfNamed({ header, bodyValues }: Template, refuse: Refuse): void {
	const values = [
		...(header.type === 'text' ? [{ ...header, path: ['header'] }] : []),
		...bodyValues.map((value, i) => ({ ...value, path: ['bodyValues', i] })),
	];
	const unnamed = values.filter(({ parameterName }) => parameterName === undefined);
	if (unnamed.length === values.length) return;
	for (const { path } of unnamed) {
		const fix = 'Name the variables of all values, or of none.';
		refuse([...path, 'parameterName'], 'is missing, and another value has one', fix);
	}
}

function refuseTwins({ bodyValues, buttons }: Template, refuse: Refuse): void {
	const names = new Set<string>();
	bodyValues.forEach(({ parameterName: name }, i) => {
		if (name !== undefined && names.has(name)) {
			refuse(['bodyValues', i, 'parameterName'], 'is given twice', 'Give each variable one value.');
		}
		if (name !== undefined) names.add(name);
	});
	const indices = new Set<number>();
	buttons.forEach(({ index }, i) => {
		if (indices.has(index)) {
			refuse(['buttons', i, 'index'], 'is given twice', 'Give each button one value.');
		}
		indices.add(index);
	});
}

/** An approved template, and what fills its variables. Limits are Meta's. */
export const templateSchema = later(() =>
	z.object(shape()).superRefine((template, context) => {
		const refuse: Refuse = (path, message, fix) =>
			context.addIssue({ code: 'custom', path: [...path], message, params: { fix } });
		refuseHalfNamed(template, refuse);
		refuseTwins(template, refuse);
	}),
);
