import { N8nRefusal } from './session';

/** How n8n 2.41 begins each issue that only a workflow's owner can mend: an account, a value. */
const settings =
	/^ {2}- (Missing required credential|Credential not configured|Missing or invalid required parameters): /;

/** Whether n8n refused to publish a workflow for nothing but credentials and fields to fill in. */
export function lacksSettings(error: unknown): boolean {
	if (!(error instanceof N8nRefusal) || error.status !== 400) return false;
	const issues = error.reason.split('\n').filter((line) => line.startsWith('  - '));
	return issues.length > 0 && issues.every((issue) => settings.test(issue));
}
