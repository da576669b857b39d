import { readPlan } from '../../chaos/plan';
import { breachesOf, report } from '../../chaos/report';
import { run } from '../../chaos/run';

test('200 bills and 1,000 callbacks, with a kill -9 of n8n among them, break no promise', async () => {
	const plan = readPlan(['--seed', '7', '--bills', '200', '--callbacks', '1000', '--kills', '1']);
	const outcome = await run(plan, () => {});
	expect({ breaches: breachesOf(outcome), report: report(plan, outcome) }).toMatchObject({
		breaches: [],
	});
	expect(outcome.counts).toMatchObject({ 'kills and restarts': 'kill -9 of n8n: 1' });
	const payments = outcome.verdicts['Each payment had its effect once']?.counts;
	expect(payments?.['payments that ran what follows']).toBeGreaterThan(20);
}, 600_000);
