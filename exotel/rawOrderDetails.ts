import { z } from 'zod';
import {
	type InputProblem,
	InvalidInput,
	jsonPath,
	later,
	parseInput,
	type Path,
	reading,
	valueAt,
} from '../order/input';
import { show } from '../order/invalid';
import type { Paise } from '../order/money';
import { makeOrder, type Order } from '../order/order';
import { readIndianMobile } from '../order/phone';
import { breakdown } from '../order/totals';
import { orderDetails, presentationSchema } from './orderDetails';
import { isOversized } from './oversized';
import { rawMessageSchema, type RawMessage } from './rawSchema';
import { draftOf, placeOf, presentationOf, presentationPlaceOf } from './rawTranslation';

export interface RawOrderDetails {
	readonly type: 'interactive';
	readonly interactive: RawMessage;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (field: string, value: unknown, problem: string, fix: string) =>
	new InvalidInput([{ field, value, problem, fix }]);

/**
 * What will be sent of it. A value that JSON cannot hold would fail in n8n's own sending, where nobody
 * can tell a message that never left from one whose outcome is unknown.
 */
function jsonOf(value: unknown): unknown {
	try {
		if (value === undefined) return undefined;
		if (!isOversized(value)) return JSON.parse(JSON.stringify(value));
	} catch {
		// A BigInt, or a value that breaks its own reading: told in the same words.
	}
	const problem = 'cannot be written as JSON, or is too large or nested too deeply';
	const fix = 'Give plain texts, numbers, lists and groups of fields; nothing may refer to itself.';
	throw refuse('Order Details JSON', undefined, problem, fix);
}

/** Looks through the levels of Exotel's request down to the interactive message. */
function unwrap(value: unknown): Record<string, unknown> {
	if (!isRecord(value)) {
		const isMissing = value === undefined || value === null;
		const problem = isMissing ? 'is missing' : 'must be an object';
		const fix = 'Give the interactive message, or a whole request with one message.';
		throw refuse('Order Details JSON', value, problem, fix);
	}
	const { whatsapp, content, interactive } = value;
	if (isRecord(whatsapp) && Array.isArray(whatsapp['messages'])) {
		const { messages } = whatsapp;
		if (messages.length === 1) return unwrap(messages[0]);
		const problem = `has ${messages.length} messages, and exactly one is taken`;
		throw refuse('whatsapp.messages', undefined, problem, 'Give each message an item of its own.');
	}
	return isRecord(content) ? unwrap(content) : isRecord(interactive) ? interactive : value;
}

const partsSchema = later(() =>
	z.object({ to: reading(readIndianMobile), message: rawMessageSchema }),
);
const tellPart = ([part, ...inside]: Path) => (part === 'to' ? 'To' : jsonPath(inside));

/** In paise, as the message has them. */
const wording = { field: placeOf, amount: (amount: Paise) => amount };

type Leaf = readonly [path: Path, value: unknown];

function leavesOf(value: unknown, path: Path = []): Leaf[] {
	if (value === undefined) return [];
	if (Array.isArray(value)) return value.flatMap((entry, i) => leavesOf(entry, [...path, i]));
	if (!isRecord(value)) return [[path, value]];
	return Object.entries(value).flatMap(([name, inside]) => leavesOf(inside, [...path, name]));
}

/** Where the message that was checked, with its texts trimmed and its sums made, is another one. */
function differences(message: RawMessage, checked: unknown, order: Order): InputProblem[] {
	return leavesOf(checked).flatMap(([path, expected]) => {
		const value = valueAt(message, path);
		if (value === expected) return [];
		const field = jsonPath(path);
		const shown = show(expected) ?? '';
		const sum = path.includes('total_amount') ? ` (${breakdown(order, wording.amount)})` : '';
		return value === undefined
			? { field, value, problem: 'is missing', fix: `Set it, for instance to ${shown}.` }
			: { field, value, problem: `must be ${shown}${sum}`, fix: fixFor(value, expected, shown) };
	});
}

function fixFor(value: unknown, expected: unknown, shown: string): string {
	if (typeof value === 'number') {
		return `Set it to ${shown}, or correct the amount or the quantity that is wrong; amounts are in paise.`;
	}
	const isTrimmed = typeof value === 'string' && value.trim() === expected;
	return isTrimmed ? 'Remove the white space around it.' : `Set it to ${shown}.`;
}

/**
 * Reads an order_details message in Exotel's own JSON, amounts in paise, and checks it by the same
 * rules as any other order. It is sent as it was written, so it must be written as it was checked:
 * without white space around a text, with the sums of its lines.
 * @param json the interactive message; a whole request, message or content around it is looked through
 * @param to the customer's number, in any spelling
 * @throws InvalidInput that names the JSON path
 */
export function readRawOrderDetails(
	json: unknown,
	to: unknown,
	now: Date,
): { order: Order; content: RawOrderDetails } {
	const parts = parseInput(partsSchema, { to, message: unwrap(jsonOf(json)) }, tellPart);
	const { message } = parts;
	const order = makeOrder(draftOf(message, parts.to), now, wording);
	const presentation = parseInput(
		presentationSchema,
		presentationOf(message),
		presentationPlaceOf(message),
	);
	const { interactive } = orderDetails(order, presentation);
	const problems = differences(message, interactive, order);
	if (problems.length > 0) throw new InvalidInput(problems);
	return { order, content: { type: 'interactive', interactive: message } };
}
