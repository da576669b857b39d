/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: a process of its own */
/**
 * Reads what is as large as n8n lets in, in a process whose memory is small: each line of the output is
 * a name and what came of it. The parent ends it when it takes too long.
 */
import { inputs } from './inputs';

for (const { name, read } of inputs) {
	process.stdout.write(`${name}: `);
	let said = 'read';
	try {
		said = read();
	} catch (error) {
		said = error instanceof Error ? `${error.name} ${error.message.slice(0, 100)}` : 'thrown';
	}
	process.stdout.write(`${said}\n`);
}
