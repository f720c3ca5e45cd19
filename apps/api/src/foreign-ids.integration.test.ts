import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../../../tests/support/api.ts";
import { aStelleAnlage, einAngebot, eineBesetzung, hatAngebot, hatStelle } from "../../../tests/support/antraege.ts";
import { hatFehlgeschlagenenLauf } from "../../../tests/support/jahreslauf.ts";
import { aKreisMitEmpfaengern, type Mandant } from "../../../tests/support/tenants.ts";
import { appRouter } from "./router.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";
const grund = "Kein eigener Bedarf in diesem Jahr.";

/** All that one body owns and could be asked for by id. */
interface Besitz {
  stelle: string;
  besetzung: string;
  angebot: string;
  stelleDesAngebots: string;
  lauf: string;
}

let server: TestApi;
let ich: Mandant;
let meineKommune: Mandant;
let mein: Besitz;
let fremd: Mandant;
let fremdes: Besitz;

beforeAll(async () => {
  server = await openTestApi();
  const [meine, andere] = [await aKreisMitEmpfaengern(server), await aKreisMitEmpfaengern(server)];
  [ich, meineKommune, fremd] = [meine.kreis, meine.kommune, andere.kreis];
  mein = await furnished(ich, meineKommune);
  fremdes = await furnished(fremd, andere.kommune);
});
afterAll(() => server.close());

async function furnished(kreis: Mandant, kommune: Mandant): Promise<Besitz> {
  const stelle = await hatStelle(kreis);
  const { id: besetzung } = await kreis.api.besetzung.create.mutate(eineBesetzung(stelle));
  const { stelleId: stelleDesAngebots, weiterleitungId: angebot } = await hatAngebot(kreis, kommune);
  return { stelle, besetzung, angebot, stelleDesAngebots, lauf: await hatFehlgeschlagenenLauf(server, kreis) };
}

const aenderung = (id: string) => {
  const { funktion: _, ...rest } = aStelleAnlage({ id, bezeichnung: "Übernommen" });
  return { ...rest, version: 1 };
};

/** Every id a procedure takes, and the otherwise valid call with another id in its place. */
const swapped: Record<string, { foreign: () => string; call: (id: string) => Promise<unknown>; code?: "CONFLICT" }> = {
  "mandantenwechsel.create organisationId": { foreign: () => fremd.id, call: (organisationId) => ich.api.mandantenwechsel.create.mutate({ organisationId }) },
  "stelle.get id": { foreign: () => fremdes.stelle, call: (id) => ich.api.stelle.get.query({ id }) },
  "stelle.update id": { foreign: () => fremdes.stelle, call: (id) => ich.api.stelle.update.mutate(aenderung(id)) },
  "stellenende.create stelleId": { foreign: () => fremdes.stelle, call: (stelleId) => ich.api.stellenende.create.mutate({ stelleId, ende: "2026-12-31" }) },
  "besetzung.create stelleId": {
    foreign: () => fremdes.stelleDesAngebots,
    call: (stelleId) => ich.api.besetzung.create.mutate(eineBesetzung(stelleId, { vzaeHundertstel: 1 })),
  },
  // The post is one's own: the answer is the rule's, and the same for every part one does not hold.
  "besetzung.create weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) => ich.api.besetzung.create.mutate(eineBesetzung(mein.stelle, { weiterleitungId })),
    code: "CONFLICT",
  },
  "besetzungsende.create besetzungId": {
    foreign: () => fremdes.besetzung,
    call: (besetzungId) => ich.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-12-31" }),
  },
  "weiterleitung.get id": { foreign: () => fremdes.angebot, call: (id) => ich.api.weiterleitung.get.query({ id }) },
  "weiterleitung.create stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.weiterleitung.create.mutate(einAngebot(stelleId, meineKommune)),
  },
  "weiterleitungAntwort.create weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) => meineKommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: false, grund } }),
  },
  "weiterleitungRuecknahme.create id": { foreign: () => fremdes.angebot, call: (id) => ich.api.weiterleitungRuecknahme.create.mutate({ id }) },
  "jahreslauf.get laufId": { foreign: () => fremdes.lauf, call: (laufId) => ich.api.jahreslauf.get.query({ laufId }) },
  "jahreslauf.verlauf laufId": { foreign: () => fremdes.lauf, call: (laufId) => watched(ich, laufId) },
  "jahreslaufWiederholung.create laufId": {
    foreign: () => fremdes.lauf,
    call: (laufId) => ich.api.jahreslaufWiederholung.create.mutate({ laufId, organisationId: ich.id }),
  },
  "jahreslaufWiederholung.create organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) => ich.api.jahreslaufWiederholung.create.mutate({ laufId: mein.lauf, organisationId }),
  },
};

