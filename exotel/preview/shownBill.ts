import { z } from 'zod';
import { later } from '../../order/input';
import { rawMessageSchema, rawParametersSchema, type RawParameters } from '../rawSchema';

/** What a preview shows of a message that carries a bill. */
export interface ShownBill {
	readonly bill: RawParameters;
	readonly media: Media | undefined;
	readonly text: string | undefined;
	readonly footer: string | undefined;
	/** The text of an approved template is known to WhatsApp alone; here are its name and its values. */
	readonly template: { readonly name: string; readonly values: readonly string[] } | undefined;
}

export interface Media {
	readonly type: 'image' | 'video' | 'document';
	readonly link: string;
}

const freeFormSchema = later(() =>
	z.object({ interactive: rawMessageSchema }).transform(
		({ interactive: { header, body, footer, action } }): ShownBill => ({
			bill: action.parameters,
			media: header && { type: 'image', link: header.image.link },
			text: body.text,
			footer: footer?.text,
			template: undefined,
		}),
	),
);

function templateSchema() {
	const link = z.object({ link: z.string() });
	const parameterSchema = z.object({
		text: z.string().optional(),
		image: link.optional(),
		video: link.optional(),
		document: link.optional(),
		action: z.object({ order_details: rawParametersSchema }).optional(),
	});
	const componentSchema = z.object({ type: z.string(), parameters: z.array(parameterSchema) });
	return z.object({
		template: z.object({ name: z.string(), components: z.array(componentSchema) }),
	});
}

type Component = z.output<ReturnType<typeof templateSchema>>['template']['components'][number];

function mediaIn(header: Component['parameters'][number] | undefined): Media | undefined {
	const types = ['image', 'video', 'document'] as const;
	return types.flatMap((type) => {
		const link = header?.[type]?.link;
		return link === undefined ? [] : [{ type, link }];
	})[0];
}

const templateBillSchema = later(() =>
	templateSchema().transform(({ template: { name, components } }, context): ShownBill => {
		const of = (type: string) =>
			components.filter((component) => component.type === type).flatMap((c) => c.parameters);
		const bill = of('button').find(({ action }) => action)?.action?.order_details;
		if (!bill) {
			context.addIssue({ code: 'custom', message: 'The template has no order-details button' });
			return z.NEVER;
		}
		const values = [...of('header'), ...of('body')].flatMap(({ text }) => text ?? []);
		const media = mediaIn(of('header')[0]);
		return { bill, media, text: undefined, footer: undefined, template: { name, values } };
	}),
);

/**
 * Reads a message's content, whoever made it: a bill as a free-form message, or as an approved template
 * with an order-details button.
 * @throws for content that carries no bill
 */
export function shownBillOf(content: object): ShownBill {
	return 'template' in content ? templateBillSchema.parse(content) : freeFormSchema.parse(content);
}
