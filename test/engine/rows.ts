import type { IDataObject } from 'n8n-workflow';
import type { Exotel } from '../support/exotel';
import { rowsBill } from './forms';
import { runNode, type NodeRun } from './harness';
import { freshWorkflow } from './suite';

/** A row as n8n's Google Sheets node gives it. */
export const row = (Reference: string, changes: IDataObject = {}): IDataObject => ({
	Reference,
	Phone: '99999 00001',
	Item: 'Milk',
	Price: 30,
	Quantity: 1,
	...changes,
});
/** Five rows of two orders, mixed. */
export const rows = [
	row('D-1', { Item: 'Milk', Price: 30, Quantity: 2 }),
	row('D-2', { Phone: '99999 00002', Item: 'Rent', Price: '₹12,000.50' }),
	row('D-1', { Item: 'Bread', Price: '45.50', Phone: '' }),
	row('D-2', { Phone: '+91-99999-00002', Item: 'Water', Price: 250.25 }),
	row('D-1', { Item: 'Butter', Price: 60, Phone: '+91 99999 00001' }),
];

/** The five rows with one of them changed. */
export const changed = (index: number, changes: IDataObject) =>
	rows.map((one, i) => (i === index ? { ...one, ...changes } : one));

export const rowRunner =
	(exotel: () => Exotel) =>
	async (
		items: readonly IDataObject[],
		parameters: IDataObject = {},
		more: Partial<NodeRun> = {},
	) =>
		await runNode({
			credential: exotel().credential,
			parameters: rowsBill(parameters),
			items,
			workflowId: freshWorkflow(),
			...more,
		});

/** A pairedItem of several. */
export const pairs = (...items: readonly number[]) => items.map((item) => ({ item }));
