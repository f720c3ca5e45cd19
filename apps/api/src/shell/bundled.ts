/**
 * Puts questions that come up together as one: those of the same turn of the event loop, and those that come while
 * `atOnce` are under way. Nothing is kept: everybody is answered by a question that was put after they asked.
 */
export function bundled<Key, Answer>(
  ask: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>,
  atOnce: number,
): (key: Key) => Promise<Answer | undefined> {
  let keys = new Set<Key>();
  let answers: Promise<ReadonlyMap<Key, Answer>> | undefined;
  let send = () => {};
  let underWay = 0;

  async function gathered(): Promise<ReadonlyMap<Key, Answer>> {
    await new Promise<void>((resolve) => {
      send = resolve;
      if (underWay < atOnce) setImmediate(resolve);
    });
    const asked = [...keys];
    keys = new Set();
    answers = undefined;
    underWay++;
    try {
      return await ask(asked);
    } finally {
      underWay--;
      send();
    }
  }

  return async (key) => {
    answers ??= gathered();
    keys.add(key);
    return (await answers).get(key);
  };
}
