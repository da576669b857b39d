/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server reads what it gets */
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { z } from 'zod';
import { targetOf, StandIn } from './standIn';

const token = 'google-lets-us-in';
const valuesSchema = z.array(z.array(z.unknown())).min(1);
const bodySchema = z.object({ values: valuesSchema });
const cellsSchema = z.object({
	valueInputOption: z.literal('RAW'),
	data: z.array(z.object({ range: z.string(), values: valuesSchema })),
});

/**
 * A spreadsheet at Google, as far as n8n's node needs it to read its sheets and to add rows.
 * Source: Google's reference of the Sheets API v4, spreadsheets.values.
 */
export class Spreadsheet extends StandIn {
	readonly id = '1-a-document-for-the-tests';
	/** Of the first sheet. */
	readonly rows: unknown[][] = [];
	/** Of a second one. */
	readonly differences: unknown[][] = [];
	/** Whether Google takes no change. */
	isReadOnly = false;

	private readonly sheets = new Map([
		['Sheet1', this.rows],
		['Differences', this.differences],
	]);

	/** What a merchant's connection to Google comes to. */
	readonly credential = {
		name: 'Google',
		type: 'googleSheetsOAuth2Api',
		data: {
			clientId: 'client',
			clientSecret: 'secret',
			oauthTokenData: { token_type: 'Bearer', access_token: token },
		},
	};

	constructor() {
		super('sheets.googleapis.com');
	}

	forget(): void {
		this.isReadOnly = false;
		for (const rows of this.sheets.values()) rows.length = 0;
	}

	protected async reply(request: IncomingMessage): Promise<object | undefined> {
		const { path, query } = targetOf(request);
		const place = path.replace(`/v4/spreadsheets/${this.id}`, '');
		if (request.headers.authorization !== `Bearer ${token}`) return undefined;
		if (request.method !== 'GET' && this.isReadOnly) return undefined;
		if (request.method === 'GET' && place === '') {
			const titles = [...this.sheets.keys()];
			return { sheets: titles.map((title, sheetId) => ({ properties: { sheetId, title } })) };
		}
		if (place === '/values:batchUpdate') return this.writeCells(await json(request));
		const range = /^\/values\/'?(\w+?)'?(?:!(\d+):\d+)?(:append)?$/.exec(place);
		const rows = this.sheets.get(range?.[1] ?? '');
		if (!range || !rows) return undefined;
		const [, , row, append] = range;
		if (request.method === 'GET') return valuesOf(rows, row);
		// Any other way, Google would make a date of a reference such as 10-2.
		if (query.get('valueInputOption') !== 'RAW') return undefined;
		const { values } = bodySchema.parse(await json(request));
		// Google adds at the end of the table, whatever row is given.
		if (append) rows.push(...values);
		else rows.splice(Number(row) - 1, values.length, ...values);
		return {};
	}

	/** Each range is one cell, as n8n's node has it. */
	private writeCells(body: unknown): object {
		for (const { range, values } of cellsSchema.parse(body).data) {
			const [, sheet = '', letter = '', row] = /^(\w+)!([A-Z])(\d+)$/.exec(range) ?? [];
			const cells = this.sheets.get(sheet)?.[Number(row) - 1];
			if (!cells) throw new Error(`No row for ${range}`);
			const column = letter.charCodeAt(0) - 'A'.charCodeAt(0);
			while (cells.length < column) cells.push('');
			cells[column] = values[0]?.[0];
		}
		return {};
	}
}

/** Google leaves `values` out where there are none. */
function valuesOf(rows: readonly unknown[][], row: string | undefined) {
	const values = row === undefined ? rows : rows.slice(Number(row) - 1, Number(row));
	return values.length > 0 ? { values } : {};
}
