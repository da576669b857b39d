/** Most characters of one JSON text that a page is sent. */
const maxCharacters = 30_000;

/** `token`: n8n's way to know Exotel. `signature`: n8n's own, in the address of an execution. */
const secrets = /([?&](?:token|signature)=)[^&#"\s]+/gi;

export const mask = (text: string) => text.replace(secrets, '$1••••');

/** For a person to read: indented, without secrets, cut if it is long. */
export function readable(body: unknown): string {
	const text = mask(typeof body === 'string' ? body : JSON.stringify(body, null, 2));
	if (text.length <= maxCharacters) return text;
	return `${text.slice(0, maxCharacters)}\n… and ${text.length - maxCharacters} more characters`;
}
