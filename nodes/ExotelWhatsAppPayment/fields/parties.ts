import type { INodeProperties } from 'n8n-workflow';
import { reading } from '../../../order/input';
import { readPhone } from '../../../order/phone';

export const fromField: INodeProperties = {
	displayName: 'From',
	name: 'from',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +91 80000 00001',
	description: 'Your WhatsApp business number, as it is enabled at Exotel',
};

export const toField: INodeProperties = {
	displayName: 'To',
	name: 'to',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. +91 99999 00001',
	description:
		"The customer's mobile number. Spaces, dashes, a leading 0 or a missing +91 do not matter.",
};

export const partyFields = [fromField, toField];

export const referenceField: INodeProperties = {
	displayName: 'Reference ID',
	name: 'referenceId',
	type: 'string',
	required: true,
	default: '',
	placeholder: 'e.g. ORD-1001',
	description:
		'Your number for this order: up to 35 letters, digits, dots, dashes and underscores. Each bill needs another one.',
};

export const fromShape = () => ({ from: reading(readPhone) });
