import { expect, test } from "vitest";
import { bundled } from "./bundled.ts";

/** Answers each key with the number of the question it was in, once `answer` is called for that question. */
function world(atOnce: number) {
  const asked: { keys: readonly string[]; answer: () => void; refuse: () => void }[] = [];
  const find = bundled<string, number>((keys) => {
    const number = asked.length;
    return new Promise((resolve, reject) => {
      asked.push({
        keys,
        answer: () => resolve(new Map(keys.filter((key) => key !== "unbekannt").map((key) => [key, number]))),
        refuse: () => reject(new Error("lost")),
      });
    });
  }, atOnce);
  return { asked, find, put: (count: number) => expect.poll(() => asked.length).toBe(count) };
}

test("what is asked together is one question, each key once, and each gets its own answer", async () => {
  const { asked, find, put } = world(1);
  const answers = ["a", "b", "a", "unbekannt"].map(find);
  await put(1);
  expect(asked[0]?.keys).toEqual(["a", "b", "unbekannt"]);
  asked[0]?.answer();
  expect(await Promise.all(answers)).toEqual([0, 0, 0, undefined]);
});

test("who asks while a question is under way is answered by the next one, the same key too", async () => {
  const { asked, find, put } = world(1);
  const first = find("a");
  await put(1);
  const later = [find("a"), find("b")];
  asked[0]?.answer();
  expect(await first).toBe(0);
  await put(2);
  expect(asked[1]?.keys).toEqual(["a", "b"]);
  asked[1]?.answer();
  expect(await Promise.all(later)).toEqual([1, 1]);
});

test("no more than so many are under way, and an answer lets those go that wait", async () => {
  const { asked, find, put } = world(2);
  const answers = [];
  for (const key of ["a", "b"]) {
    answers.push(find(key));
    await put(answers.length);
  }
  answers.push(find("c"));
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(asked).toHaveLength(2);
  asked[1]?.answer();
  await put(3);
  asked[0]?.answer();
  asked[2]?.answer();
  expect(await Promise.all(answers)).toEqual([0, 1, 2]);
});

test("a question that fails fails for those in it, and the next ones are answered", async () => {
  const { asked, find, put } = world(1);
  const failed = find("a");
  await put(1);
  const next = find("b");
  asked[0]?.refuse();
  await expect(failed).rejects.toThrow("lost");
  await put(2);
  asked[1]?.answer();
  expect(await next).toBe(1);
});
