/** The middle value; of an even number, the higher of the two in the middle. @throws for none */
export function median(values: readonly number[]): number {
	const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
	if (middle === undefined) throw new Error('There is no median of nothing');
	return middle;
}
