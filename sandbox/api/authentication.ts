import type { Credentials } from '../options';

/** HTTP Basic: the key is the user, the token the password. */
export function isAuthorized(authorization: string | undefined, credentials: Credentials): boolean {
	const { apiKey, apiToken } = credentials;
	const [scheme, encoded] = (authorization ?? '').split(' ');
	if (scheme?.toLowerCase() !== 'basic' || encoded === undefined) return false;
	return Buffer.from(encoded, 'base64').toString('utf8') === `${apiKey}:${apiToken}`;
}
