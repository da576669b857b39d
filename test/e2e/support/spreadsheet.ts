/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: a server needs node:http */
import { createServer, type IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const token = 'google-lets-us-in';
const bodySchema = z.object({ values: z.array(z.array(z.unknown())).length(1) });

/**
 * A spreadsheet at Google with one sheet, Sheet1, as far as n8n's node needs it to add rows.
 * Source: Google's reference of the Sheets API v4, spreadsheets.values.
 */
export class Spreadsheet {
	readonly id = '1-a-document-for-the-tests';
	readonly rows: unknown[][] = [];

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

	private readonly server = createServer((request, response) => {
		void this.reply(request).then((body) => {
			response.writeHead(body ? 200 : 404, { 'content-type': 'application/json' });
			const { method, url } = request;
			response.end(JSON.stringify(body ?? { error: { message: `Unknown: ${method} ${url}` } }));
		});
	});

	async open(): Promise<void> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
	}

	/** For an n8n that takes this for Google. */
	get env() {
		const address = this.server.address();
		if (address === null || typeof address === 'string') throw new Error('It is not open.');
		const { href } = pathToFileURL('test/e2e/support/toSpreadsheet.mjs');
		return { NODE_OPTIONS: `--import ${href}?port=${address.port}` };
	}

	async close(): Promise<void> {
		const closed = new Promise((resolve) => this.server.close(resolve));
		this.server.closeAllConnections();
		await closed;
	}

	private async reply(request: IncomingMessage): Promise<object | undefined> {
		const { pathname, searchParams } = new URL(request.url ?? '', 'http://here');
		const place = decodeURIComponent(pathname).replace(`/v4/spreadsheets/${this.id}`, '');
		const range = /^\/values\/'?Sheet1'?(?:!(\d+):\d+)?(:append)?$/.exec(place);
		if (request.headers.authorization !== `Bearer ${token}`) return undefined;
		if (request.method === 'GET' && place === '') {
			return { sheets: [{ properties: { sheetId: 0, title: 'Sheet1' } }] };
		}
		if (!range) return undefined;
		const [, row, append] = range;
		if (request.method === 'GET') return this.valuesOf(row);
		// Any other way, Google would make a date of a reference such as 10-2.
		if (searchParams.get('valueInputOption') !== 'RAW') return undefined;
		const [values = []] = bodySchema.parse(await json(request)).values;
		// Google adds at the end of the table, whatever row is given.
		if (append) this.rows.push(values);
		else this.rows[Number(row) - 1] = values;
		return {};
	}

	/** Google leaves `values` out where there are none. */
	private valuesOf(row: string | undefined) {
		const values = row === undefined ? this.rows : this.rows.slice(Number(row) - 1, Number(row));
		return values.length > 0 ? { values } : {};
	}
}
