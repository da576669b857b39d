import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { repeatOf } from './alreadySent';
import type { Operation, Preview } from './operations/operation';
import type { Pending } from './readItems';
import type { Repeats } from './repeats';
import type { Results } from './results';

/**
 * The page as a file that n8n's own viewer opens. n8n 2.x keeps from its viewer what is stored as
 * text/html, though the viewer shows HTML, cleaned and in a sandbox. So it is stored as plain text, and
 * called HTML to the viewer and to other nodes.
 */
async function fileOf(context: IExecuteFunctions, page: Preview['page']): Promise<IBinaryData> {
	const prepare = context.helpers.prepareBinaryData;
	const content = Buffer.from(page.html);
	const file = await prepare.call(context, content, page.fileName, 'text/plain');
	return { ...file, mimeType: 'text/html', fileType: 'html', fileExtension: 'html' };
}

interface Run extends Pick<Repeats, 'repeats'> {
	readonly pendings: readonly Pending[];
	readonly results: Results;
}

/** Takes the place of sending: nothing leaves, and n8n remembers nothing. */
export async function previewAll(
	context: IExecuteFunctions,
	preview: NonNullable<Operation['preview']>,
	{ pendings, repeats, results }: Run,
): Promise<void> {
	for (const pending of pendings) {
		const original = repeats.get(pending.itemIndex);
		const repeated = original === undefined ? [] : [`${repeatOf(original).description}.`];
		const warnings = [...pending.warnings, ...repeated];
		const { json, page } = preview({ ...pending, warnings });
		results.preview(pending, json, { preview: await fileOf(context, page) });
	}
}
