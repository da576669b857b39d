import type { INodeProperties } from 'n8n-workflow';
import { addressFields } from './address';
import { optionsField } from './options';
import { statusesField } from './statuses';

export const properties: INodeProperties[] = [...addressFields, statusesField, optionsField];
