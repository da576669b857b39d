import type { N8n } from '../../../runtime/n8n';

/** What globalSetup starts and globalTeardown stops; both run in jest's own process. */
export const running: { n8n?: N8n; userFolder?: string } = {};

/** Tells the test files, which jest may run in other processes, where n8n is. */
export const URL_VARIABLE = 'E2E_N8N_URL';

/** Where the packed package is, for a test that starts an n8n of its own. */
export const PACKAGE_VARIABLE = 'E2E_PACKAGE';
