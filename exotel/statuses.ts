/**
 * The status table: every `exo_status_code` / `exo_detailed_status` that Exotel publishes, and
 * `EX_RESTRICTED_BY_META`, which is seen live but stands in no list.
 * Source: Exotel's list of WhatsApp status codes (developer.exotel.com/api). The list is open:
 * callers must let a status that is not here pass under its own name.
 */

/** Our own words for what a callback item reports. `customerReply` comes from the callback's type. */
export const eventNames = [
	'paymentSucceeded',
	'paymentPending',
	'messageSent',
	'messageDelivered',
	'messageSeen',
	'messageFailed',
	'customerReply',
	'other',
] as const;
export type EventName = (typeof eventNames)[number];

export interface Status {
	/** `exo_detailed_status`, Exotel's literal. */
	readonly detailedStatus: string;
	/** `exo_status_code`; absent where Exotel never published one. */
	readonly code?: number;
	readonly event: EventName;
	/** What happened, for a person who has never seen a status code. */
	readonly meaning: string;
	/** What to do next; absent where nothing needs doing. */
	readonly advice?: string;
}

const askExotel = 'Ask Exotel support, and give them the message SID.';
const tryLater = 'Wait a few minutes, then send it again.';
const checkNumber =
	'Check the phone number; the customer needs WhatsApp on it, in a recent version.';
const checkFields = 'Check the fields of the message against its limits, then send it again.';
const mediaLink = 'Use a public https link; pictures must be JPEG or PNG.';
const checkTemplate = 'Compare the message with the approved template in WhatsApp Manager.';
const checkCatalog =
	'Check the catalog in Meta Commerce Manager, or send the items without a catalog.';

type Failure = readonly [code: number | undefined, name: string, meaning: string, advice: string];

const failures: readonly Failure[] = [
	[30004, 'EX_SYSTEM_ERROR', 'A token, permission or service problem at WhatsApp', askExotel],
	[30005, 'EX_NUMBER_ERROR', 'A problem with the phone number', checkNumber],
	[30006, 'EX_SETUP_ERROR', 'The WhatsApp number is not set up completely', askExotel],
	[30007, 'EX_RATE_LIMIT_HIT', 'Too many messages: the rate limit was hit', tryLater],
	[
		30008,
		'EX_SPAM_RATE_LIMIT_HIT',
		'WhatsApp limits this sender as possible spam',
		'Send less for a day, and look at the quality rating in WhatsApp Manager.',
	],
	[30009, 'EX_TOO_MANY_REQUEST', 'Too many requests', tryLater],
	[30010, 'EX_INVALID_REQUEST', 'WhatsApp found the message invalid', checkFields],
	[30011, 'EX_UNKNOWN_ERROR', 'WhatsApp reported an unknown error', askExotel],
	[30012, 'EX_INVALID_RECIPIENT', 'The recipient is not valid', checkNumber],
	[
		30013,
		'EX_INCAPABLE_RECIPIENT',
		'The recipient cannot receive this message (no WhatsApp, or an old version)',
		checkNumber,
	],
	[30014, 'EX_RECIPIENT_BLOCKED', 'The recipient is not in the list of allowed numbers', askExotel],
	[30015, 'EX_UNSUPPORTED_MESSAGE', 'This type of message is not supported', askExotel],
	[30016, 'EX_MEDIA_DOWNLOAD_ERROR', 'WhatsApp could not download the image or file', mediaLink],
	[30017, 'EX_MEDIA_UPLOAD_ERROR', 'The type of the image or file is not supported', mediaLink],
	[
		30018,
		'EX_REENGAGEMENT_ERROR',
		'The 24-hour window is closed: the customer did not write in the last 24 hours',
		'Send an approved template: an order with Send As: Template, a text with Send Template. Or ask the customer to write first.',
	],
	[30019, 'EX_INVALID_PARAM', 'A field of the message is not valid', checkFields],
	[30020, 'EX_MISSING_PARAM', 'A required field is missing', checkFields],
	[30021, 'EX_INVALID_PARAM_VALUE', 'A field holds a value that is not allowed', checkFields],
	[30022, 'EX_TEMPLATE_ERROR', 'The template breaks the character policy', checkTemplate],
	[30023, 'EX_TEMPLATE_PARAM_ERROR', 'The parameters do not match the template', checkTemplate],
	[30024, 'EX_TEMPLATE_NOT_FOUND', 'The template does not exist in this language', checkTemplate],
	[
		30025,
		'EX_TEMPLATE_TEXT_TOO_LONG',
		'The translated text of the template is too long',
		checkTemplate,
	],
	[
		30026,
		'EX_INVALID_TEMPLATE_NAMESPACE',
		'The namespace of the template is not valid',
		checkTemplate,
	],
	[30027, 'EX_MESSAGE_PENDING_TOO_LONG', 'The message was pending for too long', tryLater],
	[30028, 'EX_MESSAGE_EXPIRED', 'The message expired before it could be delivered', tryLater],
	[30029, 'EX_MESSAGE_TOO_LONG', 'The text is longer than 4096 characters', 'Shorten the text.'],
	[30030, 'EX_WEBHOOK_ERROR', 'No webhook is configured at Exotel', askExotel],
	[30031, 'EX_SECTION_COUNT_ERROR', 'The number of sections is not allowed', checkFields],
	[30032, 'EX_ROWS_COUNT_ERROR', 'The number of rows is not allowed', checkFields],
	[30033, 'EX_PRODUCT_COUNT_ERROR', 'The number of products is not allowed', checkFields],
	[30034, 'EX_CATALOGUE_NOT_FOUND', 'The catalog ID was not found', checkCatalog],
	[
		30035,
		'EX_CATALOGUE_NOT_LINKED',
		'The catalog is not linked to the WhatsApp number',
		checkCatalog,
	],
	[30036, 'EX_MISSING_PRODUCT', 'A product is missing from the catalog', checkCatalog],
	[30037, 'EX_PRODUCT_NOT_FOUND', 'None of the products was found in the catalog', checkCatalog],
	[30038, 'EX_PRODUCT_COMPLIANCE_ERROR', 'A product failed the compliance check', checkCatalog],
	[30039, 'EX_INVALID_HEADER', 'The header of the message is not valid', checkFields],
	[30040, 'EX_MISSING_COMPLIANCE', 'Compliance information of the business is missing', askExotel],
	[30041, 'EX_CHAR_POLICY_VIOLATION', 'A text breaks the character policy', checkFields],
	[
		undefined,
		'EX_RESTRICTED_BY_META',
		'Meta restricts messages to this customer for now',
		'Try again tomorrow, or reach the customer another way.',
	],
];

