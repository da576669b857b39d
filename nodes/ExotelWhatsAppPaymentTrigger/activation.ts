import { NodeOperationError, type IHookFunctions } from 'n8n-workflow';
import { isUnreachableForExotel } from '../../exotel/callbackUrl';
import { InvalidInput } from '../../order/input';
import { accountOf } from '../shared/account';
import { isOwnAddress } from '../shared/forwardUrl';
import { readSettings } from './settings';

function describe(error: unknown): { message: string; description: string } {
	if (!(error instanceof InvalidInput)) {
		return { message: error instanceof Error ? error.message : String(error), description: '' };
	}
	return { message: error.message, description: error.problems.map(({ fix }) => fix).join(' ') };
}

/**
 * Looks at the fields when the workflow is published or a test run starts, so that a mistake shows
 * there and not with the first payment. There is nothing to register: Exotel's team sets an account's
 * default address, and a bill brings its own.
 * @throws NodeOperationError
 */
export async function checkFields(context: IHookFunctions): Promise<boolean> {
	const ownUrl = context.getNodeWebhookUrl('default') ?? '';
	try {
		const settings = readSettings((name) => context.getNodeParameter(name));
		const { authentication, forwardUrl, statuses } = settings;
		if (statuses.length === 0) {
			throw new Error('No status is chosen: nothing would ever run this workflow');
		}
		if (forwardUrl !== undefined && isOwnAddress(forwardUrl, ownUrl)) {
			throw new Error('"Forward the Rest To" is the address of this trigger itself');
		}
		if (authentication === 'none') {
			context.logger.warn(`The trigger at ${ownUrl} takes callbacks from anybody`);
			return true;
		}
		const { isExotelRegion } = await accountOf(context);
		if (isExotelRegion && isUnreachableForExotel(ownUrl)) {
			context.logger.warn(`Exotel cannot reach ${ownUrl}: set WEBHOOK_URL to a public address`);
		}
		return true;
	} catch (error) {
		const { message, description } = describe(error);
		throw new NodeOperationError(context.getNode(), message, { description });
	}
}
