/**
 * One leg of n8n's verification of a package, run on a local folder. A process of its own, because the
 * scanner is an ES module. Prints JSON: what the scanner says, and every finding.
 *
 *     node runScanner.mjs <folder> source|tarball
 */
import { ESLint } from 'eslint';
import {
	analyzePackage,
	buildScanConfig,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [, , folder, leg] = process.argv;
/** The patterns of the scanner's `analyzePackageByName`. */
const patterns = { source: SOURCE_FILE_PATTERNS, tarball: ['**/*.js', 'package.json'] }[leg];
const { passed } = await analyzePackage(folder, patterns);

// Warnings do not fail the scanner, and it does not tell them: the same run with the findings kept.
const eslint = new ESLint({
	cwd: folder,
	allowInlineConfig: false,
	overrideConfigFile: true,
	overrideConfig: await buildScanConfig(),
});
const results = await eslint.lintFiles(patterns);
const findings = results.flatMap(({ filePath, messages }) =>
	messages.map(({ ruleId, line, message }) => `${filePath}:${line} ${ruleId ?? message}`),
);
console.log(JSON.stringify({ passed, files: results.length, findings }));
