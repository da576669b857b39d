import type { N8n } from '../../../runtime/n8n';

/** What globalSetup starts and globalTeardown stops; both run in jest's own process. */
export const running: { n8n?: N8n; userFolder?: string } = {};

/** Tells the test files, which jest may run in other processes, where n8n is. */
export const URL_VARIABLE = 'E2E_N8N_URL';
