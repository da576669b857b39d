/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: a command-line tool that writes files */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pages } from './pages';

for (const [name, text] of Object.entries(pages)) writeFileSync(join(__dirname, '..', name), text);
