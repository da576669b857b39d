import { answerTable } from './answerRows';
import { statusTable } from './statusRows';

/** The page docs/troubleshooting.md. */
export const troubleshooting =
	(): string => `<!-- Written by \`npm run docs\` from the tables in exotel/. Change those, not this page. -->

# When something does not work

There are two moments at which a message can fail: when it is handed to Exotel, and on its way to the
customer. The nodes carry the words of this page with them: in the error, and as \`description\` and \`advice\`
in the output of the trigger and in \`payment\` of a wait.

- [The node shows an error](#the-node-shows-an-error): Exotel did not take the message.
- [The message did not arrive](#the-message-did-not-arrive): Exotel took it and reported a failure later.
- [What else Exotel reports](#what-else-exotel-reports): sent, delivered, read, paid.
- Nothing is reported at all: see [Going live](going-live.md#when-no-callback-arrives).

## The node shows an error

"Refused": nothing was sent, and it can be sent again once the cause is mended. "Unknown": the customer may
have the message, so the node never sends it again by itself. Where Exotel gives a reason in its own words,
the error shows them; trust those more than this table.

${answerTable()}

What is not right with the items themselves is found before anything is sent. Such an error names the item,
the field and the value.

## The message did not arrive

Exotel accepted the message (\`status: "accepted"\`) and reported one of these later, to the callback
address. The trigger calls them \`messageFailed\`; a wait ends as \`message_failed\` with the status in
\`payment.exoDetailedStatus\`.

${statusTable('failures')}

To send a bill again, give it the next reference ID (\`ORD-17-2\`): the node remembers the first one as sent, and
each bill in WhatsApp needs a reference of its own.

## What else Exotel reports

${statusTable('news')}

Exotel publishes 30049 without its name, so here the number decides. A payment that failed stays pending:
Exotel has published no status for it.

Exotel's list is open. A status that stands in neither table passes under its own name, with the event
\`other\`, and the trigger can be told to run at it (_Additional Statuses_).
`;
