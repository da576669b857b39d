/* JavaScript, because setup.mjs needs it before TypeScript is installed. */
const { spawn } = require('node:child_process');
const { delimiter, dirname } = require('node:path');
const { withProgress } = require('./progress');

const LIMIT_MS = 30 * 60_000;
const KEPT_LINES = 2000;
const ENDING = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

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
 * npm says what is wrong first and ends with general advice; a compiler does it the other way round.
 *
 * @param {string[]} lines
 */
function excerpt(lines) {
	const telling = lines.filter((line) => line.trim() !== '' && !line.startsWith('npm warn'));
	const shown =
		telling.length > 30 ? [...telling.slice(0, 12), '…', ...telling.slice(-12)] : telling;
	return shown.join('\n');
}

/**
 * @typedef {object} NpmOptions
 * @property {string} cwd
 * @property {string} task what happens, as the reader is told: "Installing n8n"
 * @property {string} usually how long that takes on an ordinary machine
 * @property {string} [node] the Node.js to run npm with; this process's own when absent
 * @property {Record<string, string>} [env] added to this process's environment
 * @property {(line: string) => void} [log]
 */

/**
 * Runs npm in a folder, with signs of life. A signal that should end us ends npm; we then fail.
 *
 * @param {string[]} args
 * @param {NpmOptions} options
 * @returns {Promise<void>} rejects with npm's last lines when it fails or takes over half an hour
 */
function runNpm(args, options) {
	const { task, usually, log = console.log } = options;
	return withProgress(task, usually, log, ended(args, options));
}

/** @param {string[]} args @param {NpmOptions} options @returns {Promise<void>} */
function ended(args, { cwd, task, node = process.execPath, env = {} }) {
	return new Promise((resolve, reject) => {
		const child = spawn('npm', args, {
			cwd,
			env: environment(node, env),
			stdio: ['ignore', 'pipe', 'pipe'],
			timeout: LIMIT_MS,
		});
		/** @param {NodeJS.Signals} signal */
		const pass = (signal) => child.kill(signal);
		for (const signal of ENDING) process.on(signal, pass);
		/** @type {string[]} */
		const lines = [];
		/** @param {Buffer} chunk */
		const keep = (chunk) => {
			if (lines.length < KEPT_LINES) lines.push(...chunk.toString().trimEnd().split('\n'));
		};
		child.stdout.on('data', keep);
		child.stderr.on('data', keep);
		child.on('error', (error) => reject(new Error(`npm could not be run: ${error.message}`)));
		child.on('close', (code, killer) => {
			for (const signal of ENDING) process.off(signal, pass);
			if (code === 0) return resolve();
			const end = killer ? `was stopped by ${killer}` : `ended with code ${code}`;
			reject(new Error(`${task} failed: npm ${args[0]} ${end}.\n${excerpt(lines)}`));
		});
	});
}

module.exports = { runNpm };
