import { Chats } from './chats.js';
import { now, setClock } from './clock.js';
import { byId, setText } from './element.js';
import { money, phone, statusWord } from './format.js';
import { listen } from './live.js';
import { say } from './news.js';
import { orderState } from './orderState.js';
import { Sheet } from './sheet.js';
import { Wire } from './wire.js';

/** @typedef {import('../events/views').MessageView} MessageView */

const sheet = new Sheet();
const wire = new Wire();
const chats = new Chats((sid) => {
	const view = chats.message(sid);
	if (view) sheet.open(view);
});
let isNews = false;

/** @param {MessageView} view @param {MessageView | undefined} before */
function tell({ customer, bill, order, text, failure, statusUpdate }, before) {
	const who = phone(customer);
	if (bill && order && before?.order) {
		const [then, is] = [before.order, order].map((one) => orderState(one, bill, now()));
		const said = then?.title === is?.title ? statusWord(order.status) : is?.title;
		const isSame = then?.title === is?.title && before.order.status === order.status;
		if (!isSame) say(`${who}: order ${order.reference}: ${said}`);
		return;
	}
	if (before) return;
	if (failure) say(`A message did not reach ${who}: ${failure.description}`);
	else if (bill) say(`New bill for ${who}: ${money(bill.total)}`);
	else if (!statusUpdate) say(`New message for ${who}: ${text}`);
}

const connection = byId('connection', HTMLElement);
const connectionWords = {
	live: 'Live',
	lost: 'Connecting again…',
	refused: 'Too many pages watch: close some, then reload',
};

setText(byId('base-url', HTMLElement), location.origin);

listen(
	{
		reset({ now: sandboxNow, windows }) {
			isNews = false;
			setClock(sandboxNow);
			chats.clear();
			wire.clear();
			chats.setWindows(windows);
		},
		message(view) {
			if (isNews) tell(view, chats.message(view.id));
			chats.putMessage(view);
			sheet.update(view);
		},
		reply: (view) => chats.putReply(view),
		request: (view) => wire.put(view),
		callback: (view) => wire.put(view),
		windows: (windows) => chats.setWindows(windows),
		ready: () => (isNews = true),
	},
	(state) => {
		setText(connection, connectionWords[state]);
		connection.dataset['state'] = state;
	},
);
