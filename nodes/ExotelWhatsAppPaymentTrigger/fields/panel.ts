import type { INodeTypeDescription } from 'n8n-workflow';

const sample =
	'For a sample of a payment press "Listen", and open the Test URL in your browser. The sample also tells the whole Production URL.';

export const triggerPanel: NonNullable<INodeTypeDescription['triggerPanel']> = {
	header: '',
	executionsHelp: { inactive: sample, active: sample },
	activationHint: 'Publish this workflow, so that payments run it.',
};
