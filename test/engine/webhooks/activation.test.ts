import { HookContext, LoadOptionsContext } from 'n8n-core';
import type { IDataObject } from 'n8n-workflow';
import { triggerToken } from '../../../exotel/callbackUrl';
import { credential } from './trigger';
import { triggerType, TriggerWorkflow } from './workflow';

const webhook = 'webhook/c0ffee00-0000-4000-8000-000000000000/webhook';
const flowOf = (parameters: IDataObject, more: object = {}, baseUrl = 'https://n8n.example.com') =>
	new TriggerWorkflow({
		credential: { ...credential, ...more },
		parameters,
		baseUrl,
		workflowId: 'w',
	});

/** What n8n does when a workflow is published: the log's lines, or the error. */
async function publish(...given: Parameters<typeof flowOf>): Promise<unknown> {
	const { workflow, node, additionalData } = flowOf(...given);
	const context = new HookContext(workflow, node, additionalData, 'trigger', 'activate');
	const warn = jest.spyOn(context.logger, 'warn').mockImplementation(() => {});
	try {
		const { checkExists } = triggerType.webhookMethods.default;
		expect(await Reflect.apply(checkExists, context, [])).toBe(true);
		return warn.mock.calls.map(([line]) => line);
	} finally {
		warn.mockRestore();
	}
}

test('a trigger that is well set up is published without a word', async () => {
	const options = { forwardUrl: 'https://chatbot.example.com/a', recipient: '99999 00001' };
	expect(await publish({ options })).toEqual([]);
});

test.each([
	[{ forwardUrl: 'http://chatbot.example.com/' }, /Forward URL.*does not start with https/],
	[{ forwardUrl: `https://n8n.example.com/${webhook}` }, /the address of this trigger itself/],
	[{ recipient: '12' }, /Recipient is "12"/],
])('%j is refused before the first payment', async (options, message) => {
	await expect(publish({ options })).rejects.toThrow(message);
});

test('a credential that is not filled in is refused', async () => {
	await expect(publish({}, { apiToken: '' })).rejects.toThrow(/API Token is missing/);
});

test('an address that Exotel cannot reach, and one without a token, leave a warning', async () => {
	const local = 'http://localhost:5678';
	expect(await publish({}, {}, local)).toEqual([expect.stringMatching(/set WEBHOOK_URL/)]);
	const sandbox = { region: 'custom', baseUrl: 'http://127.0.0.1:4010' };
	expect(await publish({}, sandbox, local)).toEqual([]);
	expect(await publish({ authentication: 'none' })).toEqual([
		expect.stringMatching(/takes callbacks from anybody/),
	]);
});

test('the panel shows the secret part of the address, made from the credential', async () => {
	const { workflow, node, additionalData } = flowOf({});
	const context = new LoadOptionsContext(workflow, node, additionalData, '');
	const { addressToken } = triggerType.methods.loadOptions;
	expect(await Reflect.apply(addressToken, context, [])).toEqual([
		{ name: `?token=${triggerToken('s3cret')}`, value: 'current' },
	]);
});

test('a trigger for which no status is chosen is refused', async () => {
	await expect(publish({ detailedStatuses: [] })).rejects.toThrow(/No status is chosen/);
	const options = { additionalStatuses: 'EX_NEW_STATUS' };
	expect(await publish({ detailedStatuses: [], options })).toEqual([]);
});
