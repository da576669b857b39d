/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads the command line */
import { parseArgs } from 'node:util';
import { command, type Setting } from '../command';
import type { Row } from '../table';
import { loadCallbacks } from './callbacks';
import { loadOrders } from './orders';

/** For a look; five minutes make the numbers that are told to others. */
const SECONDS = '30';

const { values, positionals } = parseArgs({
	// After node, setup.mjs and this file.
	args: process.argv.slice(3),
	options: { seconds: { type: 'string', default: SECONDS } },
	allowPositionals: true,
});
const seconds = Number(values.seconds);

const loads = {
	orders: loadOrders,
	callbacks: async (setting) => await loadCallbacks(setting, seconds),
} as const satisfies Record<string, (setting: Setting) => Promise<Row[]>>;

/** `npm run load -- [orders] [callbacks] [--seconds 300]`; both when none is named. */
void command(async (setting) => {
	if (!(seconds > 0)) throw new Error('--seconds takes a number');
	const unknown = positionals.filter((name) => !(name in loads));
	if (unknown.length > 0) throw new Error(`There is no load called ${unknown.join(', ')}`);
	const rows: Row[] = [];
	for (const [name, load] of Object.entries(loads)) {
		if (positionals.length === 0 || positionals.includes(name)) rows.push(...(await load(setting)));
	}
	return rows;
});
