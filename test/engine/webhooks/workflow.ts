import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	Workflow,
	type ICredentialDataDecryptedObject,
	type IDataObject,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
	type WorkflowExecuteMode,
} from 'n8n-workflow';
import { ExotelWhatsAppPaymentTrigger } from '../../../nodes/ExotelWhatsAppPaymentTrigger/ExotelWhatsAppPaymentTrigger.node';
import { absent, credentialsHelper, nodeTypesOf } from '../harness';
import { strict } from '../strict';

export interface TriggerSettings {
	readonly credential: ICredentialDataDecryptedObject;
	readonly parameters?: IDataObject;
	/** Another one has a memory of its own. */
	readonly workflowId: string;
	readonly mode?: WorkflowExecuteMode;
	/** Instead of what comes after the trigger. */
	readonly work?: (items: readonly INodeExecutionData[]) => void | Promise<void>;
	/** n8n's address; production is below /webhook. */
	readonly baseUrl: string;
}

export const triggerType = new ExotelWhatsAppPaymentTrigger();

/** A node after the trigger. n8n does not run it where the trigger gives nothing. */
const workType = (work: TriggerSettings['work']): INodeType => ({
	description: {
		displayName: 'Work',
		name: 'work',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: ['main'],
		outputs: ['main'],
		properties: [],
	},
	async execute() {
		const items = this.getInputData();
		await work?.(items);
		return [items];
	},
});

/** A workflow of the trigger and one node, as n8n has it in memory. */
export class TriggerWorkflow {
	readonly node: INode;
	readonly workflow: Workflow;
	readonly additionalData: IWorkflowExecuteAdditionalData;
	readonly mode: WorkflowExecuteMode;

	constructor({ credential, mode = 'webhook', ...settings }: TriggerSettings) {
		this.mode = mode;
		const common = { typeVersion: 1, parameters: {} };
		this.node = {
			...common,
			id: 'node-1',
			name: 'Paid',
			type: 'exotelWhatsAppPaymentTrigger',
			typeVersion: 2,
			position: [0, 0],
			webhookId: 'c0ffee00-0000-4000-8000-000000000000',
			parameters: JSON.parse(JSON.stringify(settings.parameters ?? {})),
			credentials: { exotelApi: { id: '1', name: 'Exotel' } },
		};
		const work: INode = { ...common, id: 'node-2', name: 'Work', type: 'work', position: [200, 0] };
		const nodes = [this.node, work];
		const connections = { Paid: { main: [[{ node: 'Work', type: 'main' as const, index: 0 }]] } };
		const id = settings.workflowId;
		this.workflow = new Workflow({
			id,
			nodes,
			connections,
			active: true,
			nodeTypes: nodeTypesOf({
				exotelWhatsAppPaymentTrigger: triggerType,
				work: workType(settings.work),
			}),
			settings: { executionOrder: 'v1' },
		});
		const base = strict<IWorkflowBase>('IWorkflowBase', { id, name: 'W', nodes, connections });
		this.additionalData = strict<IWorkflowExecuteAdditionalData>(
			'IWorkflowExecuteAdditionalData',
			{
				credentialsHelper: credentialsHelper(credential),
				hooks: new ExecutionLifecycleHooks(mode, 'execution-1', base),
				executionId: 'execution-1',
				webhookBaseUrl: `${settings.baseUrl}/webhook`,
				webhookTestBaseUrl: `${settings.baseUrl}/webhook-test`,
				webhookWaitingBaseUrl: `${settings.baseUrl}/webhook-waiting`,
				formWaitingBaseUrl: `${settings.baseUrl}/form-waiting`,
				restApiUrl: '',
				instanceBaseUrl: '',
				variables: {},
				setExecutionStatus: () => {},
			},
			[...absent, 'otel', 'executionContext'],
		);
	}

	/** Runs the workflow on what webhook() gave, and returns what came out of the trigger. */
	async run(workflowData: INodeExecutionData[][]) {
		const stack = [{ node: this.node, data: { main: workflowData }, source: null }];
		const data = createRunExecutionData({ executionData: { nodeExecutionStack: stack } });
		const execution = new WorkflowExecute(this.additionalData, this.mode, data);
		const run = await execution.processRunExecutionData(this.workflow);
		const { runData, error } = run.data.resultData;
		const output = runData['Paid']?.at(-1)?.data?.['main']?.[0] ?? [];
		const last = runData['Work'] ?? runData['Paid'];
		return { error, output, hasRunOn: 'Work' in runData, last: last?.at(-1)?.data?.['main']?.[0] };
	}
}
