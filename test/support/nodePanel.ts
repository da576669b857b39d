import type { Locator, Page } from 'playwright-core';

/** n8n marks what its own tests look for. */
export const marked = (within: Page | Locator, id: string): Locator =>
	within.locator(`[data-test-id="${id}"]`);

/** What opens when a node is double-clicked: its input, its fields and its output. */
export class NodePanel {
	constructor(private readonly page: Page) {}

	get whole(): Locator {
		return marked(this.page, 'ndv');
	}

	/** The fields, in the middle. */
	get fields(): Locator {
		return marked(this.page, 'node-parameters');
	}

	get output(): Locator {
		return marked(this.page, 'output-panel');
	}

	/** What the node says when it fails. */
	get problem(): Locator {
		return marked(this.output, 'node-error-message');
	}

	/** A field by the name that workflows hold, such as `referenceId`. */
	field(name: string): Locator {
		return marked(this.fields, `parameter-input-${name}`);
	}

	/** Types into text fields. The last one is left, since n8n takes over what was typed only then. */
	async fill(values: Readonly<Record<string, string>>): Promise<void> {
		for (const [name, value] of Object.entries(values)) {
			const input = this.field(name).locator('input, textarea').first();
			await input.fill(value);
			await input.press('Tab');
		}
	}

	/** In a field with choices, by a part of what the choice says. */
	async choose(name: string, choice: string): Promise<void> {
		await this.field(name).click();
		await this.page.getByRole('option', { name: choice }).click();
	}

	async chooseCredential(name: string): Promise<void> {
		await marked(this.page, 'node-credentials-select').click();
		await this.page.getByRole('option', { name }).click();
	}

	/** The name of the credential that is chosen; empty if there is none. */
	async chosenCredential(): Promise<string> {
		return await marked(this.whole, 'node-credentials-select').locator('input').inputValue();
	}

	/** The text fields that are shown and still empty, by the names that workflows hold. */
	async emptyFields(): Promise<string[]> {
		const shown = marked(this.fields, 'parameter-input-field').filter({ visible: true });
		const names: string[] = [];
		for (const input of await shown.all()) {
			if ((await input.inputValue()) !== '') continue;
			const title = (await input.getAttribute('title')) ?? '';
			names.push(title.replace(/^Parameter: "(.*)"$/, '$1'));
		}
		return names;
	}

	/** The address that Exotel is to call, of a trigger. */
	async productionUrl(): Promise<string> {
		await this.fields.getByText('Webhook URLs').click();
		await this.fields.getByRole('radio', { name: 'Production URL' }).click();
		return (await this.fields.getByText(/\/webhook\//).innerText()).trim();
	}

	async execute(): Promise<void> {
		await marked(this.page, 'node-execute-button').click();
	}

	/** The first item of the output, as the table shows it. */
	async firstItem(): Promise<Record<string, string>> {
		await this.output.getByRole('radio', { name: 'Table' }).click();
		const heads = await this.output.locator('th').allInnerTexts();
		const row = this.output.locator('tbody tr').first();
		await row.waitFor();
		const cells = await this.output.locator('tbody tr').first().locator('td').allInnerTexts();
		return Object.fromEntries(heads.map((head, i) => [head.trim(), cells[i]?.trim() ?? '']));
	}

	/** What to look at together once it has run: the fields from the first on, and the output as JSON. */
	async fieldsAndOutput(): Promise<Locator[]> {
		await this.output.getByRole('radio', { name: 'JSON' }).click();
		await this.output.getByText('messageSid').waitFor();
		await marked(this.page, 'node-credentials-select').scrollIntoViewIfNeeded();
		return [marked(this.page, 'node-execute-button'), this.fields, this.output];
	}

	async close(): Promise<void> {
		await marked(this.page, 'ndv-close-button').click();
		await this.whole.waitFor({ state: 'hidden' });
	}
}
