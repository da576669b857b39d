/* eslint-disable @n8n/community-nodes/no-restricted-globals -- not shipped: jest's test is a global */
import { queueModeMissing } from '../../../runtime/queueNeeds';

// The set-up says what is missing, once for all files.
if (queueModeMissing() !== undefined) Object.assign(globalThis, { test: test.skip, it: it.skip });
