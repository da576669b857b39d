import { PackageDirectoryLoader } from 'n8n-core';
import { packed } from './places';

/** The package, loaded from its tarball by the class with which n8n loads community packages. */
export async function loadPackage(): Promise<PackageDirectoryLoader> {
	const loader = new PackageDirectoryLoader(packed().installed);
	await loader.loadAll();
	return loader;
}
