import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from '../../test/support/chromium';
import { startDemo, type Demo } from '../../test/support/demo';
import { Editor } from '../../test/support/editor';

/** What a picture is taken of. */
export interface Studio {
	readonly browser: Browser;
	readonly demo: Demo;
	/** Signed in. */
	readonly editor: Editor;
}

/** Sizes of the window: the output beside the fields needs room, a canvas small enough letters. */
export const forPanels = { width: 1400, height: 1000 };
export const forCanvas = { width: 1280, height: 800 };

/** n8n writes this into addresses in place of a port that is another one each time. */
const publicAddress = 'https://n8n.example.com/';

export async function withStudio(use: (studio: Studio) => Promise<void>): Promise<void> {
	const browser = await startBrowser();
	try {
		const demo = await startDemo({ WEBHOOK_URL: publicAddress });
		try {
			const editor = await Editor.signIn(browser, demo.n8n.url, {
				deviceScaleFactor: 2,
			});
			await use({ browser, demo, editor });
		} finally {
			await demo.stop();
		}
	} finally {
		await browser.close();
	}
}

/** What comes and goes, and the buttons of n8n that no picture is about. */
const hidden = [
	'.el-notification',
	'[data-test-id="canvas-controls"]',
	'[data-test-id="node-error-view-instance-ai-button"]',
];
const content = `${hidden.join()} { display: none !important } * { caret-color: transparent }`;

async function boxOf(element: Locator) {
	await element.waitFor();
	const box = await element.boundingBox();
	if (!box) throw new Error(`${element.toString()} cannot be seen`);
	return box;
}

/** Pixels below the last element. */
const air = 12;

interface Frame {
	/** Pixels around the elements; 0 unless given. */
	readonly margin?: number;
	/** The picture ends a little below this one. */
	readonly last?: Locator;
	/** One pixel of the picture for one of the page, where it is shown smaller anyway. */
	readonly isCoarse?: boolean;
}

/** A picture of the smallest rectangle that holds all of the elements. */
export async function pictureOf(
	elements: readonly Locator[],
	{ margin = 0, last, isCoarse = false }: Frame = {},
): Promise<Buffer> {
	const [first] = elements;
	if (!first) throw new Error('There is nothing to take a picture of');
	await first.page().addStyleTag({ content });
	const boxes = await Promise.all(elements.map(boxOf));
	const x = Math.min(...boxes.map((box) => box.x)) - margin;
	const y = Math.min(...boxes.map((box) => box.y)) - margin;
	const right = Math.max(...boxes.map((box) => box.x + box.width)) + margin;
	const end = last && (await boxOf(last));
	const bottom = end
		? end.y + end.height + air
		: Math.max(...boxes.map((box) => box.y + box.height)) + margin;
	const clip = { x, y, width: right - x, height: bottom - y };
	const scale = isCoarse ? 'css' : 'device';
	return await first.page().screenshot({ clip, scale, animations: 'disabled' });
}
