import type { N8n } from '../../../runtime/n8n';

/** What the set-ups start and the tear-down ends; all run in jest's own process. */
export const running: { instances: N8n[]; folder?: string } = { instances: [] };
