import type { Dice } from '../dice';

/** What every n8n of a run is started with. */
export interface HostOptions {
	readonly userFolder: string;
	readonly packageTarball: string;
	readonly env: Readonly<Record<string, string>>;
	readonly log: (line: string) => void;
}

/** An n8n that is killed and comes back. */
export interface Host {
	readonly url: string;
	/** Kills something by `kill -9`, or restarts the database, and brings it back; says what. */
	strike(dice: Dice, i: number): Promise<string>;
	/** The whole database: one row a line, `{"table": …, "row": {…}}`. */
	database(): AsyncIterable<string>;
	/** Everything that its processes have written so far. */
	logs(): Promise<string>;
	stop(): Promise<void>;
}
