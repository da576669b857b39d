/** What the package promises to its users, and the tests that hold it. */
export interface Promised {
	readonly says: string;
	/** File of a test → a title in it, to the letter. */
	readonly heldBy: Readonly<Record<string, string>>;
}

export const promises: Readonly<Record<string, readonly Promised[]>> = {
	'The amount is right': [
		{
			says: 'Money is counted in whole paise. An amount that you enter and that is not certain is refused, never guessed.',
			heldBy: {
				'test/order/money.test.ts':
					'sums, differences and products are exact, or refused beyond the safe integers',
			},
		},
		{
			says: 'A bill for an order of a shop asks for what the shop says is owed, to the paisa.',
			heldBy: {
				'test/order/sources/shopOrders.laws.test.ts':
					'is what the shop says is owed, to the paisa, with every price as it is in the shop',
			},
		},
		{
			says: 'Rows of a sheet with one reference are one bill, the sum of the rows to the paisa.',
			heldBy: {
				'test/order/sources/rows.test.ts':
					'the total is the sum of the rows and what is charged on the whole, to the paisa',
			},
		},
		{
			says: 'If you state a total, nothing goes out unless it is the sum of the lines.',
			heldBy: { 'test/order/order.laws.test.ts': 'only the right total may be stated' },
		},
		{
			says: 'No bill is above the limit in the credential, whatever an expression or an AI agent asks for.',
			heldBy: {
				'test/engine/limits.test.ts': 'an AI agent is held by the limits, too',
				'test/e2e/previewAndLimits.test.ts':
					'the limits of the credential hold, and an empty one is none',
			},
		},
	],
	'A bill goes out once': [
		{
			says: 'Nothing is sent by halves: one item that is not right holds back the run, and the error names it.',
			heldBy: {
				'test/engine/batches.test.ts':
					'nothing is sent, and the error names the item, the field and the value',
			},
		},
		{
			says: 'A second run skips what was accepted, sends what was refused, and names what is unknown.',
			heldBy: {
				'test/e2e/sendOrderDetails.test.ts':
					'a second run skips what was accepted, sends what was refused, and names what is unknown',
			},
		},
		{
			says: 'Executions at the same time lose nothing of what was sent.',
			heldBy: {
				'test/e2e/sendOrderDetails.test.ts':
					'twenty executions at once with different references, then all again: none is lost',
				'test/engine/sentReferences.test.ts': 'twenty runs at once with one reference send it once',
			},
		},
		{
			says: 'A bill whose outcome is unknown is not sent again, not even by Retry On Fail.',
			heldBy: {
				'test/engine/stopping.test.ts':
					'an unknown outcome stays an error, and nothing is sent again',
				'test/engine/faults.test.ts': 'its outcome reaches the error output; nothing is sent twice',
			},
		},
		{
			says: 'All of this holds while Exotel fails in every way it can and n8n is killed in the middle: see [chaos.md](chaos.md).',
			heldBy: {
				'test/chaos/run.test.ts':
					'200 bills and 1,000 callbacks, with a kill -9 of n8n among them, break no promise',
			},
		},
		{
			says: 'What is paid, cancelled or a test in the shop gets no bill, and says why.',
			heldBy: { 'test/engine/nothingToBill.test.ts': 'is skipped with its reason' },
		},
	],
	'A payment runs the workflow once': [
		{
			says: 'Repeats of a payment run nothing again, also at the same moment and after a restart of n8n.',
			heldBy: {
				'test/e2e/triggerOnce.test.ts': '20 repeats of one payment at once run what follows once',
				'test/e2e/triggerRestart.test.ts':
					'20 payments at once all run, and none of them again after a restart of n8n',
			},
		},
		{
			says: 'A payment that n8n could not take is told to Exotel as not taken, so that Exotel calls again.',
			heldBy: {
				'test/e2e/triggerAcknowledge.test.ts':
					'an error in the workflow is a 500, and the retry runs it again',
				'test/e2e/triggerRestart.test.ts':
					'a payment that is reported while n8n is down runs once when it is back',
			},
		},
		{
			says: 'A repeat is taken for one only when the first call was answered: until then it waits, or is to come again.',
			heldBy: {
				'test/engine/waiting/wake.test.ts': 'is told to come again when the first takes too long',
				'test/engine/webhooks/recentKeys.test.ts':
					'nobody knows whether a key is a repeat while another call is at work on it, for an hour',
			},
		},
		{
			says: 'Statuses that you did not choose leave no execution.',
			heldBy: {
				'test/engine/webhooks/filter.test.ts':
					'a 1,000 callbacks that are dropped leave no execution and no line in the log',
			},
		},
		{
			says: "The customer's replies are not swallowed: they can run the workflow or go on to your own address.",
			heldBy: {
				'test/e2e/triggerForward.test.ts':
					'a reply that the filter drops arrives at the merchant, byte for byte',
			},
		},
		{
			says: 'A waiting execution wakes once, with the item as it was, also after n8n was killed.',
			heldBy: {
				'test/e2e/wait.test.ts': 'twenty payments at once wake it once, and what follows runs once',
				'test/e2e/waitAcrossRestarts.test.ts':
					'a bill that waits while n8n ends (%s) and starts again wakes when it is paid',
			},
		},
		{
			says: 'A payment after which the execution failed is found by the reconciliation.',
			heldBy: {
				'test/e2e/reconciliation.test.ts':
					'finds the payment after which the execution failed, and the one after the end of the wait',
			},
		},
	],
	'n8n takes it, changes it and gives it back': [
		{
			says: "An upgrade through n8n's installer loses no bill that waits, and forgets nothing of what was sent and paid.",
			heldBy: {
				'test/e2e/install.test.ts':
					'upgraded from %s to %s, a bill that was sent before wakes when it is paid, and nothing is forgotten',
			},
		},
		{
			says: 'Uninstalled by mistake and installed again, everything goes on where it was.',
			heldBy: {
				'test/e2e/install.test.ts':
					'uninstalled, n8n says what is missing; installed again after a restart, all goes on where it was',
			},
		},
	],
	'Nobody else gets in, and nothing gets out': [
		{
			says: 'A call without the right token runs nothing.',
			heldBy: {
				'test/engine/webhooks/authentication.test.ts':
					'a forged call is refused before its body is looked at',
				'test/e2e/wait.test.ts': 'forged calls get 401 and change nothing',
			},
		},
		{
			says: 'A secret can be changed without losing the bills that are out.',
			heldBy: {
				'test/e2e/triggerRotation.test.ts':
					'a bill sent with the previous secret reports its payment, until that secret is taken out',
			},
		},
		{
			says: 'No secret is in an error or an output.',
			heldBy: {
				'test/engine/faults.test.ts':
					'no secret is in an error or an output, even where Exotel repeats it',
				'test/exotel/account.test.ts':
					'no error shows a value: it may be a secret in the wrong field',
			},
		},
		{
			says: 'The API token goes to no host but the one of the credential.',
			heldBy: {
				'test/e2e/credential.test.ts':
					'a redirect is red, and its target never sees the key and token',
			},
		},
		{
			says: "A text of an order cannot become a script in the preview's page.",
			heldBy: {
				'test/exotel/preview/page.test.ts':
					'the page loads nothing, links nowhere and runs nothing',
			},
		},
	],
	'What Exotel says is told in plain words': [
		{
			says: 'Every sample of Exotel’s page can be made with the fields, value by value.',
			heldBy: { 'test/engine/samples.test.ts': 'sample %s sends that sample, value by value' },
		},
		{
			says: 'Every published status has its meaning and an advice; an unknown one passes under its own name.',
			heldBy: {
				'test/exotel/statuses.test.ts':
					'every code from 30001 to 30041, 30049 and 30050 is told once',
			},
		},
		{
			says: 'Any answer of Exotel, however odd, gives one outcome for each message.',
			heldBy: {
				'test/exotel/answer.test.ts':
					'law: any answer gives one outcome for each message, and never an error',
			},
		},
		{
			says: 'The stand-in for Exotel that all this was tried against has a test for each of its rules.',
			heldBy: { 'test/sandbox/rules.test.ts': 'each rule has a case and each case has a rule' },
		},
	],
};
