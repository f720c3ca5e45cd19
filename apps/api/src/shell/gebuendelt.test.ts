import { expect, test } from "vitest";
import { gebuendelt } from "./gebuendelt.ts";

/** Readings that end when they are told to, numbered by their beginning. */
function lesungen() {
  const enden: ((fehler?: Error) => void)[] = [];
  const lies = gebuendelt(
    () =>
      new Promise<number>((resolve, reject) => {
        const nummer = enden.length + 1;
        enden.push((fehler) => (fehler ? reject(fehler) : resolve(nummer)));
      }),
  );
  return { lies, enden };
}

test("who asks while one runs waits for the next, all of them for the same", async () => {
  const { lies, enden } = lesungen();
  const erste = lies();
  const spaetere = [lies(), lies(), lies()];
  enden[0]?.();
  expect(await erste).toBe(1);
  await Promise.resolve();
  enden[1]?.();
  expect(await Promise.all(spaetere)).toEqual([2, 2, 2]);
  expect(enden).toHaveLength(2);
});

test("after it nothing is remembered", async () => {
  const { lies, enden } = lesungen();
  const erste = lies();
  enden[0]?.();
  await erste;
  const zweite = lies();
  enden[1]?.();
  expect(await zweite).toBe(2);
});

test("a failure is told to those who waited for it, and the next one reads anew", async () => {
  const { lies, enden } = lesungen();
  const [erste, zweite] = [lies(), lies()];
  enden[0]?.(new Error("weg"));
  await expect(erste).rejects.toThrow("weg");
  await new Promise((resolve) => setImmediate(resolve));
  enden[1]?.();
  expect(await zweite).toBe(2);
});
