import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beurteile } from "./beurteilung.ts";
import { register } from "./register.ts";
import { openWelt, type Welt } from "./welt.ts";

let welt: Welt;
beforeAll(async () => {
  welt = await openWelt();
});
afterAll(() => welt.server.close());

describe.each(Object.entries(register))("%s", (_gruppe, grenzen) => {
  test.each(grenzen.map((grenze) => [grenze.regel, grenze.grenze, grenze] as const))(
    "%s: %s",
    async (_regel, _satz, grenze) => {
      expect(await beurteile(grenze, welt)).toEqual([]);
    },
  );
});
