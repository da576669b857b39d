/* eslint-disable @n8n/community-nodes/no-restricted-imports -- not shipped: waits with node:timers */
import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from './support/eventually';
import { useShop } from './support/shop';
import { useTriggers } from './support/triggers';

/** Longer than the trigger goes on with the credential that it has read. */
const untilReadAgainMs = 5_500;

const shop = useShop();
const trigger = useTriggers(shop);

test('a bill sent with the previous secret reports its payment, until that secret is taken out', async () => {
	const { n8n, exotel, credential } = shop();
	const setSecrets = async (secrets: Readonly<Record<string, string>>) =>
		await n8n.rest.updateCredential(credential.id, {
			name: credential.name,
			type: 'exotelApi',
			data: { ...exotel.credential, ...secrets },
		});
	const answersTo = async (reference: string) => {
		await exotel.customer('pay', reference);
		const last = async () => (await exotel.callbacks()).at(-1);
		await eventually(async () => {
			const progress = expect.stringMatching(/taken|given up/);
			expect(await last()).toMatchObject({ detailedStatus: 'EX_PAYMENT_SUCCESS', progress });
		});
		return (await last())?.attempts.map(({ status }) => status);
	};
	await setSecrets({ callbackSecret: 'old secret' });
	const paid = await trigger();
	await exotel.turnCallbackKnobs({ retryDelaysMs: [] });
	for (const reference of ['ORD-1', 'ORD-2', 'ORD-3']) {
		await exotel.sendBill(reference, paid.callbackUrl('old secret'));
	}
	expect(await answersTo('ORD-1')).toEqual([200]);

	await setSecrets({ callbackSecret: 'new secret', previousCallbackSecret: 'old secret' });
	await exotel.sendBill('ORD-4', paid.callbackUrl('new secret'));
	expect(await answersTo('ORD-4')).toEqual([200]);
	expect(await answersTo('ORD-2')).toEqual([200]);

	await setSecrets({ callbackSecret: 'new secret' });
	await sleep(untilReadAgainMs);
	expect(await answersTo('ORD-3')).toEqual([401]);
	const references = (await paid.runs()).flat().map(({ referenceId }) => referenceId);
	expect(references).toEqual(['ORD-1', 'ORD-4', 'ORD-2']);
});
