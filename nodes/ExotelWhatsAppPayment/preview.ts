import type { IBinaryData, IExecuteFunctions } from 'n8n-workflow';
import { repeatOf } from './alreadySent';
import type { Operation, Preview } from './operations/operation';
import type { Pending } from './readItems';
import type { Repeats } from './repeats';
import type { Results } from './results';

/**
 * The page as a file. n8n offers no view of what is text/html, but its viewer goes by the file type and
 * shows HTML, cleaned and in a sandbox. So the file is plain text to whoever serves it, and HTML to
 * the viewer and by its name.
 */
async function fileOf(
	context: IExecuteFunctions,
	{ html, fileName }: Preview['page'],
): Promise<IBinaryData> {
	const prepare = context.helpers.prepareBinaryData;
	const file = await prepare.call(context, Buffer.from(html), fileName, 'text/plain');
	return { ...file, fileType: 'html', fileExtension: 'html' };
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
		results.give(pending.itemIndex, json, { preview: await fileOf(context, page) });
	}
}
