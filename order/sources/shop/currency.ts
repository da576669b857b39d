import { InvalidInput, shorten } from '../../invalid';
import { withinSentence } from './reading';

/** @param title `Order #1042` */
export const refuseCurrency = (field: string, currency: string, title: string) =>
	new InvalidInput([
		{
			field,
			value: currency,
			problem: `cannot be billed: ${withinSentence(title)} is in ${shorten(currency, 20)}; WhatsApp bills in India are in INR`,
			fix: 'Let only orders in Indian rupees come to this node, for instance with the Filter node.',
		},
	]);
