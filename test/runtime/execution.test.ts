import { executionSchema, isComplete, outputOf } from '../../runtime/execution';

/** As n8n 2.41.1 answered for a failed run of two nodes, without the fields that nobody reads. */
const answer = {
	id: '2',
	workflowId: 'send-a-bill',
	status: 'error',
	mode: 'manual',
	startedAt: '2026-01-01T10:00:00.000Z',
	stoppedAt: '2026-01-01T10:00:01.000Z',
	data: JSON.stringify([
		{ version: 1, resultData: '1' },
		{ runData: '2', lastNodeExecuted: '3', error: '4' },
		{ Start: '5', Send: '6' },
		'Send',
		{ message: '7', description: null },
		['8'],
		['9'],
		'Subtotal does not match',
		{ executionTime: 1, executionStatus: '10', data: '11' },
		{ executionTime: 5, executionStatus: '12', error: '4' },
		'success',
		{ main: '13' },
		'error',
		['14'],
		['15', '16'],
		{ json: '17', pairedItem: 0 },
		{ json: '18', pairedItem: 1 },
		{ reference: '19' },
		{ reference: '20' },
		'INV-1',
		'INV-2',
	]),
};

describe('an execution as n8n answers it', () => {
	const execution = executionSchema.parse(answer);

	it('tells how it ended, and at which node', () => {
		expect(execution).toMatchObject({
			id: '2',
			status: 'error',
			lastNodeExecuted: 'Send',
			error: { message: 'Subtotal does not match' },
		});
	});

	it('holds what each node gave out', () => {
		const items = outputOf(execution, 'Start').map(({ json }) => json);
		expect(items).toEqual([{ reference: 'INV-1' }, { reference: 'INV-2' }]);
	});

	it.each(['Send', 'No such node'])('gives no items for %p, which gave out none', (node) => {
		expect(outputOf(execution, node)).toEqual([]);
	});

	it('has no nodes yet while it is new', () => {
		const early = executionSchema.parse({ ...answer, status: 'new', data: '[{}]' });
		expect(early.runData).toEqual({});
	});
});

describe('whether an execution has the data of its state', () => {
	const asleep = JSON.stringify([
		{ resultData: '1', waitTill: '2' },
		{ runData: '3', lastNodeExecuted: '4' },
		'2026-01-01T16:00:00.000Z',
		{},
		'Send',
	]);
	const waking = JSON.stringify([
		{ resultData: '1' },
		{ runData: '2', lastNodeExecuted: '3' },
		{ Send: '4' },
		'Send',
		[],
	]);
	const { data: ended } = answer;

	it.each([
		['ended, with the data of its end', 'error', ended, true],
		['ended, with the data of its sleep', 'success', asleep, false],
		['ended, with the data of its waking', 'success', waking, false],
		['ended, with the data of its start', 'success', '[{}]', false],
		['waiting, with the data of its sleep', 'waiting', asleep, true],
		['waiting, with the data of its start', 'waiting', '[{}]', false],
		['waiting, with the data of an earlier state', 'waiting', ended, false],
		['running', 'running', '[{}]', true],
		['crashed, which stores no data', 'crashed', '[{}]', true],
	])('%s', (_case, status, data, complete) => {
		expect(isComplete(executionSchema.parse({ ...answer, status, data }))).toBe(complete);
	});
});
