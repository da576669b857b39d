import { callbackKnobs, type CallbackKnobs } from '../callbacks/knobs';
import { fault } from '../faults';
import { bodyAs, oneOrMore, type Control, type ControlCall } from './control';
import { customerControls } from './customers';
import { messageControls } from './messages';
import { orderControls } from './orders';
import { templateControls } from './templates';
import { windowControls } from './windows';

const knobsOf = ({ world, body }: ControlCall): CallbackKnobs =>
	callbackKnobs.parse({ ...world.courier.knobs, ...bodyAs(callbackKnobs.partial(), body) });

/** Every control; README.md documents each. */
export const controls: readonly Control[] = [
	{ method: 'GET', path: '/requests', run: ({ world }) => world.requests.values() },
	...messageControls,
	...orderControls,
	...customerControls,
	...windowControls,
	...templateControls,
	{ method: 'GET', path: '/faults', run: ({ world }) => world.faults.list() },
	{
		method: 'POST',
		path: '/faults',
		run: ({ world, body }) => {
			world.faults.add(oneOrMore(fault, body));
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
