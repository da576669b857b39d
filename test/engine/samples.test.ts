import { requests } from '../fixtures/requests';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();

test.each(['razorpay', 'upi', 'orderStatus'] as const)(
	"the form of the page's sample %s sends that sample, value by value",
	async (name) => {
		const { credential } = exotel();
		const workflowId = freshWorkflow();
		if (name === 'orderStatus') {
			await runNode({ credential, parameters: requests.razorpay.form, workflowId });
		}
		const { form: parameters, body } = requests[name];
		const { error } = await runNode({ credential, parameters, workflowId });

		expect(error).toBeUndefined();
		expect((await exotel().requests()).at(-1)?.body).toEqual(body);
	},
);
