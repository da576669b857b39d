import type { INodeProperties, INodePropertyCollection, INodePropertyOptions } from 'n8n-workflow';

type Option = INodeProperties | INodePropertyCollection | INodePropertyOptions;
const isField = (option: Option): option is INodeProperties => 'type' in option;
const isGroup = (option: Option): option is INodePropertyCollection => 'values' in option;
const isChoice = (option: Option): option is INodePropertyOptions => 'value' in option;

/** The fields with all that stand inside of them. */
export const allFields = (fields: readonly INodeProperties[]): INodeProperties[] =>
	fields.flatMap((field) => [
		field,
		...allFields((field.options ?? []).filter(isField)),
		...groupsOf(field).flatMap(({ values }) => allFields(values)),
	]);

export const groupsOf = ({ options = [] }: INodeProperties) => options.filter(isGroup);
export const choicesOf = ({ options = [] }: INodeProperties) => options.filter(isChoice);
