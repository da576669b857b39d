/**
 * Loaded into n8n, and into the npm that it runs: what it would ask a host in this module's query goes
 * to the port there instead. `*` stands for every other host.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const ports = new URL(import.meta.url).searchParams;
const { request } = https;

https.request = (options, ...rest) => {
	const port = ports.get(options.hostname ?? '') ?? ports.get('*');
	if (port === null) return request(options, ...rest);
	// An agent for TLS refuses to speak without it.
	const { agent, agents, ...others } = options;
	const here = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port };
	return http.request({ ...others, ...here }, ...rest);
};
syncBuiltinESMExports();
