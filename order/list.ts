import { z } from 'zod';

import { reading } from './input';
import { InvalidValue } from './invalid';

/** Many times what a bill can have. What is wrong with each entry is told, and that takes memory. */
export const longestList = 10_000;

/** A list that is not looked into where it has too many entries. */
export const list = <Entry extends z.ZodTypeAny>(entry: Entry, min = 0, max = longestList) =>
	reading<unknown, z.input<Entry>[]>((value) => {
		if (!Array.isArray(value) || value.length <= max) return value;
		const most = `at most ${max} ${max === 1 ? 'entry' : 'entries'}`;
		throw new InvalidValue(`must have ${most}, and has ${value.length}`, `Give ${most}.`);
	}).pipe(z.array(entry).min(min));
