import { formatRupees, paise, type Paise } from './money';

/** Meta's ceiling for one UPI payment. */
const upiLimit = paise(5_00_000_00);

/** What to tell the merchant of a total that cannot be paid by UPI, or nothing. */
export const upiWarnings = (total: Paise): string[] =>
	total > upiLimit ? [`A UPI payment cannot be more than ${formatRupees(upiLimit)}.`] : [];
