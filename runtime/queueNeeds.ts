/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: looks for programs */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { postgresPrograms } from './postgres';

const isThere = (program: string, path = process.env['PATH'] ?? '') =>
	path.split(delimiter).some((folder) => existsSync(join(folder, program)));

/** What to install before n8n's queue mode can be started here; undefined if all is there. */
export function queueModeMissing(): string | undefined {
	const programs = ['redis-server', 'redis-cli', 'setpriv'];
	if (postgresPrograms() !== undefined && programs.every((program) => isThere(program))) return;
	return "n8n's queue mode needs Debian's PostgreSQL and Redis: apt-get install redis-server postgresql";
}
