/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: takes a real port */
import { createServer } from 'node:net';
import { assertPortFree, freePort, isPortFree, portFrom } from '../../runtime/ports';

describe('a port in use', () => {
	const server = createServer();
	let port: number;
	beforeAll(async () => {
		port = await freePort();
		await new Promise<void>((resolve) => {
			server.listen(port, '127.0.0.1', resolve);
		});
	});
	afterAll(() => server.close());

	it('is reported with its number, its purpose and the way to choose another', async () => {
		await expect(assertPortFree(port, 'n8n', 'N8N_PORT')).rejects.toThrow(
			new RegExp(`^Port ${port}, which n8n .* in use.*N8N_PORT=\\d+ npm start$`),
		);
	});

	it('is not free', async () => {
		expect(await isPortFree(port)).toBe(false);
	});
});

describe('a free port', () => {
	it('is free after it was chosen', async () => {
		const port = await freePort();
		await expect(assertPortFree(port, 'n8n', 'N8N_PORT')).resolves.toBeUndefined();
	});
});

test('ports are different ones, and none that the system may give to a connection meanwhile', async () => {
	const ports = await Promise.all(Array.from({ length: 300 }, freePort));
	expect(new Set(ports).size).toBe(300);
	expect(Math.max(...ports)).toBeLessThan(32_768);
});

describe('a port from the environment', () => {
	it.each([
		['6000', 6000],
		['', 4010],
		[undefined, 4010],
	])('%p is %d', (text, port) => {
		expect(portFrom('SANDBOX_PORT', 4010, { SANDBOX_PORT: text })).toBe(port);
	});

	it.each(['abc', '0', '65536', '80.5', '-1'])('refuses %p by name', (text) => {
		expect(() => portFrom('SANDBOX_PORT', 4010, { SANDBOX_PORT: text })).toThrow(
			`SANDBOX_PORT must be a port number from 1 to 65535, not "${text}".`,
		);
	});
});
