/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: the test serves an answer of its own */
import { once } from 'node:events';
import { createServer } from 'node:http';
import { bill, billForEachItem, references } from './forms';
import { runNode } from './harness';
import { freshWorkflow, useExotel } from './suite';

const exotel = useExotel();
const send = async (workflowId = freshWorkflow()) =>
	await runNode({
		credential: exotel().credential,
		parameters: bill({ options: { timeLimit: 5 } }),
		settings: { onError: 'continueErrorOutput' },
		workflowId,
	});

/** What a fault of the sandbox must come to, in this run and in the next one of the same node. */
describe.each([
	[{ kind: '400' }, { kind: 'refused', retryable: false, httpStatus: 400 }, 'sent'],
	[{ kind: '401' }, { kind: 'refused', retryable: false, httpStatus: 401 }, 'sent'],
	[{ kind: '402' }, { kind: 'refused', retryable: false, httpStatus: 402 }, 'sent'],
	[{ kind: '403' }, { kind: 'refused', retryable: false, httpStatus: 403 }, 'sent'],
	[{ kind: '404' }, { kind: 'refused', retryable: false, httpStatus: 404 }, 'sent'],
	[{ kind: 'partial' }, { kind: 'refused', retryable: false, exotelCode: 1002 }, 'sent'],
	[{ kind: '429', retryAfter: 600 }, { kind: 'refused', retryable: true, httpStatus: 429 }, 'sent'],
	[{ kind: '500' }, { kind: 'unknown', retryable: false, httpStatus: 500 }, 'skipped'],
	[{ kind: 'nosid' }, { kind: 'unknown', retryable: false }, 'skipped'],
	[{ kind: 'badjson' }, { kind: 'unknown', retryable: false }, 'skipped'],
	[{ kind: 'wrongcount' }, { kind: 'unknown', retryable: false }, 'skipped'],
	[{ kind: 'timeout' }, { kind: 'unknown', retryable: false }, 'skipped'],
	[{ kind: 'reset' }, { kind: 'unknown', retryable: false }, 'skipped'],
])('%j', (fault, details, next) => {
	test('its outcome reaches the error output; nothing is sent twice', async () => {
		await exotel().fault({ ...fault, times: 1 });
		const workflowId = freshWorkflow();
		const first = await send(workflowId);

		expect(first.outputs[0]).toEqual([]);
		expect(first.outputs[1]).toMatchObject([
			{
				json: {
					error: {
						...details,
						message: expect.stringMatching(/reference ID ORD-1/),
						referenceId: 'ORD-1',
						advice: expect.stringMatching(/./),
					},
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(await exotel().requests()).toHaveLength(1);

		const [json] = (await send(workflowId)).outputs[0]?.map((item) => item.json) ?? [];
		if (next === 'sent') expect(json).toMatchObject({ status: 'accepted' });
		else expect(json).toMatchObject({ status: 'skipped', reason: 'earlier_outcome_unknown' });
		expect(await exotel().requests()).toHaveLength(next === 'sent' ? 2 : 1);
	}, 15_000);
});

test.each(['429', '503'])(
	'%s with a short Retry-After is sent again by itself',
	async (kind) => {
		await exotel().fault({ kind, times: 2, retryAfter: 1 });
		const start = Date.now();
		const { outputs } = await send();

		expect(outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
		expect(Date.now() - start).toBeGreaterThanOrEqual(2_000);
		expect(await exotel().requests()).toHaveLength(3);
	},
	15_000,
);

test('where Exotel cannot be reached, nothing left and the next run sends', async () => {
	const workflowId = freshWorkflow();
	const parameters = bill();
	const credential = { ...exotel().credential, baseUrl: 'http://127.0.0.1:1' };
	const { error } = await runNode({ credential, parameters, workflowId });
	expect(error?.message).toMatch(/^Exotel could not be reached/);

	expect((await send(workflowId)).outputs[0]).toMatchObject([{ json: { status: 'accepted' } }]);
}, 60_000);

test('a refusal after others were accepted stops the run and names them', async () => {
	const parameters = billForEachItem({ options: { batchSize: 2 } });
	const workflowId = freshWorkflow();
	const { credential } = exotel();
	await exotel().forget();
	const first = await runNode({ credential, parameters, items: references(2), workflowId });
	expect(first.error).toBeUndefined();
	await exotel().forget();
	await exotel().fault({ kind: 'partial', times: 1 });
	const items = references(6, 'NEXT');
	const { error } = await runNode({ credential, parameters, items, workflowId });

	expect(error?.message).toMatch(/^Exotel refused this message: .*\(reference ID NEXT-2\)$/);
	const description = expect.stringMatching(/before this \(1\): NEXT-1\.\nNot sent: 4 more/);
	expect(error).toHaveProperty('description', description);
	expect(await exotel().requests()).toHaveLength(1);
});

test('no secret is in an error or an output, even where Exotel repeats it', async () => {
	const echo = createServer((request, response) => {
		request.setEncoding('utf8');
		request.on('data', (body: string) => {
			const description = `${request.headers.authorization} ${JSON.parse(body).status_callback}`;
			const error_data = { code: 1002, message: 'Invalid parameter', description };
			response.writeHead(400, { 'content-type': 'application/json' });
			response.end(JSON.stringify({ response: { code: 400, error_data, status: 'failure' } }));
		});
	});
	await once(echo.listen(0, '127.0.0.1'), 'listening');
	const address = echo.address();
	const port = typeof address === 'object' ? address?.port : undefined;
	const credential = { ...exotel().credential, baseUrl: `http://127.0.0.1:${port}` };
	const callbackUrl = 'https://n8n.example.com/webhook/1/exotel';
	const parameters = bill({ statusCallbacks: 'trigger', callbackUrl });
	const { error, run } = await runNode({ credential, parameters, workflowId: freshWorkflow() });
	echo.close();

	expect(error?.message).toMatch(/Invalid parameter: Basic \*\*\* https:.*token=\*\*\*/);
	const text = JSON.stringify(run.data);
	expect(text).not.toContain(credential.apiToken);
	expect(text).not.toContain(btoa(`${credential.apiKey}:${credential.apiToken}`));
});
