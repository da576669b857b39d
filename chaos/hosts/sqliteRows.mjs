/** Writes all rows of a SQLite database, one a line. Needs Node.js 24: `node sqliteRows.mjs <file>`. */
import { DatabaseSync } from 'node:sqlite';

const [, , file = ''] = process.argv;
const database = new DatabaseSync(file, { readOnly: true });
const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
for (const { name: table } of tables) {
	for (const row of database.prepare(`SELECT * FROM "${String(table)}"`).iterate()) {
		const line = `${JSON.stringify({ table, row })}\n`;
		if (!process.stdout.write(line)) {
			await new Promise((resolve) => process.stdout.once('drain', resolve));
		}
	}
}
