import { forPanels, pictureOf, type Studio } from './studio';

/** The trigger's fields: the address to copy, and the statuses to choose from. */
export async function trigger({ editor }: Studio): Promise<Buffer> {
	const { panel, page } = editor;
	await editor.page.setViewportSize(forPanels);
	await editor.openWorkflow('paid-then-processing');
	await editor.openNode('A customer has paid');
	await panel.productionUrl();
	await panel.field('detailedStatuses').click();
	const statuses = page.locator('.el-select-dropdown').filter({ visible: true });
	await statuses.waitFor();
	return await pictureOf([panel.fields, statuses], { last: statuses });
}
