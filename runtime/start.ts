/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool */
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../sandbox';
import { buildPackage } from './build';
import { demoFolder, demoOwner, populate } from './demo';
import { instructions } from './instructions';
import { startN8n, type N8n } from './n8n';
import { packPackage } from './package';
import { assertPortFree, portFrom } from './ports';
import { N8nRest } from './rest';
import { N8nSession } from './session';

const log = (line: string) => console.log(`[${process.uptime().toFixed(0).padStart(3)} s] ${line}`);

const stopping = new AbortController();
const running: { sandbox?: Sandbox; n8n?: N8n } = {};

async function start(): Promise<void> {
	const port = portFrom('N8N_PORT', 5678);
	const sandboxPort = portFrom('SANDBOX_PORT', 4010);
	await assertPortFree(port, 'n8n', 'N8N_PORT');
	await assertPortFree(sandboxPort, 'the sandbox', 'SANDBOX_PORT');

	const { signal } = stopping;
	const userFolder = demoFolder(port);
	await buildPackage(log);
	const packageTarball = await packPackage(join(userFolder, 'package'), { log });
	signal.throwIfAborted();
	const sandbox = (running.sandbox = await startSandbox({ port: sandboxPort }));
	const env = { GENERIC_TIMEZONE: 'Asia/Kolkata' };
	const n8n = (running.n8n = await startN8n({
		userFolder,
		port,
		packageTarball,
		env,
		log,
		signal,
	}));
	void n8n.ended.then((how) => died(n8n, how));

	const rest = new N8nRest(await N8nSession.start(n8n.url, demoOwner));
	const examples = await populate(rest, {
		name: 'Exotel sandbox',
		type: 'exotelApi',
		data: { ...sandbox.credentials, region: 'custom', baseUrl: sandbox.url },
	});
	log('Ready.');
	console.log(instructions(n8n.url, sandbox.url, examples));
}

async function died(n8n: N8n, how: string): Promise<void> {
	if (stopping.signal.aborted) return;
	console.error(`n8n ${how} by itself. The end of ${n8n.logFile}:\n${await n8n.logTail()}`);
	await stop(1);
}

async function stop(code: number): Promise<void> {
	stopping.abort();
	process.exitCode = code;
	if (running.sandbox) log('Stopping.');
	await release();
}

/** Ends what runs. May be called again for what was just starting at the first call. */
async function release(): Promise<void> {
	const { n8n, sandbox } = running;
	delete running.sandbox;
	await n8n?.stop();
	await sandbox?.close();
}

/** npm passes Ctrl-C on to us, and so does the terminal: one press may arrive twice. */
const SAME_PRESS_MS = 500;
let firstSignal: number | undefined;

function onSignal(): void {
	if (firstSignal === undefined) {
		firstSignal = Date.now();
		void stop(0);
	} else if (Date.now() - firstSignal > SAME_PRESS_MS) {
		void running.n8n?.kill();
		process.exit(130);
	}
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

start().catch(async (error: unknown) => {
	if (stopping.signal.aborted) return await release();
	console.error(error instanceof Error ? error.message : error);
	await stop(1);
});
