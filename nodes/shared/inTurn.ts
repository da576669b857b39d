/** The tail of each queue in this process. */
const queues = new Map<string, Promise<unknown>>();

/** Runs the tasks of one queue one after the other, whether the one before fails or not. */
export async function inTurn<T>(queue: string, task: () => Promise<T>): Promise<T> {
	const before = queues.get(queue) ?? Promise.resolve();
	const mine = before.then(task, task);
	queues.set(queue, mine);
	try {
		return await mine;
	} finally {
		if (queues.get(queue) === mine) queues.delete(queue);
	}
}
