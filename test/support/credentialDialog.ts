import type { Locator, Page } from 'playwright-core';
import { marked } from './nodePanel';

/** The dialog of n8n's editor in which a credential is filled in. */
export class CredentialDialog {
	constructor(private readonly page: Page) {}

	get whole(): Locator {
		return marked(this.page, 'editCredential-modal');
	}

	/** From the list of credentials in a node's panel. */
	async openNew(): Promise<void> {
		await marked(this.page, 'node-credentials-select').click();
		await this.page.getByText('Create new credential').click();
		await this.whole.waitFor();
	}

	async fill(values: Readonly<Record<string, string>>): Promise<void> {
		for (const [name, value] of Object.entries(values)) {
			await marked(this.whole, `parameter-input-${name}`).locator('input').fill(value);
		}
	}

	async choose(name: string, choice: string): Promise<void> {
		await marked(this.whole, `parameter-input-${name}`).click();
		await this.page.getByRole('option', { name: choice }).click();
	}

	/** n8n tests the credential then, and closes the dialog where it works. */
	async save(): Promise<void> {
		await this.whole.getByRole('button', { name: 'Save' }).click();
	}
}
