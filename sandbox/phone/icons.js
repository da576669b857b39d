const svg = 'http://www.w3.org/2000/svg';

const paths = {
	sent: ['M4 9.5 8 13.5 16 5.5'],
	twice: ['M1.5 9.5 5.5 13.5 13.5 5.5', 'M9.5 13 10 13.5 18 5.5'],
	waiting: ['M10 5v5l3 2', 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15'],
	missed: ['M10 6v5', 'M10 14v.1', 'M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15'],
	picture: ['M3 5h14v10H3z', 'M3 13l4-4 3 3 3-3 4 4', 'M8 7.6v.1'],
	send: ['M3 10 17 3l-4 14-3-6z'],
	done: ['M4 10.5 8.5 15 16 6'],
	out: ['M4 10h12', 'M11 5l5 5-5 5'],
	back: ['M16 10H4', 'M9 5l-5 5 5 5'],
};

/** For the eyes only: words stand beside it or in its label. @param {keyof typeof paths} name */
export function icon(name) {
	const drawn = document.createElementNS(svg, 'svg');
	drawn.setAttribute('viewBox', '0 0 20 20');
	drawn.setAttribute('aria-hidden', 'true');
	drawn.classList.add('icon');
	for (const path of paths[name]) {
		const line = document.createElementNS(svg, 'path');
		line.setAttribute('d', path);
		drawn.append(line);
	}
	return drawn;
}
