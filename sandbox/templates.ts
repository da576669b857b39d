import { z } from 'zod';

const headers = ['text', 'image', 'video', 'document'] as const;
const buttons = ['quick_reply', 'url', 'order_details'] as const;

const hasOneBill = (kinds: readonly unknown[]) =>
	kinds.filter((kind) => kind === 'order_details').length <= 1;

/** What a template takes when it is sent. */
export const template = z
	.object({
		name: z
			.string()
			.regex(/^[a-z0-9_]{1,512}$/, 'must be lower-case letters, digits and underscores'),
		language: z.string().min(1).default('en'),
		/** The header's parameter; null for a header without one, or none. */
		header: z.enum(headers).nullable().default(null),
		/** How many parameters the body has. */
		body: z.number().int().min(0).max(100).default(0),
		/** By index; null for a button without a parameter. */
		buttons: z
			.array(z.enum(buttons).nullable())
			.max(10)
			.refine(hasOneBill, 'must have one order_details button at most')
			.default([]),
		/** Whether it moves an order. */
		orderStatus: z.boolean().default(false),
	})
	.strict();
export type Template = z.infer<typeof template>;
export type TemplateInput = z.input<typeof template>;

const initial: readonly TemplateInput[] = [
	{ name: 'hello' },
	{ name: 'payment_reminder', body: 2 },
	{ name: 'order_bill', buttons: ['order_details'] },
	{ name: 'order_update', orderStatus: true },
	{ name: 'prepaid_offer', body: 2, buttons: ['order_details'] },
];

const key = ({ name, language }: Pick<Template, 'name' | 'language'>) => `${name} ${language}`;

/** The templates that are approved; a name has one for each language. */
export class Templates {
	readonly #approved = new Map<string, Template>();

	constructor() {
		this.reset();
	}

	list(): Template[] {
		return [...this.#approved.values()];
	}

	find(name: string, language: string): Template | undefined {
		return this.#approved.get(key({ name, language }));
	}

	/** Replaces those of the same name and language. */
	approve(templates: readonly Template[]): void {
		for (const one of templates) this.#approved.set(key(one), one);
	}

	reset(): void {
		this.#approved.clear();
		this.approve(initial.map((one) => template.parse(one)));
	}
}
