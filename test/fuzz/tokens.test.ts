/** The addresses of callbacks, and the tokens that open them. */
import fc from 'fast-check';
import {
	isResumeToken,
	isTriggerToken,
	readCallbackUrl,
	resumeToken,
	triggerToken,
	withMaskedToken,
	withTriggerToken,
} from '../../exotel/callbackUrl';
import { ours } from './support/laws';
import { mutated } from './support/mutations';
import { law } from './support/runs';
import { exotic } from './support/values';

const secrets = ['s3cret', 'the old one'] as const;
const right = secrets.map(triggerToken);
const nearly = fc
	.tuple(fc.constantFrom(...right), fc.nat(63), fc.string({ maxLength: 2 }))
	.map(([token, at, by]) => token.slice(0, at) + by + token.slice(at + 1));

test('only the token itself opens an address', () => {
	law(
		fc.property(fc.oneof(nearly, exotic, fc.constantFrom(...right, ...secrets)), (given) => {
			expect(isTriggerToken(given, secrets)).toBe(right.some((token) => token === given));
			expect(isResumeToken(given, secrets, '7')).toBe(false);
			expect(isTriggerToken(given, [])).toBe(false);
		}),
		600,
	);
	expect(isResumeToken(resumeToken('s3cret', '7'), secrets, '7')).toBe(true);
});

test('any address that is taken carries the token once, and shows it masked', () => {
	const addresses = fc.oneof(
		fc.webUrl({ withQueryParameters: true, withFragments: true }),
		exotic,
		mutated(['https://n8n.example.com/webhook/1?token=x&token=y#z'], exotic),
	);
	law(
		fc.property(addresses, (address) => {
			const url = ours(() => readCallbackUrl(address));
			if (typeof url !== 'string') return;
			const whole = withTriggerToken(url, 's3cret');
			expect(new URL(whole).searchParams.getAll('token')).toEqual([triggerToken('s3cret')]);
			expect(withMaskedToken(whole)).not.toContain(triggerToken('s3cret'));
		}),
		300,
	);
});
