import type { Project } from '../../places';
import { setUp } from './setUp';

export default async (_all: unknown, project: Project): Promise<void> =>
	await setUp('n8n2', project);
