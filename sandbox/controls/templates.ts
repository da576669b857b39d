import { template } from '../templates';
import { oneOrMore, type Control } from './control';

export const templateControls: readonly Control[] = [
	{ method: 'GET', path: '/templates', run: ({ world }) => world.templates.list() },
	{
		method: 'POST',
		path: '/templates',
		run: ({ world, body }) => {
			world.templates.approve(oneOrMore(template, body));
			return world.templates.list();
		},
	},
];
