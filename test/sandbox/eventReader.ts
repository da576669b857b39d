/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads a stream with node:http */
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { eventually } from './harness';

export interface SentEvent {
	readonly id: string;
	readonly event: string;
	readonly data: unknown;
}

function parse(frame: string): SentEvent | undefined {
	const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(frame)?.[1];
	const [id, event, data] = [field('id'), field('event'), field('data')];
	if (id === undefined || event === undefined || data === undefined) return undefined;
	return { id, event, data: JSON.parse(data) };
}

/** A page that watches, down at the wire. */
export class EventReader {
	text = '';
	isEnded = false;

	private constructor(readonly response: IncomingMessage) {
		response.setEncoding('utf8');
		response.on('data', (chunk: string) => (this.text += chunk));
		response.on('close', () => (this.isEnded = true));
		response.on('error', () => {});
	}

	static async open(url: string, headers: Record<string, string> = {}): Promise<EventReader> {
		const request = httpGet(`${url}/_sandbox/events`, { headers, agent: false });
		const [response]: IncomingMessage[] = await once(request, 'response');
		if (!response) throw new Error('no response');
		return new EventReader(response);
	}

	events(kind?: string): SentEvent[] {
		const complete = this.text.split('\n\n').slice(0, -1);
		const events = complete.map(parse).filter((one) => one !== undefined);
		return kind === undefined ? events : events.filter(({ event }) => event === kind);
	}

	/** Until the newest event of that kind is as wanted. */
	async until(kind: string, wanted: object = {}): Promise<SentEvent> {
		let last: SentEvent | undefined;
		await eventually(() => {
			last = this.events(kind).at(-1);
			expect(last?.data).toMatchObject(wanted);
		});
		if (!last) throw new Error(`no ${kind}`);
		return last;
	}

	close(): void {
		this.response.destroy();
	}
}
