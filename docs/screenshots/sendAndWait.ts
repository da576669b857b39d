import { marked } from '../../test/support/nodePanel';
import { forCanvas, pictureOf, type Studio } from './studio';

/** The example workflow as it is opened. */
export async function sendAndWait({ editor }: Studio): Promise<Buffer> {
	await editor.page.setViewportSize(forCanvas);
	await editor.openWorkflow('send-and-wait');
	const notes = marked(editor.page, 'sticky');
	await notes.first().waitFor();
	const shown = [...(await editor.nodes.all()), ...(await notes.all())];
	return await pictureOf(shown, { margin: 48, isCoarse: true });
}
