import { expect, test } from "vitest";
import { isTest, sources, textSchemas } from "./source-files.ts";
import { untypedTexts } from "./typed-text.ts";

const product = sources.filter((path) => /^(apps|packages)\/[^/]+\/src\//.test(path) && !isTest(path));
const found = Object.fromEntries(
  product.map((path) => [path, textSchemas(path)] as const).filter(([, count]) => count > 0),
);

test("every text is read by the one schema for what people type, or stands in the ledger with its reason", () => {
  const listed = Object.fromEntries(Object.entries(untypedTexts).map(([path, { count }]) => [path, count]));
  expect(found).toEqual(listed);
});

test("a new schema of a text is seen, however it is written", () => {
  const seen = ["z.string()", "z\n  .string('…')\n  .trim()", "z.email()", "z.coerce.string()", "z.array(z.string())"];
  expect(seen.map((code) => textSchemas("beispiel.ts", code))).toEqual([1, 1, 1, 1, 1]);
  expect(textSchemas("beispiel.ts", "saubererText({ hoechstens: 3 }); z.uuid(); other.string()")).toBe(0);
});
