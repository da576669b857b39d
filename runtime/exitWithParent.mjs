/**
 * Loaded into n8n beside its own code: when the process that started it is gone, however it ended,
 * n8n ends too.
 */
const GRACE_MS = 15_000;

function end() {
	setTimeout(() => process.exit(1), GRACE_MS).unref();
	process.kill(process.pid, 'SIGTERM');
}

process.once('disconnect', end);
// Listening must not keep a process alive that wants to end.
process.channel?.unref();
// It may have gone while Node.js was starting.
if (process.connected === false) end();
