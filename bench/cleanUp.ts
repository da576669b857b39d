/* eslint-disable @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: handles signals */

const tasks: Array<() => Promise<unknown>> = [];
const stopping = new AbortController();

/** Aborted by Ctrl-C. */
export const stopSignal = stopping.signal;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
	process.on(signal, () => stopping.abort(new Error('Stopped.')));
}

/** Registers what must not outlive this process: a server, a folder. */
export const later = (task: () => Promise<unknown>): void => void tasks.push(task);

/** Runs what was registered, the latest first; each once, and all even if one fails. */
export async function cleanUp(): Promise<void> {
	for (let task = tasks.pop(); task; task = tasks.pop()) {
		await task().catch((error: unknown) => console.error(error));
	}
}

/** The same promise, but rejected as soon as we are asked to stop. */
export async function untilStopped<T>(promise: Promise<T>): Promise<T> {
	const stopped = new Promise<never>((_resolve, reject) => {
		if (stopSignal.aborted) reject(stopSignal.reason);
		stopSignal.addEventListener('abort', () => reject(stopSignal.reason), { once: true });
	});
	return await Promise.race([promise, stopped]);
}
