/**
 * Loaded into n8n beside its own code: when the process that started it is gone, however it ended,
 * n8n ends too.
 */
const GRACE_MS = 15_000;

process.once('disconnect', () => {
	setTimeout(() => process.exit(1), GRACE_MS).unref();
	process.kill(process.pid, 'SIGTERM');
});
// Listening must not keep a process alive that wants to end.
process.channel?.unref();
