/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: a command-line tool that writes files */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';
import { tested } from './tested';

const written = { ...pages, 'tested.md': tested() };
for (const [name, text] of Object.entries(written))
	writeFileSync(join(__dirname, '..', name), text);
