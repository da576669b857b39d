/** Runs one of our nodes in the real n8n-core engine, over real HTTP. */
import { ExecutionLifecycleHooks, WorkflowExecute } from 'n8n-core';
import {
	createRunExecutionData,
	NodeHelpers,
	Workflow,
	type ICredentialDataDecryptedObject,
	type ICredentialsHelper,
	type IDataObject,
	type IHttpRequestOptions,
	type INode,
	type INodeExecutionData,
	type INodeType,
	type INodeTypes,
	type IRun,
	type IWorkflowBase,
	type IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';
import { ExotelWhatsAppPayment } from '../../nodes/ExotelWhatsAppPayment/ExotelWhatsAppPayment.node';
import { strict } from './strict';

const start: INodeType = {
	description: {
		displayName: 'Start',
		name: 'start',
		group: [],
		version: 1,
		description: '',
		defaults: {},
		inputs: [],
		outputs: ['main'],
		properties: [],
	},
};

export function nodeTypesOf(types: Readonly<Record<string, INodeType>>): INodeTypes {
	const typeOf = (name: string) => {
		const type = types[name];
		if (!type) throw new Error(`The harness has no node type ${name}`);
		return type;
	};
	return strict<INodeTypes>('INodeTypes', {
		getByName: typeOf,
		getByNameAndVersion: (name, version) => NodeHelpers.getVersionedNodeType(typeOf(name), version),
	});
}

const payment = new ExotelWhatsAppPayment();
const nodeTypes = nodeTypesOf({
	start,
	exotelWhatsAppPayment: payment,
	// As n8n makes a tool of a node.
	exotelWhatsAppPaymentTool: payment,
});

/** As n8n does it for the generic Basic authentication that the credential declares. */
export const credentialsHelper = (credential: ICredentialDataDecryptedObject) =>
	strict<ICredentialsHelper>('ICredentialsHelper', {
		getParentTypes: () => [],
		isCredentialUsableByNode: () => true,
		getDecrypted: async () => credential,
		preAuthentication: async () => undefined,
		authenticate: async (data, _type, options) => ({
			...(options as IHttpRequestOptions),
			auth: { username: String(data['apiKey']), password: String(data['apiToken']) },
		}),
	});

/** What n8n looks for and finds only in an installation with those features. */
export const absent = [
	'evaluationRunId',
	'currentNodeParameters',
	'dynamic-credentials',
	'data-table',
	'evalLlmMockHandler',
	'currentNodeExecutionIndex',
	'executionTimeoutTimestamp',
	'restartExecutionId',
	'encryptedRunnerIdentity',
] as const;

export interface NodeRun {
	readonly credential: ICredentialDataDecryptedObject;
	readonly parameters: IDataObject;
	readonly items?: readonly IDataObject[];
	/** Settings of the node, such as onError. */
	readonly settings?: Partial<INode>;
	/** Another one has a memory of its own; absent, the workflow is not saved. */
	readonly workflowId?: string | undefined;
	/** n8n's own address. */
	readonly host?: string;
}

export interface NodeResult {
	readonly run: IRun;
	/** The node's outputs, item by item. */
	readonly outputs: readonly INodeExecutionData[][];
	readonly error: IRun['data']['resultData']['error'];
}

const nodeName = 'Payment';
let executions = 0;

/** Runs the action node once, and returns what it gave or why it failed. */
export async function runNode(options: NodeRun): Promise<NodeResult> {
	const { credential, parameters, items = [{}], settings, host = 'http://n8n.test' } = options;
	const executionId = `execution-${(executions += 1)}`;
	const id = 'workflowId' in options ? options.workflowId : 'workflow-1';
	const first: INode = {
		id: 'start',
		name: 'Start',
		type: 'start',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	const node: INode = {
		id: 'node-1',
		name: nodeName,
		type: 'exotelWhatsAppPayment',
		typeVersion: 1,
		position: [200, 0],
		parameters: JSON.parse(JSON.stringify(parameters)),
		credentials: { exotelApi: { id: '1', name: 'Exotel' } },
		...settings,
	};
	const connections = {
		Start: { main: [[{ node: nodeName, type: 'main' as const, index: 0 }]] },
	};
	const nodes = [first, node];
	const workflow = new Workflow({
		...(id !== undefined && { id }),
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1' },
	});
	const base = strict<IWorkflowBase>('IWorkflowBase', {
		id: id ?? '',
		name: 'W',
		nodes,
		connections,
	});
	const additionalData = strict<IWorkflowExecuteAdditionalData>(
		'IWorkflowExecuteAdditionalData',
		{
			credentialsHelper: credentialsHelper(credential),
			hooks: new ExecutionLifecycleHooks('trigger', executionId, base),
			executionId,
			webhookBaseUrl: `${host}/webhook`,
			webhookWaitingBaseUrl: `${host}/webhook-waiting`,
			formWaitingBaseUrl: `${host}/form-waiting`,
			webhookTestBaseUrl: '',
			restApiUrl: '',
			instanceBaseUrl: '',
			variables: {},
			setExecutionStatus: () => {},
		},
		absent,
	);
	const input = items.map((json, item): INodeExecutionData => ({ json, pairedItem: { item } }));
	const data = createRunExecutionData({
		executionData: {
			nodeExecutionStack: [
				{
					node,
					data: { main: [input] },
					source: { main: [{ previousNode: 'Start', previousNodeOutput: 0, previousNodeRun: 0 }] },
				},
			],
		},
		resultData: {
			runData: {
				Start: [
					{
						startTime: 0,
						executionIndex: 0,
						executionTime: 0,
						source: [],
						data: { main: [input] },
					},
				],
			},
		},
	});
	const run = await new WorkflowExecute(additionalData, 'trigger', data).processRunExecutionData(
		workflow,
	);
	const { runData, error } = run.data.resultData;
	const outputs = runData[nodeName]?.at(-1)?.data?.['main'] ?? [];
	return { run, error, outputs: outputs.map((output) => output ?? []) };
}
