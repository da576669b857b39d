/** A test ends when it is done: how long that takes says something of the machine, not of the code. */
jest.setTimeout(180_000);
