import type { WorkflowJson } from '../../runtime/workflow';
import { median } from '../statistics';
import { seconds } from '../table';
import type { Place, Sending } from './place';

/** A workflow in n8n, and what its measured executions came to. */
export class Sender {
	private readonly sendings: Sending[] = [];

	private constructor(
		private readonly place: Place,
		private readonly workflow: WorkflowJson,
		private readonly id: string,
		private readonly log: (line: string) => void,
	) {}

	static async add(place: Place, workflow: WorkflowJson, log: (line: string) => void) {
		return new Sender(place, workflow, await place.rest.createWorkflow(workflow), log);
	}

	/** An execution that does not count. */
	async warmUp(): Promise<void> {
		await this.place.send(this.id, this.workflow);
	}

	async measure(): Promise<void> {
		const sending = await this.place.send(this.id, this.workflow);
		this.sendings.push(sending);
		const { requests, duration } = sending;
		this.log(`  ${this.workflow.name}: ${requests} requests, ${seconds(duration)}`);
	}

	/** Milliseconds. */
	get duration(): number {
		return median(this.sendings.map(({ duration }) => duration));
	}

	get requests(): number {
		return median(this.sendings.map(({ requests }) => requests));
	}

	/** True if every execution made so many requests, and every order was accepted at its first. */
	sentAll(orders: number, requests: number): boolean {
		return this.sendings.every(
			(sending) =>
				sending.orders === orders && sending.requests === requests && sending.refused === 0,
		);
	}
}
