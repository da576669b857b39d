/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/require-node-api-error -- not shipped: prepares n8n for npm start */
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from './cache';
import { lacksSettings } from './missingSettings';
import type { Credential, N8nRest } from './rest';
import type { Owner } from './session';
import { callbackUrlOf, useCallbackUrl, useCredential, workflowSchema } from './workflow';

const project = dirname(__dirname);

/** Good for nothing but an n8n that only this computer can reach. */
export const demoOwner: Owner = {
	email: 'demo@example.com',
	password: 'Bills-2-pay',
	firstName: 'Demo',
	lastName: 'Shop',
};

/** How the data folders of this checkout's demo begin; the port of n8n follows. */
export function demoPrefix(): string {
	const checkout = createHash('sha256').update(project).digest('hex').slice(0, 8);
	return join(cacheFolder(), `demo-${checkout}-`);
}

/** One folder for each port, so that two at once never share a database. */
export const demoFolder = (port: number): string => `${demoPrefix()}${port}`;

/** The credential as it is now, since the sandbox may have moved to another port. */
async function putCredential(rest: N8nRest, credential: Credential) {
	const known = (await rest.credentials()).find(({ name }) => name === credential.name);
	return known === undefined
		? await rest.createCredential(credential)
		: await rest.updateCredential(known.id, credential);
}

export interface ExampleWorkflow {
	id: string;
	name: string;
	/** A callback would start it, but for now it is not published. */
	awaitsPublication: boolean;
}

/** As n8n leaves it when settings are missing that only its owner has. Any other failure rejects. */
async function publish(rest: N8nRest, id: string): Promise<void> {
	try {
		await rest.activate(id);
	} catch (error) {
		if (!lacksSettings(error)) throw error;
	}
}

/**
 * Puts the credential and every workflow of a folder into n8n, and publishes those that a callback
 * starts. The file's name is the workflow's id: one that is there already stays as its owner left it.
 */
export async function populate(
	rest: N8nRest,
	credential: Credential,
	folder = join(project, 'workflows'),
): Promise<ExampleWorkflow[]> {
	const reference = await putCredential(rest, credential);
	const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
	const examples: ExampleWorkflow[] = [];
	for (const file of files) {
		const id = basename(file, '.json');
		const workflow = workflowSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
		const callbackUrl = callbackUrlOf(workflow, rest.n8nUrl);
		if (!(await rest.workflowExists(id))) {
			const ready = useCredential(workflow, credential.type, reference);
			await rest.createWorkflow(callbackUrl ? useCallbackUrl(ready, callbackUrl) : ready, id);
			if (callbackUrl) await publish(rest, id);
		}
		const awaitsPublication = callbackUrl !== undefined && !(await rest.isPublished(id));
		examples.push({ id, name: workflow.name, awaitsPublication });
	}
	return examples;
}
