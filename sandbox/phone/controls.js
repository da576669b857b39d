/**
 * One of the sandbox's controls, as its README.md describes them.
 *
 * @param {ReadonlyArray<string>} path below /_sandbox
 * @param {object} [body]
 * @returns {Promise<void>} rejects with the sandbox's own reason
 */
export async function control(path, body) {
	const url = ['/_sandbox', ...path.map(encodeURIComponent)].join('/');
	const answer = await fetch(url, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		...(body && { body: JSON.stringify(body) }),
	}).catch(() => null);
	if (answer === null) throw new Error('The sandbox does not answer. Is it still running?');
	if (answer.ok) return;
	const { error } = await answer.json();
	throw new Error(`Not possible: ${error}.`);
}
