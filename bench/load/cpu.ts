/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals -- not shipped: reads what Linux knows of processes */
import { readFile, readdir } from 'node:fs/promises';

/** Linux counts in hundredths of a second wherever a program can see it. Source: time(7). */
const TICK_MS = 10;

interface Usage {
	readonly parent: number;
	/** Milliseconds of the process and of those of its children that have ended. */
	readonly cpu: number;
}

/** Undefined for a process that has just ended. Source: proc_pid_stat(5). */
async function usageOf(pid: number): Promise<Usage | undefined> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
	// The program's name stands before it, and may hold spaces and brackets.
	const fields = stat
		?.slice(stat.lastIndexOf(')') + 2)
		.split(' ')
		.map(Number);
	const [parent, ...ticks] = [1, 11, 12, 13, 14].map((field) => fields?.[field]);
	if (parent === undefined) return undefined;
	return { parent, cpu: TICK_MS * ticks.reduce<number>((sum, count) => sum + (count ?? 0), 0) };
}

/**
 * Milliseconds of CPU that every process took that this one has started, directly or not, but not this
 * one itself. Unlike a time on the clock it hardly depends on what else the machine does. Undefined
 * where there is no /proc, as on macOS.
 */
export async function cpuOfChildren(): Promise<number | undefined> {
	const names = await readdir('/proc').catch(() => undefined);
	if (names === undefined) return undefined;
	const usages = new Map<number, Usage>();
	for (const pid of names.map(Number).filter(Number.isInteger)) {
		const usage = await usageOf(pid);
		if (usage) usages.set(pid, usage);
	}
	const isOurs = (pid: number): boolean =>
		pid === process.pid || (pid > 1 && isOurs(usages.get(pid)?.parent ?? 0));
	return [...usages].reduce(
		(sum, [pid, { cpu }]) => (pid !== process.pid && isOurs(pid) ? sum + cpu : sum),
		0,
	);
}
