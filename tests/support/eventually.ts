const PATIENCE_MS = 5000;
const PAUSE_MS = 50;

/** A page shows what was done a moment later: reads again until it is as expected; fails with the last reading. */
export async function eventually<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  let last = await read();
  while (last !== expected && performance.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    last = await read();
  }
  expect(last).toBe(expected);
}
