/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads logs */
import { readFile } from 'node:fs/promises';

/** Logs of processes, also of those that were started again since: that empties their files. */
export class Logs {
	private kept = '';

	/** To be called before a process is started again. */
	async keep(file: string): Promise<void> {
		this.kept += await readFile(file, 'utf8');
	}

	async all(files: readonly string[]): Promise<string> {
		const current = await Promise.all(files.map((file) => readFile(file, 'utf8')));
		return [this.kept, ...current].join('\n');
	}
}
