/** Every operation, out of forms that are right but for some places; and what a preview shows of them. */
import fc from 'fast-check';
import { envelope } from '../../exotel/message';
import { assertAllowed, readLimits } from '../../exotel/limits';
import { operationOf } from '../../nodes/ExotelWhatsAppPayment/operations';
import type { Form, Sending } from '../../nodes/ExotelWhatsAppPayment/operations/operation';
import { previewOrderDetails } from '../../nodes/ExotelWhatsAppPayment/operations/previewOrderDetails';
import { orderOfRow } from '../../nodes/ExotelWhatsAppPayment/orderSources/rows';
import { findRepeats } from '../../nodes/ExotelWhatsAppPayment/repeats';
import { InvalidInput } from '../../order/input';
import { forms, run } from './support/bases';
import { isRefusal, ours, prototypesAreWhole, reachesN8n } from './support/laws';
import { mutated } from './support/mutations';
import { node } from './support/node';
import { readPage } from './support/page';
import { law } from './support/runs';
import { harmless, shownTexts, totalOf } from './support/sent';
import { exotic } from './support/values';

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null;
const limits = readLimits({ maxBillRupees: '₹5,00,000', indianNumbersOnly: false });

function read(form: Form) {
	const operation = operationOf(String(form['resource']), String(form['operation']));
	orderOfRow(form, node);
	const sending = operation.read(form, run);
	if ('nothing' in sending) return undefined;
	assertAllowed(sending.message, limits);
	return sending;
}

/** A form of which other places than the operation's own name are changed. */
const spoilt = fc.constantFrom(...forms).chain((right) =>
	mutated([right], exotic).map((form): Form => {
		const { resource, operation } = right;
		try {
			return isForm(form) ? { ...form, resource, operation } : right;
		} catch {
			// A form that breaks its own reading is n8n's own matter.
			return right;
		}
	}),
);

function showsWhatIsSent(sending: Sending): void {
	const { json, page } = previewOrderDetails.preview?.(sending) ?? {};
	expect(json).toMatchObject({ status: 'preview' });
	expect(page?.fileName).toMatch(/^[A-Za-z0-9_.-]{1,35}\.html$/);
	const shown = readPage(page?.html ?? '');
	const twin = previewOrderDetails.preview?.({
		...sending,
		message: { ...sending.message, content: harmless(sending.message.content) },
	});
	expect(shown.tags).toEqual(readPage(twin?.page.html ?? '').tags);
	expect(shown.tags.join('')).not.toMatch(
		/ (on\w+|href|src|action|style)=|<(script|iframe|base|form|link)/,
	);
	const text = shown.texts.join('\n');
	for (const one of shownTexts(sending.message.content)) expect(text).toContain(one);
}

function holds(form: Form): void {
	const sending = ours(() => read(form));
	if (sending === undefined) return;
	if (isRefusal(sending)) {
		expect(sending).toBeInstanceOf(InvalidInput);
		return sending instanceof InvalidInput ? reachesN8n(sending) : undefined;
	}
	const { message, facts } = sending;
	const body: unknown = JSON.parse(JSON.stringify(envelope([message], sending)));
	expect(body).toHaveProperty('whatsapp.messages.0.to', expect.stringMatching(/^\+\d{7,15}$/));
	const pending = { ...sending, itemIndex: 0 };
	expect(findRepeats([pending, { ...pending, itemIndex: 1 }]).conflicts.size).toBe(0);
	const total = totalOf(message.content);
	if (total === undefined) return;
	expect(BigInt(Number(facts['totalInPaise']))).toBe(total);
	showsWhatIsSent(sending);
}

test('a form that is right becomes a message', () => {
	for (const form of forms) expect(ours(() => read(form))).toMatchObject({ message: {} });
});

test('a form with anything in any place becomes a right message, or an error with field and fix', () => {
	law(
		fc.property(spoilt, (form) => {
			holds(form);
			prototypesAreWhole();
		}),
		1500,
	);
});
