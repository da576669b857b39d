import type { Page } from 'playwright-core';

/**
 * Visible texts whose colour stands out from what is behind them by less than WCAG's AA, 4.5 to 1.
 * Behind them: the nearest colour; a picture's gradient is not judged.
 */
export const faintTexts = async (page: Page): Promise<string[]> =>
	await page.evaluate(`(() => {
	const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
	const channels = (color) => {
		canvas.clearRect(0, 0, 1, 1);
		canvas.fillStyle = color;
		canvas.fillRect(0, 0, 1, 1);
		return [...canvas.getImageData(0, 0, 1, 1).data];
	};
	const light = (color) => {
		const [r, g, b] = channels(color).map((value) => {
			const part = value / 255;
			return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * r + 0.7152 * g + 0.0722 * b;
	};
	const behind = (element) => {
		for (let at = element; at; at = at.parentElement) {
			const { backgroundColor, backgroundImage } = getComputedStyle(at);
			if (backgroundImage !== 'none') return null;
			if (channels(backgroundColor)[3] === 255) return backgroundColor;
		}
		return getComputedStyle(document.documentElement).backgroundColor;
	};
	const faint = [];
	for (const element of document.querySelectorAll('body *')) {
		const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
		const box = element.getBoundingClientRect();
		if (!own || !element.checkVisibility() || box.width < 2) continue;
		const back = behind(element);
		if (back === null) continue;
		const [low, high] = [light(getComputedStyle(element).color), light(back)].sort((a, b) => a - b);
		const ratio = (high + 0.05) / (low + 0.05);
		if (ratio < 4.5) faint.push(ratio.toFixed(1) + ' ' + element.innerText);
	}
	return faint;
})()`);
