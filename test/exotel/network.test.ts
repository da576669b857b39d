import { problemOf } from '../../exotel/network';

/** As n8n 2 hands it over: its own error, then axios', then what Node.js gave. */
const chain = (code: string, syscall?: string) => {
	const node = Object.assign(new Error(`${syscall} ${code} certs.example.com`), { code, syscall });
	const axios = Object.assign(new Error(node.message, { cause: node }), { code });
	return Object.assign(new Error('The service failed', { cause: axios }), { httpCode: code });
};
/** As n8n 1 hands it over. */
const bare = (httpCode: string | null) =>
	Object.assign(new Error('The service failed'), { httpCode, cause: undefined });

/** Exotel has certainly not seen the request. */
test.each([
	['ECONNREFUSED', 'connect', true],
	['ENOTFOUND', 'getaddrinfo', true],
	['EAI_AGAIN', 'getaddrinfo', true],
	['EHOSTUNREACH', 'connect', true],
	['ENETUNREACH', 'connect', true],
	['ETIMEDOUT', 'connect', true],
	['CERT_HAS_EXPIRED', undefined, false],
	['DEPTH_ZERO_SELF_SIGNED_CERT', undefined, false],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', undefined, false],
	['ERR_TLS_CERT_ALTNAME_INVALID', undefined, false],
	['ERR_INVALID_URL', undefined, false],
])('%s %s never left; it may be sent again by itself: %s', (code, syscall, retryable) => {
	expect(problemOf(chain(code, syscall))).toMatchObject({
		kind: 'refused',
		problem: { retryable },
	});
});

/** The same words can come from a connection that has carried the whole request. */
test.each([
	['ECONNRESET', 'read'],
	['EPIPE', 'write'],
	['EHOSTUNREACH', 'read'],
	['ENETUNREACH', 'write'],
	['ETIMEDOUT', 'read'],
	['ECONNABORTED', undefined],
	['EPROTO', 'write'],
	['ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC', undefined],
	['ERR_SSL_WRONG_VERSION_NUMBER', undefined],
	['ERR_CANCELED', undefined],
	['', undefined],
])('after %s %s the outcome is unknown', (code, syscall) => {
	expect(problemOf(chain(code, syscall))).toMatchObject({
		kind: 'unknown',
		problem: { retryable: false },
	});
});

test.each([
	['ECONNREFUSED', true],
	['ENOTFOUND', true],
	['EAI_AGAIN', true],
	['CERT_HAS_EXPIRED', false],
])('on n8n 1, %s alone is enough to know that it never left', (code, retryable) => {
	expect(problemOf(bare(code))).toMatchObject({ kind: 'refused', problem: { retryable } });
});

/** It does not tell whether the connection was there. */
test.each(['EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'ECONNABORTED', null])(
	'on n8n 1, the outcome is unknown after %s',
	(code) => {
		expect(problemOf(bare(code)).kind).toBe('unknown');
	},
);

test.each([undefined, null, 'text', {}])('%j in place of an error is unknown', (error) => {
	expect(problemOf(error).kind).toBe('unknown');
});

test('an address that n8n itself blocks never left', () => {
	class SsrfBlockedIpError extends Error {}
	const error = new Error('x', { cause: new SsrfBlockedIpError('blocked') });
	expect(problemOf(error)).toMatchObject({ kind: 'refused', problem: { retryable: false } });
});
