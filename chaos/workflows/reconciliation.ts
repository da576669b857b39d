/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads a workflow */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workflowSchema, type WorkflowJson } from '../../runtime/workflow';
import { ledgerRow, node, to, webhook, type Node } from './nodes';

const file = join(__dirname, '..', '..', 'workflows', 'reconciliation.json');

/** The comparison of the shipped workflow. */
function compare(): Node {
	const { nodes } = workflowSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
	const found = nodes.find(({ name }) => name === 'Compare');
	if (found === undefined) throw new Error(`${file} has no node "Compare"`);
	return found;
}

const get = (name: string, url: string) =>
	node(name, 'n8n-nodes-base.httpRequest', 4.2, {
		parameters: { url, options: {} },
		executeOnce: true,
		alwaysOutputData: true,
	});

/** Each item has one field, so that all of it agrees where its reference does. */
const only = (name: string, field: string, value: string) =>
	node(name, 'n8n-nodes-base.set', 3.4, {
		parameters: {
			assignments: { assignments: [{ id: field, name: field, type: 'string', value }] },
			options: {},
		},
	});

const filter = (name: string, condition: string) =>
	node(name, 'n8n-nodes-base.filter', 2.2, {
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				conditions: [
					{
						id: 'condition',
						leftValue: condition,
						rightValue: '',
						operator: { type: 'boolean', operation: 'true', singleValue: true },
					},
				],
				combinator: 'and',
			},
			options: {},
		},
	});

/**
 * As workflows/reconciliation.json does it: rows on the one side, what the gateway knows to be paid on
 * the other. A payment without a row gets what should have followed it. It runs when `path` is called:
 * in queue mode n8n soon takes what was started by hand, outside of the queue, for crashed.
 */
export function reconciliation(path: string, ordersUrl: string, ledgerUrl: string): WorkflowJson {
	const main = (...outputs: Array<ReturnType<typeof to>[]>) => ({ main: outputs });
	return {
		name: 'Reconciliation',
		nodes: [
			webhook(path, 'onReceived'),
			get('Rows', ledgerUrl),
			filter('Real rows', '={{ Boolean($json.reference) }}'),
			only('Row', 'Reference', '={{ $json.reference }}'),
			get('Orders', ordersUrl),
			filter('Paid', '={{ $json.paid === true }}'),
			only('Payment', 'Reference', '={{ $json.reference }}'),
			compare(),
			only('Bill', 'referenceId', '={{ $json.Reference }}'),
			ledgerRow(ledgerUrl, 'reconciliation'),
		],
		connections: {
			Webhook: main([to('Rows')]),
			Rows: main([to('Real rows'), to('Orders')]),
			'Real rows': main([to('Row')]),
			Row: main([to('Compare')]),
			Orders: main([to('Paid')]),
			Paid: main([to('Payment')]),
			Payment: main([to('Compare', 1)]),
			Compare: main([], [], [], [to('Bill')]),
			Bill: main([to('Ledger')]),
		},
		settings: { executionOrder: 'v1' },
	};
}
