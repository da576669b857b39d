/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: reads the environment */

/** What n8n and its task runner may know of the machine. The rest (N8N_*, DB_*, proxies) stays out. */
const INHERITED = ['HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TZ'] as const;

export type N8nVersion = '1' | '2';

/**
 * Everything in n8n that would call out by itself is off; with these settings 2.41 and 1.123 open no
 * connection but to 127.0.0.1.
 */
const QUIET = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// The list of verified community packages comes from api.n8n.io.
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
} as const;

const OF_VERSION = {
	'1': {},
	// The only switch for its daily fetch of MCP servers; n8n 1 does not start with this name.
	'2': { N8N_DISABLED_MODULES: 'mcp-registry' },
} as const satisfies Record<N8nVersion, object>;

export interface Addresses {
	userFolder: string;
	port: number;
	brokerPort: number;
}

/** The whole environment of the n8n process. */
export function n8nSettings(
	{ userFolder, port, brokerPort }: Addresses,
	version: N8nVersion = '2',
): NodeJS.ProcessEnv {
	const inherited = INHERITED.map((name) => [name, process.env[name]] as const);
	return {
		...Object.fromEntries(inherited.filter(([, value]) => value !== undefined)),
		...QUIET,
		...OF_VERSION[version],
		N8N_USER_FOLDER: userFolder,
		N8N_HOST: '127.0.0.1',
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_PORT: String(port),
		N8N_RUNNERS_BROKER_LISTEN_ADDRESS: '127.0.0.1',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		// Plain http on this machine: some browsers would refuse a cookie that is marked secure.
		N8N_SECURE_COOKIE: 'false',
		N8N_GRACEFUL_SHUTDOWN_TIMEOUT: '10',
		NO_COLOR: '1',
	};
}
