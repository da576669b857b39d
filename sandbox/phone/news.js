import { button, byId } from './element.js';

const news = byId('news', HTMLElement);
const problem = byId('problem', HTMLElement);

/** For those who hear the page. @param {string} text */
export function say(text) {
	news.textContent = text;
}

function clearProblem() {
	problem.replaceChildren();
}

/** @param {unknown} error */
function showProblem(error) {
	const text = error instanceof Error ? error.message : String(error);
	const close = button('Close', clearProblem);
	problem.replaceChildren(text, close);
}

/**
 * Does what the user asked for; if it cannot be done, they see the reason.
 *
 * @param {Promise<void>} doing
 * @returns {Promise<boolean>} whether it was done
 */
export async function attempt(doing) {
	try {
		await doing;
		clearProblem();
		return true;
	} catch (error) {
		showProblem(error);
		return false;
	}
}
