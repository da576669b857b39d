/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: compresses with node:zlib */
import { crc32, deflateSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { z } from 'zod';

/** As many as one byte can name. */
const colors = 256;

const pixelsSchema = z.object({ width: z.number(), height: z.number(), rgba: z.string() });

/** The browser reads its own picture. */
async function pixelsOf(browser: Browser, png: Buffer) {
	const page = await browser.newPage();
	try {
		const answer: unknown = await page.evaluate(`(async () => {
	const answer = await fetch('data:image/png;base64,${png.toString('base64')}');
	const bitmap = await createImageBitmap(await answer.blob());
	const { width, height } = bitmap;
	const canvas = new OffscreenCanvas(width, height).getContext('2d');
	canvas.drawImage(bitmap, 0, 0);
	const { data } = canvas.getImageData(0, 0, width, height);
	let text = '';
	for (let at = 0; at < data.length; at += 30000) {
		text += String.fromCharCode(...data.subarray(at, at + 30000));
	}
	return { width, height, rgba: btoa(text) };
})()`);
		const { width, height, rgba } = pixelsSchema.parse(answer);
		return { width, height, rgba: Buffer.from(rgba, 'base64') };
	} finally {
		await page.close();
	}
}

const channels = (color: number) => [color >> 16, (color >> 8) & 255, color & 255] as const;

function distance(one: number, other: number): number {
	const [r, g, b] = channels(one);
	const [red, green, blue] = channels(other);
	return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

/** The most frequent colors, and for every color the index of the nearest of them. */
function paletteOf(pixels: readonly number[]) {
	const counts = new Map<number, number>();
	for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
	const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([color]) => color);
	const palette = byCount.slice(0, colors);
	const nearest = (color: number) =>
		palette.reduce(
			(best, candidate, at) =>
				distance(candidate, color) < distance(palette[best] ?? 0, color) ? at : best,
			0,
		);
	return { palette, indexOf: new Map(byCount.map((color) => [color, nearest(color)])) };
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	check.writeUInt32BE(crc32(body));
	return Buffer.concat([length, body, check]);
}

/**
 * The same picture with at most 256 colors, as an opaque PNG: a third of the size. What gets another
 * color are rare shades at the edges of letters.
 */
export async function smallPng(browser: Browser, png: Buffer): Promise<Buffer> {
	const { width, height, rgba } = await pixelsOf(browser, png);
	const pixels = Array.from({ length: width * height }, (_, at) => rgba.readUIntBE(at * 4, 3));
	const { palette, indexOf } = paletteOf(pixels);
	const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	const rows = Buffer.alloc((width + 1) * height);
	pixels.forEach((color, at) => {
		rows[at + Math.floor(at / width) + 1] = indexOf.get(color) ?? 0;
	});
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', header),
		chunk('PLTE', Buffer.from(palette.flatMap(channels))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', Buffer.alloc(0)),
	]);
}
