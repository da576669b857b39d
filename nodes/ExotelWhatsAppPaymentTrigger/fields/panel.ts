import type { INodeTypeDescription } from 'n8n-workflow';

const sample =
	'For a sample payment press "Listen" and open the Test URL in a browser. It also tells the whole Production URL.';

export const triggerPanel: NonNullable<INodeTypeDescription['triggerPanel']> = {
	header: '',
	executionsHelp: { inactive: sample, active: sample },
	activationHint: 'Publish this workflow, so that payments run it.',
};
