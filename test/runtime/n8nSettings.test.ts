/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: changes the environment */
import { n8nSettings } from '../../runtime/n8nSettings';

const addresses = { userFolder: '/data', port: 5678, brokerPort: 5679 };

describe('the environment of n8n', () => {
	it.each(['N8N_ENCRYPTION_KEY', 'DB_TYPE', 'WEBHOOK_URL', 'HTTP_PROXY', 'EXECUTIONS_MODE'])(
		'does not inherit %s from the machine',
		(name) => {
			process.env[name] = 'theirs';
			const settings = n8nSettings(addresses);
			delete process.env[name];
			expect(settings).not.toHaveProperty(name);
		},
	);

	it('lets n8n and its task broker listen on this computer only', () => {
		expect(n8nSettings(addresses)).toMatchObject({
			N8N_LISTEN_ADDRESS: '127.0.0.1',
			N8N_PORT: '5678',
			N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
			N8N_RUNNERS_BROKER_PORT: '5679',
		});
	});

	it('switches off modules by names that this version has: n8n 1 does not start with others', () => {
		expect(n8nSettings(addresses, '2')).toHaveProperty('N8N_DISABLED_MODULES', 'mcp-registry');
		expect(n8nSettings(addresses, '1')).not.toHaveProperty('N8N_DISABLED_MODULES');
	});
});
