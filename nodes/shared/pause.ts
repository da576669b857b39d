/** n8n's own sleep would hold up a process that wants to end. */
export const pause = async (milliseconds: number): Promise<void> =>
	await new Promise((resolve) => {
		const signal = AbortSignal.timeout(Math.round(milliseconds));
		signal.addEventListener('abort', () => resolve());
	});
