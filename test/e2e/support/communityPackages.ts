import { z } from 'zod';
import { demoOwner } from '../../../runtime/demo';
import { N8nSession } from '../../../runtime/session';

const installedSchema = z.object({
	packageName: z.string(),
	installedVersion: z.string(),
	updateAvailable: z.string().optional(),
	installedNodes: z.array(z.object({ name: z.string(), type: z.string() })),
});

const nodeTypeSchema = z.object({
	name: z.string(),
	codex: z.object({ alias: z.array(z.string()) }).optional(),
});

/** The page "Community nodes" of n8n's settings, for one package. */
export class CommunityPackages {
	private constructor(
		private readonly session: N8nSession,
		private readonly name: string,
	) {}

	static async open(url: string, name: string): Promise<CommunityPackages> {
		return new CommunityPackages(await N8nSession.start(url, demoOwner), name);
	}

	list() {
		return this.session.call(z.array(installedSchema), 'GET', 'community-packages');
	}

	/** The latest version when none is given. */
	install(version?: string) {
		const { name } = this;
		return this.session.call(installedSchema, 'POST', 'community-packages', { name, version });
	}

	/** To the latest version. */
	update() {
		const { name } = this;
		return this.session.call(installedSchema, 'PATCH', 'community-packages', { name });
	}

	/** What the editor knows of nodes, by their full names. */
	nodeTypes(...names: readonly string[]) {
		const nodeInfos = names.map((type) => ({ name: type, version: 1 }));
		return this.session.call(z.array(nodeTypeSchema), 'POST', 'node-types', { nodeInfos });
	}

	async uninstall(): Promise<void> {
		await this.session.call(z.unknown(), 'DELETE', `community-packages?name=${this.name}`);
	}
}
