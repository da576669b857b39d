/**
 * The second half of `npm run build`: `n8n-node build` has type-checked the sources and laid out
 * dist; here each node and credential becomes one file and a shared one, because n8n loads two files
 * several times faster than forty, and what only served the bundles goes.
 */
const { mkdir, readdir, rm, stat, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const { build, transform } = require('esbuild');
const { dest, series, src } = require('gulp');
const { n8n } = require('./package.json');

const dist = path.join(__dirname, 'dist');
const shipped = [...n8n.nodes, ...n8n.credentials];
/** @param {string} file a path as package.json gives it, such as `dist/nodes/X/X.node.js` */
const sourceOf = (file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts');

/** Both passes of a build. @satisfies {import('esbuild').CommonOptions} */
const common = /** @type {const} */ ({
	platform: 'node',
	target: 'node20',
	sourcesContent: false,
	legalComments: 'none',
	minify: true,
});

/** The packages that n8n brings, and what our sources import from them: the build fails for what is missing. */
const host = {
	zod: 'z',
	'n8n-workflow':
		'fromParameter, NodeApiError, NodeConnectionTypes, NodeOperationError, sleep, webhookDescriptionFields',
};

/**
 * One import of each for the whole package. esbuild would keep those of every source file, and each
 * `require` of a package searches the disk: forty of them took a quarter of the time to load a node.
 *
 * @type {import('esbuild').Plugin}
 */
const importOnce = {
	name: 'import-once',
	setup({ onLoad, onResolve }) {
		for (const [name, imported] of Object.entries(host)) {
			const filter = new RegExp(`^${name}$`);
			onResolve({ filter }, ({ namespace }) =>
				namespace === 'host' ? { path: name, external: true } : { path: name, namespace: 'host' },
			);
			const contents = `export { ${imported} } from '${name}'`;
			onLoad({ filter, namespace: 'host' }, () => ({ contents }));
		}
	},
};

/**
 * What the nodes have in common is shipped once, in chunks beside them. esbuild makes chunks of ES
 * modules only, and n8n loads CommonJS: a second pass turns each file into that.
 */
async function bundle() {
	await rm(dist, { recursive: true, force: true });
	const { outputFiles } = await build({
		...common,
		entryPoints: shipped.map(sourceOf),
		chunkNames: 'nodes/shared/[hash]',
		outbase: '.',
		outdir: dist,
		bundle: true,
		splitting: true,
		format: 'esm',
		plugins: [importOnce],
		sourcemap: 'inline',
		write: false,
	});
	for (const { path: file, text } of outputFiles) {
		const { code, map } = await transform(text, {
			...common,
			format: 'cjs',
			sourcemap: 'external',
			sourcefile: path.basename(file),
		});
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, `${code}//# sourceMappingURL=${path.basename(file)}.map\n`);
		await writeFile(`${file}.map`, map);
	}
}

/** Pictures, codex and output schemas, as `n8n-node build` places them. */
async function assets() {
	const files = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];
	await pipeline(src(files, { base: '.', encoding: false }), dest('dist'));
}

/** Prints the bytes that a user installs, and fails beyond the budget. */
async function sizes() {
	const budget = 175_000;
	const files = await readdir(dist, { recursive: true });
	const scripts = files.filter((file) => file.endsWith('.js')).sort();
	const bytes = await Promise.all(
		scripts.map(async (file) => (await stat(path.join(dist, file))).size),
	);
	const total = bytes.reduce((sum, size) => sum + size, 0);
	scripts.forEach((file, i) => console.log(`${String(bytes[i]).padStart(8)} B  ${file}`));
	console.log(`${String(total).padStart(8)} B  of JavaScript in all; the budget is ${budget} B`);
	if (total > budget) throw new Error('The package is larger than its budget');
}

exports.default = series(bundle, assets, sizes);
