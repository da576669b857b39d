/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-dangerous-functions -- not shipped: starts and kills servers */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresLogin, postgresPrograms, startPostgres } from '../../runtime/postgres';
import { freePort, isPortFree } from '../../runtime/ports';
import { queueModeMissing } from '../../runtime/queueNeeds';
import { startRedis } from '../../runtime/redis';
import { run, startService, type Service } from '../../runtime/service';
import { eventually } from '../sandbox/harness';

/** What is to be kept, and what asks for it. */
const services = [
	{
		name: 'PostgreSQL',
		start: startPostgres,
		commands: ({ port }: Service) => {
			const { user, database } = postgresLogin;
			const url = `postgresql://${user}@127.0.0.1:${port}/${database}`;
			const psql = [join(postgresPrograms() ?? '', 'psql'), url, '-tAc'];
			return {
				write: [...psql, "create table kept as select 'bill' as what"],
				read: [...psql, 'select what from kept'],
			};
		},
	},
	{
		name: 'Redis',
		start: startRedis,
		commands: ({ port }: Service) => {
			const cli = ['redis-cli', '-p', String(port)];
			return { write: [...cli, 'set', 'what', 'bill'], read: [...cli, 'get', 'what'] };
		},
	},
] as const;

const ask = async ([program = '', ...args]: readonly string[]) =>
	(await run(program, args)).stdout.trim();

/** Starts a service as a program of its own, prints its port and stays. */
const starter = `
	const [, file, name, folder] = process.argv;
	require(file)[name](folder).then(({ port }) => console.log(port));
	setInterval(() => {}, 1000);
`;

const missing = queueModeMissing();
const testIfThere = missing === undefined ? test : test.skip;
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'n8n-service-'));
});
afterEach(async () => await rm(folder, { recursive: true, force: true }));

describe.each(services)('$name', ({ name, start, commands }) => {
	testIfThere('stopped and started again it has kept its data', async () => {
		const first = await start(join(folder, 'deep', 'down'));
		await ask(commands(first).write);
		await first.stop();
		expect(await isPortFree(first.port)).toBe(true);

		const second = await start(join(folder, 'deep', 'down'));
		expect(await ask(commands(second).read)).toBe('bill');
		await second.stop();
	});

	testIfThere('it ends when the process that started it was killed', async () => {
		const file = join(__dirname, '..', '..', 'runtime', name === 'Redis' ? 'redis' : 'postgres');
		const args = ['--require', 'tsx/cjs', '-e', starter, file, start.name, join(folder, 'data')];
		const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
		const [line]: unknown[] = await once(parent.stdout, 'data');
		const port = Number(String(line));
		expect(await isPortFree(port)).toBe(false);
		parent.kill('SIGKILL');
		await eventually(async () => expect(await isPortFree(port)).toBe(true), 20_000);
	});
});

testIfThere('PostgreSQL comes back where its clients know it', async () => {
	const first = await startPostgres(folder);
	await first.stop();
	const second = await startPostgres(folder, first.port);
	expect(second.port).toBe(first.port);
	expect(await isPortFree(first.port)).toBe(false);
	await second.stop();
});

testIfThere('a service that does not start says why', async () => {
	const port = await freePort();
	const starting = startService({
		command: ['redis-server', '--port', String(port), '--bind', 'no-such-host'],
		probe: ['redis-cli', '-p', String(port), '-e', 'ping'],
		port,
		folder,
		logFile: join(folder, 'redis.log'),
		stopSignal: 'SIGTERM',
	});
	await expect(starting).rejects.toThrow(/^redis-server: it ended with code 1.*\n.*no-such-host/s);
});

test('where PostgreSQL or Redis is missing, it is said what to install', () => {
	const path = process.env['PATH'];
	process.env['PATH'] = folder;
	expect(queueModeMissing()).toMatch(/apt-get install redis-server postgresql$/);
	process.env['PATH'] = path;
});
