/** Meta disables "Review and Pay" after the expiry, and takes one that is at least 300 s ahead. */
const shortestSeconds = 300;
/** For the way to Exotel and clocks that differ; one provider asks for 360 s as well. */
const marginSeconds = 60;
const day = 24 * 60;

/** The earliest expiry, counted from the moment at which the order is made. */
export const shortestExpiryMinutes = (shortestSeconds + marginSeconds) / 60;
/** Ours: beyond a year it is a slip (seconds taken for milliseconds, a wrong year). */
export const longestExpiryMinutes = 365 * day;

/** @returns what is wrong with it, or undefined */
export function expiryProblem(at: Date, now: Date): { problem: string; fix: string } | undefined {
	const minutes = (at.getTime() - now.getTime()) / 60_000;
	if (minutes < shortestExpiryMinutes) {
		return {
			problem: `must be at least ${shortestExpiryMinutes} minutes from now (WhatsApp asks for 5, and the bill needs a moment to arrive)`,
			fix: 'Choose a later expiry.',
		};
	}
	if (minutes > longestExpiryMinutes) {
		return {
			problem: 'is more than a year from now',
			fix: 'Choose an earlier expiry, or none.',
		};
	}
	return undefined;
}
