import { appRouter } from "@kim/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/welt/api.ts";
import { commands, type Command } from "./commands.ts";
import { expected } from "./procedure-access.ts";

type Definition = { type: string; meta?: { access?: unknown } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>).map(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]) => ({ path, type, access: meta?.access }),
);

test("every procedure declares its access, and the list has neither a missing nor a stale entry", () => {
  expect(Object.fromEntries(procedures.map(({ path, access }) => [path, access]))).toEqual(expected);
});

test("somebody who is not logged in is turned away by everything that is not public", async () => {
  for (const { path, type } of procedures.filter(({ access }) => access !== "oeffentlich")) {
    const response = await server
      .visit()
      .send(
        `/trpc/${path}?input=%7B%7D`,
        type === "mutation" ? { method: "POST", headers: { "content-type": "application/json" }, body: "{}" } : {},
      );
    const status = type === "subscription" ? /"httpStatus":(\d+)/.exec(await response.text())?.[1] : response.status;
    expect({ path, status: Number(status) }).toEqual({ path, status: 401 });
  }
});

test("every mutation is driven below", () => {
  const mutations = procedures.filter(({ type }) => type === "mutation").map(({ path }) => path);
  expect(Object.keys(commands).sort()).toEqual(mutations.sort());
});

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe.each(Object.entries(commands))("%s", (path, prepare: Command) => {
  test("writes exactly one audit line when it is executed, and none when it is repeated or refused", async () => {
    const { run, again, refused } = await prepare(server);
    expect(await linesOf(run)).toEqual([path]);
    expect(await linesOf(again)).toEqual([]);
    const refusal = await linesOf(() =>
      refused()
        .then(
          () => "accepted",
          () => "refused",
        )
        .then((outcome) => expect(outcome).toBe("refused")),
    );
    expect(refusal).toEqual([]);
  });
});

/** The commands written to the audit tables while `work` ran: the tenants' and the people's. */
async function linesOf(work: () => Promise<unknown>): Promise<string[]> {
  const { admin } = server.database;
  const before = new Set((await lines()).map((line) => line.id));
  await work();
  return (await lines()).filter((line) => !before.has(line.id)).map((line) => line.befehl);

  function lines() {
    return admin<{ id: string; befehl: string }[]>`
      select id::text, befehl from kim.protokoll union all
      select id::text, case ereignis when 'anmeldung' then 'sitzung.create' when 'abmeldung' then 'sitzung.delete'
        when 'abmeldung_ueberall' then 'sitzung.deleteAll' else 'mandantenwechsel.create' end
        from auth.anmeldeprotokoll`;
  }
}