/** Payment first, then delivery, then failures: the order in which a merchant thinks. */
export const statuses: readonly Status[] = [
	{
		detailedStatus: 'EX_PAYMENT_SUCCESS',
		code: 30050,
		event: 'paymentSucceeded',
		meaning: 'The customer has paid',
	},
	{
		// The literal is nowhere in public material, only "30049 Payment Pending": match the code.
		detailedStatus: 'EX_PAYMENT_PENDING',
		code: 30049,
		event: 'paymentPending',
		meaning: 'The payment was started and is not completed, or an attempt failed',
		advice: 'Wait for the payment; the customer can try again until the bill expires.',
	},
	{
		detailedStatus: 'EX_MESSAGE_SENT',
		code: 30001,
		event: 'messageSent',
		meaning: 'The message was sent',
	},
	{
		detailedStatus: 'EX_MESSAGE_DELIVERED',
		code: 30002,
		event: 'messageDelivered',
		meaning: 'The message was delivered',
	},
	{
		detailedStatus: 'EX_MESSAGE_SEEN',
		code: 30003,
		event: 'messageSeen',
		meaning: 'The customer has read the message',
	},
	...failures.map(
		([code, detailedStatus, meaning, advice]): Status => ({
			detailedStatus,
			...(code === undefined ? {} : { code }),
			event: 'messageFailed',
			meaning,
			advice,
		}),
	),
];

const byName = new Map(statuses.map((status) => [status.detailedStatus, status]));
const byCode = new Map(statuses.map((status) => [status.code, status]));
const pendingCode = 30049;

/**
 * The row of a reported status; undefined for one that is not in the table. The name decides, and the
 * code where the name is absent or unknown. 30049 is pending whatever its name, which is unpublished.
 */
export function statusOf(detailedStatus?: string, code?: number): Status | undefined {
	const ofCode = code === undefined ? undefined : byCode.get(code);
	if (code === pendingCode) return ofCode;
	return (detailedStatus === undefined ? undefined : byName.get(detailedStatus)) ?? ofCode;
}
