/** Before n8n-core loads: keeps its files out of the home folder and its log out of the report. */
require('reflect-metadata');
const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

process.env['N8N_USER_FOLDER'] = mkdtempSync(join(tmpdir(), 'n8n-engine-'));
process.env['N8N_ENCRYPTION_KEY'] = 'engine-tests';
process.env['N8N_LOG_LEVEL'] = 'silent';
