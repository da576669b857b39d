import { promisePage } from './promisePage';
import { troubleshooting } from './troubleshooting';

/** Name of a file in docs/ → its text, for the pages that the code's own tables make. */
export const pages: Readonly<Record<string, string>> = {
	'promises.md': promisePage(),
	'troubleshooting.md': troubleshooting(),
};
