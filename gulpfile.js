/**
 * The second half of `npm run build`: `n8n-node build` has type-checked the sources and laid out
 * dist; here each node and credential becomes one file, because n8n loads one file several times
 * faster than forty, and what only served the bundles goes.
 */
const { readdir, rm, stat } = require('node:fs/promises');
const path = require('node:path');
const { pipeline } = require('node:stream/promises');
const { build } = require('esbuild');
const { dest, series, src } = require('gulp');
const { n8n } = require('./package.json');

const dist = path.join(__dirname, 'dist');
const shipped = [...n8n.nodes, ...n8n.credentials];
/** @param {string} file a path as package.json gives it, such as `dist/nodes/X/X.node.js` */
const sourceOf = (file) => file.replace(/^dist\//, '').replace(/\.js$/, '.ts');

async function bundle() {
	await rm(dist, { recursive: true, force: true });
	await build({
		entryPoints: shipped.map(sourceOf),
		outbase: '.',
		outdir: 'dist',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow', 'zod'],
		sourcemap: true,
		sourcesContent: false,
		legalComments: 'none',
		minify: true,
	});
}

/** Pictures, codex and output schemas, as `n8n-node build` places them. */
async function assets() {
	const files = ['icons/*.svg', 'nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];
	await pipeline(src(files, { base: '.', encoding: false }), dest('dist'));
}

/** Prints the bytes that a user installs, and fails beyond the budget. */
async function sizes() {
	const budget = 100_000;
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