/** Ids the caller makes, and one that names a body of the public register: no secret is in the answer. */
const otherwise = ["stelle.create id", "besetzung.create id", "weiterleitung.create id", "jahreslauf.create id", "weiterleitung.create empfaengerId"];

test("every id of every procedure is in the table", () => {
  type Definition = { _def: { inputs: { shape?: Record<string, unknown> }[] } };
  const found = Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>)
    .flatMap(([path, { _def: { inputs } }]) =>
      Object.keys(inputs[0]?.shape ?? {}).filter((field) => /(^i|I)d$/.test(field)).map((field) => `${path} ${field}`),
    );
  expect([...Object.keys(swapped), ...otherwise].sort()).toEqual(found.sort());
});

describe("somebody else's id is answered like one that does not exist, and nothing happens to it", () => {
  test.each(Object.entries(swapped))("%s", async (_, { foreign, call, code = "NOT_FOUND" }) => {
    const before = await everythingOf(fremd);
    expect(before.length).toBeGreaterThan(5);
    const [theirs, nobodys] = [await answered(call(foreign())), await answered(call(unknown))];
    expect(theirs).toEqual(nobodys);
    expect(theirs.code).toBe(code);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an id of one's own that somebody else uses too makes two rows", async () => {
    const before = await everythingOf(fremd);
    await ich.api.stelle.create.mutate(aStelleAnlage({ id: fremdes.stelle, bezeichnung: "Meine" }));
    expect((await ich.api.stelle.get.query({ id: fremdes.stelle })).stelle).toMatchObject({ organisationId: ich.id, bezeichnung: "Meine" });
    await ich.api.besetzung.create.mutate(eineBesetzung(fremdes.stelle, { id: fremdes.besetzung }));
    const { id } = await ich.api.weiterleitung.create.mutate(einAngebot(await hatStelle(ich), meineKommune, { id: fremdes.angebot }));
    expect(id).toBe(fremdes.angebot);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an offer to a body that does not exist is not found", async () => {
    const stelleId = await hatStelle(ich);
    expect(
      await answered(ich.api.weiterleitung.create.mutate({ ...einAngebot(stelleId, meineKommune), empfaengerId: unknown })),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

test.each(["stelle.get", "weiterleitung.get"])("%s of a text that is no id names the field", async (path) => {
  for (const id of ["", "1", "' or true --", randomUUID().slice(1)]) {
    const response = await ich.send(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ id }))}`);
    expect({ status: response.status, body: await response.json() }).toMatchObject({ status: 400, body: { error: { data: { felder: [{ feld: "id" }] } } } });
  }
});

async function answered(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  return call.then(
    () => ({ code: "OK", message: "" }),
    (error: { message: string; data: { code: string } }) => ({ code: error.data.code, message: error.message }),
  );
}

/** The stream's error in the words of a call: a subscription answers 200 and reports inside. */
async function watched(besuch: Mandant, laufId: string): Promise<never> {
  const response = await besuch.send(
    `/trpc/jahreslauf.verlauf?input=${encodeURIComponent(JSON.stringify({ laufId }))}`,
    { headers: { accept: "text/event-stream" } },
  );
  const text = await response.text();
  const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
  throw Object.assign(new Error(/"message":"([^"]+)"/.exec(text)?.[1] ?? text), { data: { code: code ?? text } });
}

function everythingOf({ id }: Mandant) {
  const tables = [
    "stelle", "besetzung", "weiterleitung", "weiterleitung_antwort", "weiterleitung_ruecknahme", "jahreslauf",
    "jahreslauf_schritt", "protokoll", "outbox",
  ];
  return server.database.admin.unsafe(
    tables
      .map((name) => `select '${name}' as "table", to_jsonb(t)::text as row from kim.${name} t where tenant_id = '${id}'`)
      .join(" union all ") + " order by 1, 2",
  );
}
