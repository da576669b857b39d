import { installRuntime, nodeBinary } from '../runtime/install';
import { measureCallbacks } from './callbacks';
import { command, type Setting } from './command';
import { measureEncoding } from './encoding';
import { measureLoading } from './loading';
import { measureN8n } from './n8n';
import { measureSizes } from './sizes';
import type { Row } from './table';

async function bench(setting: Setting): Promise<Row[]> {
	const { folder, packageTarball, log } = setting;
	const node = nodeBinary(await installRuntime('node24', log));
	log('Measuring sizes and cold loads (usually 10 seconds)');
	const sizes = await measureSizes(node, packageTarball);
	const loading = await measureLoading(node, log);
	log('Encoding orders (usually 10 seconds)');
	const encoding = await measureEncoding(node, folder);
	const sending = await measureN8n(setting);
	const callbacks = await measureCallbacks(setting);
	return [...loading, ...sizes, ...encoding, ...sending, ...callbacks];
}

void command(bench);
