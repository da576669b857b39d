import { lacksSettings } from '../../runtime/missingSettings';
import { N8nRefusal } from '../../runtime/session';

/** As n8n 2.41.1 answers a click on "Publish". */
const refused = (...issues: readonly string[]) =>
	new N8nRefusal(
		400,
		'POST /rest/workflows/failed-payment-new-bill/activate',
		[
			'Cannot publish workflow: 1 node have configuration issues:',
			'',
			'Node "Sign it again":',
			...issues.map((issue) => `  - ${issue}`),
		].join('\n'),
	);

test.each([
	'Missing required credential: Google Sheets OAuth2 API',
	'Credential not configured: Basic Auth',
	'Missing or invalid required parameters: secret',
])('%s: only the owner of the workflow can say more', (issue) => {
	expect(lacksSettings(refused(issue))).toBe(true);
});

test('a node that n8n does not know is no setting, whatever else is missing', () => {
	const issues = ['Missing or invalid required parameters: secret', 'Node type not found'];
	expect(lacksSettings(refused(...issues))).toBe(false);
});

test.each([
	new N8nRefusal(
		400,
		'POST /rest/workflows/x/activate',
		'Cannot publish workflow: triggers "A", "B" share the node ID "1".',
	),
	new N8nRefusal(500, 'POST /rest/workflows/x/activate', '  - Missing required credential: A'),
	new Error('fetch failed'),
])('$message: a failure of another kind', (error) => {
	expect(lacksSettings(error)).toBe(false);
});
