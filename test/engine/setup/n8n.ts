/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: tells on what the tests ran */
import { version } from 'n8n-core/package.json';
import { places, type Project } from '../../places';

/** The engine is a development tool of this package. */
export default function setUp(_all: unknown, { displayName }: Project) {
	places.set(displayName.name, { n8n: `n8n-core ${version}`, node: process.versions.node });
}
