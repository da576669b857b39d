import { z } from 'zod';
import { callbackKnobs, type CallbackKnobs } from '../callbacks/knobs';
import { fault, type Fault } from '../faults';
import { bodyAs, type Control, type ControlCall } from './control';
import { customerControls } from './customers';
import { messageControls } from './messages';
import { orderControls } from './orders';

/** One fault or several. */
const faultsOf = (body: unknown): Fault[] =>
	Array.isArray(body) ? bodyAs(z.array(fault), body) : [bodyAs(fault, body)];

const knobsOf = ({ world, body }: ControlCall): CallbackKnobs =>
	callbackKnobs.parse({ ...world.courier.knobs, ...bodyAs(callbackKnobs.partial(), body) });

/** Every control; README.md documents each. */
export const controls: readonly Control[] = [
	{ method: 'GET', path: '/requests', run: ({ world }) => world.requests.values() },
	...messageControls,
	...orderControls,
	...customerControls,
	{ method: 'GET', path: '/faults', run: ({ world }) => world.faults.list() },
	{
		method: 'POST',
		path: '/faults',
		run: ({ world, body }) => {
			world.faults.add(faultsOf(body));
			return world.faults.list();
		},
	},
	{
		method: 'GET',
		path: '/callbacks',
		run: ({ world }) => ({ knobs: world.courier.knobs, callbacks: world.courier.log.values() }),
	},
	{
		method: 'POST',
		path: '/callbacks',
		run: (call) => call.world.courier.turn(knobsOf(call)),
	},
	{
		method: 'DELETE',
		path: '',
		run: ({ world }) => {
			world.forget();
			return { forgotten: true };
		},
	},
];
