/* JavaScript, because setup.mjs needs it before TypeScript is installed. */
const { spawn } = require('node:child_process');
const { delimiter, dirname } = require('node:path');

const LIMIT_MS = 30 * 60_000;
const HEARTBEAT_MS = 10_000;
const TAIL_LINES = 25;

/**
 * `npm start` hands npm's own settings down to what it runs. Those that say where or how much to
 * install belong to that call, not to ours; a registry or proxy set this way is kept.
 */
const NOT_OURS =
	/^npm_config_(prefix|local_prefix|global_prefix|global|location|workspaces?|omit|include|only|production|dry_run|package_lock|package_lock_only)$/i;

/** @param {string} node @param {Record<string, string>} extra */
function environment(node, extra) {
	const inherited = Object.entries(process.env).filter(([name]) => !NOT_OURS.test(name));
	const path = [dirname(node), process.env['PATH'] ?? ''].join(delimiter);
	return { ...Object.fromEntries(inherited), ...extra, PATH: path };
}

/**
 * Runs npm in a folder, saying every ten seconds that it is still at work.
 *
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.cwd
 * @param {string} options.task what happens, as the reader is told: "Installing n8n"
 * @param {string} options.usually how long that takes on an ordinary machine
 * @param {string} [options.node] the Node.js to run npm with; this process's own when absent
 * @param {Record<string, string>} [options.env] added to this process's environment
 * @param {(line: string) => void} [options.log]
 * @returns {Promise<void>} rejects with npm's last lines when it fails or takes over half an hour
 */
function runNpm(
	args,
	{ cwd, task, usually, node = process.execPath, env = {}, log = console.log },
) {
	const started = Date.now();
	log(`${task} (usually ${usually})`);
	const heartbeat = setInterval(() => {
		const seconds = Math.round((Date.now() - started) / 1000);
		log(`${task}: at work for ${seconds} s (usually ${usually})`);
	}, HEARTBEAT_MS);

	/** @type {Promise<void>} */
	const ended = new Promise((resolve, reject) => {
		const child = spawn('npm', args, {
			cwd,
			env: environment(node, env),
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LIMIT_MS,
		});
		/** @type {string[]} */
		let tail = [];
		/** @param {Buffer} chunk */
		const keep = (chunk) => {
			tail = [...tail, ...chunk.toString().trimEnd().split('\n')].slice(-TAIL_LINES);
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', (error) => reject(new Error(`npm could not be started: ${error.message}`)));
		child.on('close', (code, signal) => {
			if (code === 0) return resolve();
			const end = signal ? `was stopped by ${signal}` : `ended with code ${code}`;
			reject(new Error(`${task} failed: npm ${args[0]} ${end}.\n${tail.join('\n')}`));
		});
	});
	return ended.finally(() => clearInterval(heartbeat));
}

module.exports = { runNpm };
