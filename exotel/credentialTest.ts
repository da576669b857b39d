const notExotel =
	'This address is not the messages API of Exotel. Check the region or the base URL.';
const notAvailable =
	'Exotel, or a proxy before it, is not available at the moment. Try again later.';

const problems: Readonly<Record<number, string>> = {
	401: 'Exotel did not accept the API key and token. Check both: the ones for WhatsApp can differ from those for calls.',
	402: 'The key and token are right, but the plan or the usage limit of the account does not allow WhatsApp messages.',
	403: 'The key and token are right, but the account is not permitted to send WhatsApp messages. Ask Exotel to enable it.',
	404: 'Exotel does not know this account SID in this region. Check the SID and the region.',
	407: 'A proxy between n8n and Exotel asks for a log-in.',
	429: 'Exotel throttles this account at the moment. Try again in a few minutes.',
	500: 'Exotel has an outage. Try again later.',
};

/** It can send nothing: Exotel answers 400 ("at least one channel is mandatory"). */
export const emptyMessage = '{}';

/**
 * What the HTTP status of the answer to an empty message tells of the credential; undefined where all
 * is well, which only 400 means.
 */
export function problemWithCredential(status: number): string | undefined {
	if (status === 400) return undefined;
	return problems[status] ?? (status > 500 ? notAvailable : notExotel);
}
