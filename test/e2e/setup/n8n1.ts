import { setUp } from './setUp';

export default async (): Promise<void> => await setUp('n8n1');
