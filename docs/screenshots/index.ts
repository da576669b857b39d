/* eslint-disable @n8n/community-nodes/no-restricted-imports, @n8n/community-nodes/no-restricted-globals, no-console -- not shipped: a command-line tool that writes files */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { phoneBill, phoneCustomers, phonePaid } from './phone';
import { preview } from './preview';
import { sendAndWait } from './sendAndWait';
import { mistake, sendOrderDetails } from './sendOrderDetails';
import { shopifyOrder } from './shopifyOrder';
import { smallPng } from './smallPng';
import { withStudio, type Studio } from './studio';
import { trigger } from './trigger';

/** Name of the file in docs/images → what takes it. */
const pictures: Readonly<Record<string, (studio: Studio) => Promise<Buffer>>> = {
	'mistake.png': mistake,
	'phone-bill.png': phoneBill,
	'phone-customers.png': phoneCustomers,
	'phone-paid.png': phonePaid,
	'preview.png': preview,
	'send-and-wait.png': sendAndWait,
	'send-order-details.png': sendOrderDetails,
	'shopify-order.png': shopifyOrder,
	'trigger.png': trigger,
};
/** Bytes: the README stays quick to open. */
const largest = 80_000;

async function takeAll(studio: Studio): Promise<void> {
	for (const [name, take] of Object.entries(pictures)) {
		const picture = await smallPng(studio.browser, await take(studio));
		console.log(`${name}: ${picture.length} B`);
		if (picture.length > largest) throw new Error(`${name} is larger than ${largest} B`);
		await writeFile(join(__dirname, '../images', name), picture);
	}
}

withStudio(takeAll).catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
