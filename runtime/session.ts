import { z } from 'zod';
import { poll } from './poll';

const LIMIT_MS = 30_000;

export interface Owner {
	email: string;
	/** At least eight characters, one of them a digit and one a capital. */
	password: string;
	firstName: string;
	lastName: string;
}

const answerSchema = z.object({ data: z.unknown() });
const refusalSchema = z.object({ message: z.string() });
const settingsSchema = z.object({
	userManagement: z.object({ showSetupOnFirstLoad: z.boolean().optional() }),
});
/** Told only to those who have signed in. */
const aboutSchema = z
	.object({ versionCli: z.string(), databaseType: z.string(), nodeJsVersion: z.string() })
	.transform(({ versionCli, databaseType, nodeJsVersion }) => ({
		n8n: versionCli,
		/** Such as `sqlite` or `postgresdb`. */
		database: databaseType,
		node: nodeJsVersion,
	}));

/** Of a call that n8n answered with anything but success. */
export class N8nRefusal extends Error {
	/** @param reason n8n's own message */
	constructor(
		readonly status: number,
		call: string,
		readonly reason: string,
	) {
		super(`n8n answered ${status} to ${call}: ${reason}`);
	}
}

/**
 * A signed-in person at the interface that n8n's own editor uses. It is not documented and may
 * change with n8n: this is the one of 2.41 and of 1.123.
 */
export class N8nSession {
	private cookie = '';
	/** What n8n says of itself. */
	about = { n8n: '', database: '', node: '' };

	private constructor(readonly url: string) {}

	/** Whether this is an n8n 1.x, whose interface differs in places. */
	get isVersion1(): boolean {
		return this.about.n8n.startsWith('1.');
	}

	/** Makes this person the owner of a fresh n8n, or signs them in. */
	static async start(url: string, owner: Owner): Promise<N8nSession> {
		const session = new N8nSession(url);
		const { userManagement } = await session.call(settingsSchema, 'GET', 'settings');
		if (userManagement.showSetupOnFirstLoad) {
			await session.call(z.unknown(), 'POST', 'owner/setup', owner);
		} else {
			const { email: emailOrLdapLoginId, password } = owner;
			await session.call(z.unknown(), 'POST', 'login', { emailOrLdapLoginId, password });
		}
		session.about = await session.call(aboutSchema, 'GET', 'settings');
		return session;
	}

	/** Rejects with an N8nRefusal when it answers anything but success. */
	async call<T>(
		schema: z.ZodType<T, z.ZodTypeDef, unknown>,
		method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
		path: string,
		body?: unknown,
	): Promise<T> {
		const ask = () =>
			fetch(`${this.url}/rest/${path}`, {
				method,
				// The cookie is valid only beside the browser-id that it was made for.
				headers: {
					'content-type': 'application/json',
					'browser-id': 'runtime',
					cookie: this.cookie,
				},
				body: body === undefined ? null : JSON.stringify(body),
				signal: AbortSignal.timeout(LIMIT_MS),
			});
		// That is how n8n answers, before it does anything, while its database does not keep up.
		const answer = await poll(ask, ({ status }) => status !== 503, LIMIT_MS);
		const [cookie] = answer.headers.getSetCookie();
		if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
		const text = await answer.text();
		if (!answer.ok) {
			throw new N8nRefusal(answer.status, `${method} /rest/${path}`, reasonIn(text));
		}
		return schema.parse(answerSchema.parse(JSON.parse(text)).data);
	}
}

function reasonIn(text: string): string {
	try {
		return refusalSchema.parse(JSON.parse(text)).message;
	} catch {
		return text.slice(0, 200);
	}
}
