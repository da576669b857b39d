import type { INode } from 'n8n-workflow';

export const node: INode = {
	...{ id: '1', name: 'Payment', type: 'exotelWhatsAppPayment', typeVersion: 1, position: [0, 0] },
	parameters: {},
};
