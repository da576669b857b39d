const HEARTBEAT_MS = 10_000;

/**
 * Says what begins and, every ten seconds, that it is still at work, until the promise settles.
 *
 * @template T
 * @param {string} task what happens, as the reader is told: "Installing n8n"
 * @param {string} usually how long that takes on an ordinary machine
 * @param {(line: string) => void} log
 * @param {Promise<T>} promise
 * @returns {Promise<T>}
 */
function withProgress(task, usually, log, promise) {
	const started = Date.now();
	log(`${task} (usually ${usually})`);
	const heartbeat = setInterval(() => {
		log(`${task}: still at work after ${Math.round((Date.now() - started) / 1000)} s`);
	}, HEARTBEAT_MS);
	return promise.finally(() => clearInterval(heartbeat));
}

module.exports = { withProgress };
