import { outputOf } from '../../runtime/execution';
import { templateMessage, textMessage } from '../engine/forms';
import { useShop } from './support/shop';
import { clickedWorkflow } from './support/workflows';

const shop = useShop();

test.each([
	['text', 'EX_REENGAGEMENT_ERROR', textMessage()],
	[
		'template',
		'EX_MESSAGE_DELIVERED',
		templateMessage({
			templateName: 'payment_reminder',
			bodyValues: { value: [{ text: 'ORD-17' }, { text: '₹401.00' }] },
		}),
	],
])('a %s to a customer who never wrote ends as %s', async (kind, state, parameters) => {
	const { n8n, exotel, credential } = shop();
	await exotel.lastWrote('never');
	const execution = await n8n.runWorkflow(clickedWorkflow({ parameters, credential }));

	expect(execution.error).toBeUndefined();
	const [message] = await exotel.messages();
	expect(message).toMatchObject({ kind, state });
	expect(outputOf(execution, 'Payment')).toMatchObject([
		{ json: { status: 'accepted', to: '+919999900001', messageSid: message?.sid } },
	]);
});

test('a text to a customer who wrote within the day arrives', async () => {
	const { n8n, exotel, credential } = shop();
	await exotel.lastWrote(23 * 60);
	await n8n.runWorkflow(clickedWorkflow({ parameters: textMessage(), credential }));

	expect(await exotel.messages()).toMatchObject([
		{ kind: 'text', state: 'EX_MESSAGE_DELIVERED', text: 'Thank you for your order!' },
	]);
});
