import { z } from 'zod';
import { withPlus } from '../callbacks/item';
import { digits, phoneNumber } from '../rules/values';
import type { LastWrote } from '../windows';
import type { World } from '../world';
import { bodyAs, ControlError, type Control, type ControlCall } from './control';

/** Also with spaces and dashes. */
const number = z
	.string()
	.refine((value) => phoneNumber(digits(value)), 'must be a phone number of 8 to 15 digits');

/** Ten years. */
const maxMinutes = 5_256_000;

const message = `must be never, always, an ISO time or 0 to ${maxMinutes} minutes ago`;

const lastWrote = z.union(
	[
		z.enum(['never', 'always']),
		z.number().min(0, message).max(maxMinutes, message),
		z.string().datetime({ offset: true, message }),
	],
	{ errorMap: () => ({ message }) },
);

const windowBody = z
	.object({ customer: number.optional(), business: number.optional(), lastWrote })
	.strict()
	.refine(({ customer, business }) => customer !== undefined || business === undefined, {
		path: ['business'],
		message: 'is only for one customer',
	});

function timeOf(said: z.infer<typeof lastWrote>, now: number): LastWrote {
	if (said === 'never' || said === 'always') return said;
	const time = typeof said === 'number' ? now - said * 60_000 : Date.parse(said);
	if (time > now) throw new ControlError(400, 'lastWrote: must not be in the future');
	return time;
}

const timeView = (time: LastWrote) =>
	typeof time === 'number' ? new Date(time).toISOString() : time;

export const windowsView = ({ windows }: World) => ({
	forAll: timeView(windows.forAll),
	customers: windows.list().map(({ customer, business, lastWrote: time }) => ({
		customer: withPlus(customer),
		business: business === null ? null : withPlus(business),
		lastWrote: timeView(time),
	})),
});

function setWindow({ world, body }: ControlCall) {
	const { customer, business, lastWrote: said } = bodyAs(windowBody, body);
	const time = timeOf(said, world.now());
	if (customer === undefined) world.windows.setForAll(time);
	else world.windows.set(customer, time, business);
	world.changes.note('windows');
	return windowsView(world);
}

export const windowControls: readonly Control[] = [
	{ method: 'GET', path: '/windows', run: ({ world }) => windowsView(world) },
	{ method: 'POST', path: '/windows', run: setWindow },
];
