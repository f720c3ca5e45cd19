import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { refusalText } from "@kim/domain/texte";
import { describe, expect, test } from "vitest";
import { datenbankgrenze } from "./datenbankgrenzen.ts";

const folder = fileURLToPath(new URL("../../../../packages/db/sql", import.meta.url));
const sql = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".sql"))
  .map((name) => readFileSync(join(folder, name), "utf8"))
  .join("\n");
/** No command writes such a row; whoever meets this one has found a fault of ours. */
const unreachable = ["weiterleitung_ende_mit_herkunft"];
const raised = [...new Set([...sql.matchAll(/constraint = '(\w+)'/g)].map(([, name]) => name ?? ""))].filter(
  (name) => !unreachable.includes(name),
);

describe("what a trigger refuses is a refusal with a sentence, never a fault of ours", () => {
  test.each(raised)("%s", (constraint) => {
    const refusal = datenbankgrenze(
      Object.assign(new Error("refused"), { code: "23514", constraint_name: constraint }),
    );
    expect(refusal && refusalText(refusal)).toMatch(/\.$/);
  });

  test("there are such triggers, and any other broken constraint stays what it is", () => {
    expect(raised.length).toBeGreaterThan(10);
    expect(
      datenbankgrenze(Object.assign(new Error("refused"), { code: "23514", constraint_name: "stelle_vzae" })),
    ).toBeUndefined();
    expect(datenbankgrenze(new Error("the line is down"))).toBeUndefined();
  });
});
