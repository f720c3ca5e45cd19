import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { foreignId, openBuehne, type Buehne } from "../../../tests/support/fremde-ids/buehne.ts";
import { made, named, swapped } from "../../../tests/support/fremde-ids/ids.ts";
import { idsIn } from "../../../tests/support/fremde-ids/input-ids.ts";
import { notFound, refused } from "../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../tests/support/welt/api.ts";
import { aStelleAnlage, einAngebot, eineBesetzung, hatStelle } from "../../../tests/support/welt/stellen.ts";
import type { Mandant } from "../../../tests/support/welt/tenants.ts";
import { appRouter } from "./router.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";

let server: TestApi;
let buehne: Buehne;
let ich: Mandant;
let meineKommune: Mandant;
let fremd: Mandant;
let fremdes: Buehne["fremdes"];

beforeAll(async () => {
  server = await openTestApi();
  buehne = await openBuehne(server);
  ({ ich, meineKommune, fremd, fremdes } = buehne);
});
afterAll(() => server.close());

test("every id of every procedure is in the table", () => {
  type Definition = { _def: { inputs: Parameters<typeof idsIn>[0][] } };
  const found = Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>).flatMap(
    ([path, { _def }]) => [...new Set(_def.inputs.flatMap(idsIn))].map((field) => `${path} ${field}`),
  );
  expect([...Object.keys(swapped), ...made, ...named].sort()).toEqual(found.sort());
});

describe("somebody else's id is answered like one that does not exist, and nothing happens to it", () => {
  test.each(Object.entries(swapped))("%s", async (_, { fremdes: was, call, code }) => {
    const before = await everythingOf(fremd);
    expect(before.length).toBeGreaterThan(5);
    const theirs = await answered(call(buehne, foreignId(buehne, was)));
    const nobodys = await answered(call(buehne, unknown));
    expect(theirs).toEqual(nobodys);
    expect(theirs.code).toBe(code);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an id of one's own that somebody else uses too makes two rows", async () => {
    const before = await everythingOf(fremd);
    await ich.api.stelle.create.mutate(aStelleAnlage({ id: fremdes.stelle, bezeichnung: "Meine" }));
    expect((await ich.api.stelle.get.query({ id: fremdes.stelle })).stelle).toMatchObject({
      organisationId: ich.id,
      bezeichnung: "Meine",
    });
    await ich.api.besetzung.create.mutate(eineBesetzung(fremdes.stelle, { id: fremdes.besetzung, pseudonym: "P-2" }));
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("the id of somebody else's contract makes no second one: a contract is looked up by it alone, from both of its sides", async () => {
    const before = await everythingOf(fremd);
    const zweites = ich.api.weiterleitung.create.mutate(
      einAngebot(await hatStelle(ich), meineKommune, { id: fremdes.angebot }),
    );
    await expect(zweites).rejects.toMatchObject(refused({ reason: "angebot-inzwischen-erledigt" }));
    await expect(ich.api.weiterleitung.get.query({ id: fremdes.angebot })).rejects.toMatchObject(notFound);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an offer to a body that does not exist is not found", async () => {
    const stelleId = await hatStelle(ich);
    expect(
      await answered(
        ich.api.weiterleitung.create.mutate({ ...einAngebot(stelleId, meineKommune), empfaengerId: unknown }),
      ),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

test.each(["stelle.get", "weiterleitung.get"])("%s of a text that is no id names the field", async (path) => {
  for (const id of ["", "1", "' or true --", randomUUID().slice(1)]) {
    const response = await ich.send(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ id }))}`);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { error: { data: { felder: [{ feld: "id" }] } } },
    });
  }
});

async function answered(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  return call.then(
    () => ({ code: "OK", message: "" }),
    (error: { message: string; data: { code: string } }) => ({ code: error.data.code, message: error.message }),
  );
}

function everythingOf({ id }: Mandant) {
  const tables = [
    "stelle",
    "besetzung",
    "weiterleitung",
    "weiterleitung_antwort",
    "weiterleitung_ruecknahme",
    "weiterleitung_entwurf",
    "weiterleitung_ende",
    "weiterleitung_aenderung",
    "weiterleitung_aenderung_antwort",
    "korrekturbitte",
    "korrekturantwort",
    "jahreslauf",
    "jahreslauf_schritt",
    "protokoll",
    "outbox",
    "ausgabe",
    "einnahme",
    "fremdfoerderung",
    "bescheid",
    "mittelabruf",
    "mittelabruf_entscheidung",
    "auszahlung",
    "zusatzstelle",
    "zusatzstelle_bewilligung",
    "registermerkmal",
    "antrag",
    "antrag_vorgang",
    "bedarf",
    "einladung",
    "nachricht",
    "belegzeile",
    "nachweis_datei",
    "nachweis_fassung",
    "pruefeinsicht",
    "pruefeinsicht_vorgang",
    "pruefnotiz",
    "pruefabschluss",
  ];
  return server.database.admin.unsafe(
    tables
      .map(
        (name) => `select '${name}' as "table", to_jsonb(t)::text as row from kim.${name} t where tenant_id = '${id}'`,
      )
      .join(" union all ") + " order by 1, 2",
  );
}
