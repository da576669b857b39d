let segmenter: Intl.Segmenter | undefined;

/**
 * Text of at most so many code points, as WhatsApp counts. Longer text ends in an ellipsis, after a
 * whole word where one ends in the last third, and never inside what a reader sees as one character
 * (unless that alone is too long).
 */
export function cutAtWord(text: string, limit: number): string {
	// A code point has at most two units, so the rest of a very long text need not be looked at.
	const start = text.slice(0, 2 * limit + 2);
	const points = Array.from(start);
	if (points.length <= limit) return text;
	segmenter ??= new Intl.Segmenter();
	let kept = '';
	let room = limit - 1;
	for (const { segment } of segmenter.segment(start)) {
		room -= Array.from(segment).length;
		if (room < 0) break;
		kept += segment;
	}
	if (kept === '') kept = points.slice(0, limit - 1).join('');
	const isMidWord = !/^\s/.test(start.slice(kept.length));
	const lastSpace = kept.search(/\s\S*$/);
	const whole = isMidWord && lastSpace * 3 >= limit * 2 ? kept.slice(0, lastSpace) : kept;
	return `${whole.replace(/[\s\p{Pd},;:(]+$/u, '') || kept.trim()}…`;
}
