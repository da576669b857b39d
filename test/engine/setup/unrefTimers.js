/** n8n-core 1 starts a timer that keeps jest from ending; that of n8n-core 2 does not. */
const start = setInterval;
/** @param {Parameters<typeof start>} timer */
const unreferenced = (...timer) => start(...timer).unref();
Object.assign(globalThis, { setInterval: unreferenced });
