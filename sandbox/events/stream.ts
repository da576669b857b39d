/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: a server needs node:http and timers */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { ControlError } from '../controls/control';
import { windowsView } from '../controls/windows';
import type { World } from '../world';
import { view } from './view';
import type { ResetView } from './views';

/** Each keeps a connection. */
export const maxStreams = 20;

/** Changes that come together go out together. */
const settleMs = 20;
/** How soon a browser comes back. */
const retryMs = 1_000;

/** One page that watches. It is told what changed since it last heard, as it is now. */
class Stream {
	#era: string | undefined;
	#sequence = 0;
	#isReady = false;
	#timer: NodeJS.Timeout | undefined;

	constructor(
		private readonly world: World,
		private readonly response: ServerResponse,
		lastEventId: string | undefined,
	) {
		const [, era, sequence] = /^([0-9a-f]+)-(\d+)$/.exec(lastEventId ?? '') ?? [];
		this.#era = era;
		this.#sequence = Number(sequence ?? 0);
	}

	soon(): void {
		this.#timer ??= setTimeout(() => this.tell(), settleMs);
	}

	/** What does not fit into the connection now is told when there is room again, as it is then. */
	tell(): void {
		this.stop();
		if (this.response.writableNeedDrain) return;
		const { changes } = this.world;
		if (this.#era !== changes.era) this.#reset();
		for (const change of changes.since(this.#sequence)) {
			this.#sequence = change.sequence;
			const changed = view(this.world, change);
			if (changed !== undefined && !this.#write(change.kind, changed)) return;
		}
		if (this.#isReady) return;
		this.#isReady = true;
		this.#write('ready', {});
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#reset(): void {
		this.#era = this.world.changes.era;
		this.#sequence = 0;
		this.#isReady = false;
		const reset: ResetView = { now: this.world.now(), windows: windowsView(this.world) };
		this.#write('reset', reset);
	}

	#write(event: string, data: object): boolean {
		const id = `${this.#era}-${this.#sequence}`;
		return this.response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
	}
}

/**
 * Server-sent events until the page or the sandbox goes: `reset` when the page has to forget what it
 * knows, then each thing under its kind, then `ready`, then what changes. With a Last-Event-ID of
 * this sandbox only what changed since.
 * @throws ControlError if there are too many already
 */
export function stream(world: World, request: IncomingMessage, response: ServerResponse): void {
	if (world.changes.listeners >= maxStreams) {
		throw new ControlError(503, `more than ${maxStreams} pages watch: close some`);
	}
	response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
	response.write(`retry: ${retryMs}\n\n`);
	const lastEventId = request.headers['last-event-id'];
	const told = new Stream(
		world,
		response,
		lastEventId === undefined ? undefined : `${lastEventId}`,
	);
	const stopListening = world.changes.listen(() => told.soon());
	const heartbeat = setInterval(() => response.write(': still here\n\n'), world.heartbeatMs);
	response.on('drain', () => told.tell());
	response.once('close', () => {
		stopListening();
		clearInterval(heartbeat);
		told.stop();
	});
	told.tell();
}
