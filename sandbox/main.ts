/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command line tool */
import { parseArgs } from 'node:util';
import { startSandbox, type Sandbox } from '.';

const defaultPort = 4010;

const usage = `Usage: npx tsx sandbox/main.ts [--port <number>]   (default ${defaultPort})`;

/** Undefined if the arguments are wrong. */
function readPort(): number | undefined {
	try {
		const { values } = parseArgs({ options: { port: { type: 'string' } } });
		const port = Number(values.port ?? defaultPort);
		return Number.isInteger(port) && port >= 0 && port <= 65_535 ? port : undefined;
	} catch {
		return undefined;
	}
}

function describeFailure(error: unknown, port: number): string {
	const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
	if (!isTaken) return `The sandbox cannot start: ${String(error)}`;
	return `Port ${port} is in use by another program. Choose another one with --port ${port + 1}.`;
}

function introduce({ url, credentials }: Sandbox): string {
	const { apiKey, apiToken, accountSid } = credentials;
	return [
		`A stand-in for Exotel listens on ${url} (Ctrl-C ends it).`,
		`Credential in n8n: region Custom, base URL ${url},`,
		`  API key ${apiKey}, API token ${apiToken}, account SID ${accountSid}`,
		`The customer's phone, to pay on:  ${url}`,
		`What it accepted, as JSON:        ${url}/_sandbox/messages`,
		'All controls:                     sandbox/README.md',
	].join('\n');
}

async function main(): Promise<void> {
	const port = readPort();
	if (port === undefined) {
		console.error(usage);
		process.exitCode = 2;
		return;
	}
	try {
		const sandbox = await startSandbox({ port });
		console.log(introduce(sandbox));
		for (const signal of ['SIGINT', 'SIGTERM'] as const) {
			process.once(signal, () => void sandbox.close());
		}
	} catch (error) {
		console.error(describeFailure(error, port));
		process.exitCode = 1;
	}
}

void main();
