/** The middle value; of an even number, the higher of the two in the middle. @throws for none */
export function median(values: readonly number[]): number {
	const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
	if (middle === undefined) throw new Error('There is no median of nothing');
	return middle;
}

/** @param sorted the smallest first @param part such as 0.99 @throws for none */
export function quantile(sorted: readonly number[], part: number): number {
	const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
	if (value === undefined) throw new Error('There is no quantile of nothing');
	return value;
}
