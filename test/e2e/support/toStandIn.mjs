/** Loaded into n8n: what it would ask a host of `domain` goes to `port` here, both in this address. */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const { searchParams } = new URL(import.meta.url);
const port = searchParams.get('port');
const domain = `.${searchParams.get('domain')}`;
const { request } = https;

https.request = (options, ...rest) => {
	if (!options.hostname?.endsWith(domain)) return request(options, ...rest);
	// An agent for TLS refuses to speak without it.
	const { agent, agents, ...others } = options;
	const here = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port };
	return http.request({ ...others, ...here }, ...rest);
};
syncBuiltinESMExports();
