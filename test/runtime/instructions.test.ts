import { instructions } from '../../runtime/instructions';

const example = (id: string, awaitsPublication = false) => ({
	id,
	name: `The name of ${id}`,
	awaitsPublication,
});
const say = (...examples: ReadonlyArray<ReturnType<typeof example>>) =>
	instructions('http://127.0.0.1:5678', 'http://127.0.0.1:4010', examples).split('\n');
const unpublished = /not published/;

test('three numbered lines say what to click, and the others come after them', () => {
	const lines = say(example('send-a-bill'), example('send-and-wait'));
	const steps = lines.filter((line) => /^\d\./.test(line));
	expect(steps).toHaveLength(3);
	expect(steps[0]).toContain('http://127.0.0.1:5678/workflow/send-and-wait ');
	expect(steps[1]).toContain('http://127.0.0.1:4010 ');
	expect(lines).toContain(
		'   http://127.0.0.1:5678/workflow/send-a-bill   The name of send-a-bill',
	);
	expect(lines.join()).not.toMatch(unpublished);
});

test('a workflow that waits to be published is named in one line, with what it needs', () => {
	const lines = say(example('send-and-wait'), example('own'), example('failed', true));
	expect(lines.filter((line) => unpublished.test(line))).toEqual([
		'"The name of failed" is not published: it needs an account of yours. Fill in what its notes say, then publish it.',
	]);
});
