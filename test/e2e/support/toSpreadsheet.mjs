/** Loaded into n8n: what it would ask Google goes to the port in this module's address instead. */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const port = new URL(import.meta.url).searchParams.get('port');
const { request } = https;

https.request = (options, ...rest) => {
	if (!/\.googleapis\.com$/.test(options.hostname ?? '')) return request(options, ...rest);
	// An agent for TLS refuses to speak without it.
	const { agent, agents, ...others } = options;
	const here = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port };
	return http.request({ ...others, ...here }, ...rest);
};
syncBuiltinESMExports();
