/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: reads what Linux knows of a process */
import { readFile, writeFile } from 'node:fs/promises';

/**
 * The most resident memory that a process had since its start or its last reset, in bytes. Undefined
 * where there is no /proc, as on macOS. Source: proc_pid_status(5).
 */
export async function peakMemory(pid: number): Promise<number | undefined> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	const [, kibibytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
	return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

/** Lets the peak begin anew at what the process holds now. Source: proc_pid_clear_refs(5). */
export async function resetPeakMemory(pid: number): Promise<void> {
	await writeFile(`/proc/${pid}/clear_refs`, '5').catch(() => undefined);
}
