import type { Courier } from './courier/courier';
import { Tally } from './courier/tally';
import type { Dice } from './dice';
import type { Host } from './hosts/host';
import type { Plan } from './plan';

/** Calls that began before something came back may still end badly. */
const AFTERMATH_MS = 15_000;

/** After how many reports each strike comes: spread over the run, at moments that the seed chooses. */
export function momentsOf(dice: Dice, { kills, callbacks }: Plan): number[] {
	const [first, last] = [0.05, 0.85];
	const part = (last - first) / Math.max(kills, 1);
	return Array.from({ length: kills }, (_, i) =>
		Math.round((first + part * (i + dice.roll(`moment ${i}`))) * callbacks),
	);
}

/** Kills, one after the other. */
export class Strikes {
	readonly done = new Tally();
	/** Milliseconds since 1970. */
	readonly workerKills: number[] = [];
	private readonly moments: number[];
	private next = 0;

	constructor(
		private readonly dice: Dice,
		plan: Plan,
		private readonly host: Host,
		private readonly courier: Courier,
		private readonly log: (line: string) => void,
	) {
		this.moments = momentsOf(dice, plan);
	}

	get left(): number {
		return this.moments.length - this.next;
	}

	/** Strikes if a moment has come. */
	async look(): Promise<void> {
		const moment = this.moments[this.next];
		if (moment === undefined || this.courier.posted < moment) return;
		this.courier.attacker.disturbedUntil = Infinity;
		const at = Date.now();
		const what = await this.host.strike(this.dice, this.next);
		this.courier.attacker.disturbedUntil = Date.now() + AFTERMATH_MS;
		this.next += 1;
		this.done.add(what);
		if (what.includes('worker')) this.workerKills.push(at);
		this.log(`${what} after ${moment} callbacks; it is back`);
	}
}
