import { notSent, unknownOutcome, type Problem } from './problems';

/** A link in the chain of an error's causes, as far as Node.js and n8n fill it in. */
interface Link {
	readonly name: string;
	readonly code: string;
	/** The system call that failed. */
	readonly syscall: string;
}

function* chainOf(error: unknown): Iterable<Link> {
	for (let link = error; link instanceof Error; link = link.cause) {
		const told = (key: string) => String(Reflect.get(link as Error, key) ?? '');
		// n8n 1 keeps no cause, only the code.
		const code = told('code') || told('httpCode');
		yield { name: link.constructor.name, code, syscall: told('syscall') };
	}
}

const noAddress = /^(ENOTFOUND|EAI_AGAIN)$/;
const noConnection = /^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EADDRNOTAVAIL)$/;
/** While connecting: the same codes also come from a connection that has carried the request. */
const neverLeft = ({ code, syscall }: Link) =>
	noAddress.test(code) ||
	code === 'ECONNREFUSED' ||
	code === 'UND_ERR_CONNECT_TIMEOUT' ||
	(syscall === 'connect' && noConnection.test(code));

/**
 * The other side's certificate was not accepted, or n8n refuses the address: before the request. Other
 * TLS errors also come after it.
 */
const notTrusted = ({ name, code }: Link) =>
	/^(CERT_|UNABLE_TO_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$|ERR_TLS_CERT_ALTNAME_INVALID$|ERR_INVALID_URL$)/.test(
		code,
	) || name.startsWith('SsrfBlocked');

type Broken = { readonly kind: 'refused' | 'unknown'; readonly problem: Problem };

/** What an error means that came in place of an answer: unknown, unless Exotel has seen nothing. */
export function problemOf(error: unknown): Broken {
	const chain = [...chainOf(error)];
	if (chain.some(neverLeft)) {
		const advice = 'Check the internet connection and the region or base URL in the credential.';
		return { kind: 'refused', problem: notSent('Exotel could not be reached', advice, true) };
	}
	if (chain.some(notTrusted)) {
		const what = 'A safe connection to Exotel could not be made';
		const advice = "Check the base URL in the credential and n8n's proxy and certificate settings.";
		return { kind: 'refused', problem: notSent(what, advice, false) };
	}
	const isTimeout = chain.some(({ code }) => code === 'ECONNABORTED' || code === 'ETIMEDOUT');
	const what = isTimeout
		? 'Exotel did not answer in time'
		: 'The connection to Exotel broke before it answered';
	return { kind: 'unknown', problem: unknownOutcome(what) };
}
