/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: starts a database */
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { freePort } from './ports';
import { asUser, run, startService, type Service } from './service';

const DEBIAN = '/usr/lib/postgresql';

/** The superuser that initdb makes and the database of every new PostgreSQL. */
export const postgresLogin = { user: 'n8n', database: 'postgres' } as const;

/** Where Debian keeps the programs of the newest PostgreSQL that is installed. */
export function postgresPrograms(): string | undefined {
	if (!existsSync(DEBIAN)) return undefined;
	const versions = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
	return versions
		.map((version) => join(DEBIAN, version, 'bin'))
		.find((programs) => existsSync(join(programs, 'initdb')));
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
const user = () => (process.getuid?.() === 0 ? 'postgres' : undefined);

/** Lets that user through to a folder of root's below the system's temporary one. */
async function openTheWayTo(folder: string): Promise<void> {
	for (let place = folder; relative(tmpdir(), place) !== ''; place = dirname(place)) {
		if (relative(tmpdir(), place).startsWith('..')) return;
		await chmod(place, 0o711);
	}
}

async function createData(data: string, programs: string): Promise<void> {
	const owner = user();
	await mkdir(data, { mode: 0o700 });
	if (owner !== undefined) await run('chown', [owner, data]);
	const initdb = [join(programs, 'initdb'), '--pgdata', data, '--auth=trust', '--no-sync'];
	const options = ['--username', postgresLogin.user, '--encoding=UTF8', '--locale=C.UTF-8'];
	await run('setpriv', [...asUser(owner), ...initdb, ...options], { cwd: data });
}

/**
 * Starts a PostgreSQL of its own, whose data and log are in this folder. Takes a free port unless one is
 * given, such as that of a PostgreSQL that was stopped.
 */
export async function startPostgres(folder: string, givenPort?: number): Promise<Service> {
	const programs = postgresPrograms() ?? DEBIAN;
	const data = join(folder, 'data');
	const owner = user();
	await mkdir(folder, { recursive: true });
	if (owner !== undefined) await openTheWayTo(folder);
	if (!existsSync(data)) await createData(data, programs);
	const port = givenPort ?? (await freePort());
	const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories='];
	const flags = settings.flatMap((setting) => ['-c', setting]);
	return await startService({
		command: [join(programs, 'postgres'), '-D', data, '-p', String(port), ...flags],
		probe: [join(programs, 'pg_isready'), '-h', '127.0.0.1', '-p', String(port)],
		port,
		folder: data,
		logFile: join(folder, 'postgres.log'),
		// The fast shutdown: it waits for no client.
		stopSignal: 'SIGINT',
		...(owner !== undefined && { user: owner }),
	});
}
