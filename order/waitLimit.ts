import { shortestExpiryMinutes } from './expiry';
import { InvalidInput } from './input';

/**
 * After how many minutes a bill expires, so that nobody pays one that the workflow has given up.
 * @param limit minutes for which the workflow waits
 * @param margin minutes between the expiry and the end of the wait, for a report on its way
 * @throws InvalidInput where no expiry fits that WhatsApp takes
 */
export function expiryWithin(limit: number, margin: number): number {
	const minutes = limit - margin;
	if (minutes >= shortestExpiryMinutes) return minutes;
	throw new InvalidInput([
		{
			field: 'Wait Limit',
			value: limit,
			problem: `is too short for a bill that expires ${margin} minutes before the end: an expiry must be at least ${shortestExpiryMinutes} minutes ahead`,
			fix: `Wait for at least ${margin + shortestExpiryMinutes} minutes, or choose an expiry in Order Options, or set the option Bill Expiry to Never.`,
		},
	]);
}
