import type { IDataObject } from 'n8n-workflow';
import { triggerToken } from '../../../exotel/callbackUrl';
import { startDeduplicator } from '../deduplicator';
import { freshWorkflow } from '../suite';
import { TriggerHost } from './host';
import type { TriggerSettings } from './workflow';

export { callbackOf, payment, state } from '../../fixtures/payments';

export const credential = {
	apiKey: 'key',
	apiToken: 's3cret',
	accountSid: 'shop',
	region: 'mumbai',
};

export interface Call {
	readonly contentType?: string;
	/** Of the query; null for none. */
	readonly token?: string | null;
	readonly method?: 'GET' | 'POST';
}

type Settings = Omit<Partial<TriggerSettings>, 'baseUrl'>;

/** Triggers of one test, each behind its own n8n. */
export function useTriggers() {
	const hosts: TriggerHost[] = [];
	beforeAll(startDeduplicator);
	afterEach(async () => {
		await Promise.all(hosts.splice(0).map(async (host) => await host.stop()));
		jest.restoreAllMocks();
	});
	return async (parameters: IDataObject = {}, settings: Settings = {}) => {
		const all = { credential, workflowId: freshWorkflow(), ...settings, parameters };
		const host = await new TriggerHost(all).start();
		hosts.push(host);
		return host;
	};
}

/** Calls the trigger's address, with the right token unless another is given. */
export async function call(host: TriggerHost, body?: unknown, options: Call = {}) {
	const { contentType = 'application/json', token = triggerToken('s3cret') } = options;
	const method = options.method ?? 'POST';
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const query = token === null ? '' : `?token=${encodeURIComponent(token)}`;
	const response = await fetch(`${host.url}/webhook/c0ffee00/webhook${query}`, {
		method,
		...(method === 'POST' && text !== undefined && { body: text }),
		headers: { 'content-type': contentType },
	});
	const answer = { status: response.status, text: await response.text() };
	await host.idle();
	return answer;
}
