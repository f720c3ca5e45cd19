import { randomUUID } from "node:crypto";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, testTag, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAngebot, eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import {
  aKreis,
  aKreisMitEmpfaengern,
  aMandant,
  aPerson,
  type Mandant,
} from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());
// The demo has conditions up to 2026: the year to come is 2026.
beforeEach(() => {
  server.clock.now = new Date("2025-11-15T10:00:00Z");
});
const jahr = 2026;
const forbidden = { data: { code: "FORBIDDEN" } };
const grund = "Die Stelle läuft aus.";

const zeilenVon = async ({ api }: Pick<Mandant, "api">) => (await api.fortschreibung.get.query({ jahr })).zeilen;
const staende = async (wer: Pick<Mandant, "api">) =>
  Object.fromEntries((await zeilenVon(wer)).map(({ gegenstand, stand }) => [gegenstand.art, stand.art]));

/** A Kreis with one post that ends with 2025, given to its Kommune until then, and planned measures. */
async function einKreis() {
  const alle = await aKreisMitEmpfaengern(server);
  const { kreis, kommune } = alle;
  const stelleId = await hatStelle(kreis, { beginn: "2025-01-01", ende: "2025-12-31" });
  const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(
    einAngebot(stelleId, kommune, { beginn: "2025-01-01", ende: "2025-12-31", nachweisFaelligAm: "2026-03-31" }),
  );
  await kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  const angaben = { massnahmenPlanCent: 20_000_00, personalkostenIstCent: 60_000_00, version: 0 };
  await kreis.api.foerderplan.update.mutate({ jahr: 2025, ...angaben });
  return { ...alle, stelleId, weiterleitungId };
}

/** What the page does: each proposal's command, in their order. */
async function bestaetigt({ api }: Pick<Mandant, "api">, zeilen: Awaited<ReturnType<typeof zeilenVon>>) {
  for (const { stand } of zeilen) {
    if (stand.art !== "vorschlag") continue;
    if (stand.befehl.art === "stelle") await api.stelle.update.mutate(stand.befehl.eingabe);
    if (stand.befehl.art === "vertrag") await api.weiterleitung.create.mutate(stand.befehl.eingabe);
    if (stand.befehl.art === "aenderung") await api.weiterleitungAenderung.create.mutate(stand.befehl.eingabe);
    if (stand.befehl.art === "plan") await api.foerderplan.update.mutate(stand.befehl.eingabe);
  }
}

describe("the proposals", () => {
  test("write nothing; confirmed one after the other they go through their own commands", async () => {
    const { kreis, kommune, stelleId, weiterleitungId } = await einKreis();
    const zeilen = await zeilenVon(kreis);
    expect(zeilen.map(({ gegenstand, stand }) => [gegenstand.art, stand.art])).toEqual([
      ["stelle", "vorschlag"],
      ["vertrag", "vorschlag"],
      ["plan", "vorschlag"],
    ]);
    expect((await kreis.api.stelle.get.query({ id: stelleId })).stelle.ende).toBe("2025-12-31");
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(1);

    await bestaetigt(kreis, zeilen);
    expect((await kreis.api.stelle.get.query({ id: stelleId })).stelle.ende).toBe("2026-12-31");
    const vertraege = await kommune.api.weiterleitung.list.query();
    expect(vertraege.find(({ beginn }) => beginn === "2025-01-01")).toMatchObject({
      id: weiterleitungId,
      ende: "2025-12-31",
      stand: "laufend",
    });
    expect(vertraege.find(({ beginn }) => beginn === "2026-01-01")).toMatchObject({
      ende: "2026-12-31",
      stand: "angeboten",
    });
    const { angaben } = await kreis.api.foerderplan.get.query({ jahr });
    expect(angaben).toMatchObject({ massnahmenPlanCent: 20_000_00, personalkostenIstCent: null });
    expect(await staende(kreis)).toEqual({ stelle: "laeuft", vertrag: "erledigt", plan: "erledigt" });
    expect((await kommune.api.fortschreibung.get.query({ jahr })).erhaltenes).toMatchObject([{ folge: "angeboten" }]);
  });

  test("confirmed a second time make nothing twice", async () => {
    const { kreis } = await einKreis();
    const zeilen = await zeilenVon(kreis);
    await bestaetigt(kreis, zeilen);
    const vertrag = zeilen.flatMap(({ stand }) =>
      stand.art === "vorschlag" && stand.befehl.art === "vertrag" ? [stand.befehl.eingabe] : [],
    );
    for (const eingabe of vertrag) await kreis.api.weiterleitung.create.mutate(eingabe);
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(2);
    const [stelle] = zeilen;
    if (stelle?.stand.art !== "vorschlag" || stelle.stand.befehl.art !== "stelle") throw new Error("kein Vorschlag");
    await expect(kreis.api.stelle.update.mutate(stelle.stand.befehl.eingabe)).rejects.toMatchObject(
      refused({ reason: "inzwischen-geaendert" }),
    );
  });

  test("of two people at once come to one offer", async () => {
    const { kreis } = await einKreis();
    const zeilen = await zeilenVon(kreis);
    await bestaetigt(kreis, zeilen.slice(0, 1));
    await Promise.all([bestaetigt(kreis, zeilen.slice(1, 2)), bestaetigt(kreis, zeilen.slice(1, 2))]);
    expect(await kreis.api.weiterleitung.list.query()).toHaveLength(2);
  });

  test("of a contract are refused while the post still ends with the year, and say so", async () => {
    const { kreis } = await einKreis();
    const zeilen = await zeilenVon(kreis);
    expect(zeilen[1]?.hinweise).toContain("Die Stelle endet am 31.12.2025. Bitte zuerst die Stelle fortschreiben.");
    await expect(bestaetigt(kreis, zeilen.slice(1, 2))).rejects.toMatchObject(
      refused({ reason: "zeitraum-ausserhalb-der-stelle" }),
    );
  });

  test("tell a vacancy and an occupant who leaves with the year", async () => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis, { beginn: "2025-01-01", ende: "2025-12-31" });
    expect((await zeilenVon(kreis))[0]?.hinweise).toEqual(["Am 31.12.2025 sind 1,00 VZÄ nicht besetzt."]);
    await kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { von: "2025-02-01", bis: "2025-12-31" }));
    expect((await zeilenVon(kreis))[0]?.hinweise).toEqual([
      "Die Besetzung „P-1“ endet am 31.12.2025 und wird nicht mit verlängert.",
    ]);
  });

  test("are taken back by the commands that exist, while nobody answered", async () => {
    const { kreis, stelleId } = await einKreis();
    await bestaetigt(kreis, await zeilenVon(kreis));
    const ende = { stelleId, ende: "2025-12-31" };
    await expect(kreis.api.stellenende.create.mutate(ende)).rejects.toMatchObject(
      refused({ reason: "weiterleitung-ausserhalb" }),
    );
    const neu = (await kreis.api.weiterleitung.list.query()).find(({ beginn }) => beginn === "2026-01-01");
    await kreis.api.weiterleitungRuecknahme.create.mutate({ id: neu?.id ?? "", grund: "Doch kein Bedarf mehr." });
    await kreis.api.stellenende.create.mutate(ende);
    expect(await staende(kreis)).toMatchObject({ stelle: "vorschlag", vertrag: "vorschlag" });
    await bestaetigt(kreis, (await zeilenVon(kreis)).slice(0, 2));
    expect(await kreis.api.weiterleitung.list.query(), "das zweite Angebot ist ein neues").toHaveLength(3);
  });

  test("of a contract that runs on at another rate are a change, which the receiver answers", async () => {
    // Of the years the demo knows, Case Management has another rate in 2023 than in 2022.
    server.clock.now = new Date("2022-11-15T10:00:00Z");
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { admin } = server.database;
    await admin`
      insert into kim.kontingent (tenant_id, jahr, baustein, vzae_hundertstel, quelle)
        select ${kreis.id}, jahr, 2, 600, 'Bescheid' from generate_series(2022, 2023) jahr`;
    const stelleId = await hatStelle(kreis, { beginn: "2022-01-01" });
    const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(
      einAngebot(stelleId, kommune, {
        beginn: "2022-01-01",
        ende: "2023-12-31",
        nachweisFaelligAm: "2024-03-31",
        betragCent: 110_000_00,
      }),
    );
    await kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
    const read = async () => (await kreis.api.fortschreibung.get.query({ jahr: 2023 })).zeilen;
    const zeilen = await read();
    expect(zeilen.map(({ stand }) => stand.art)).toEqual(["laeuft", "vorschlag"]);
    await bestaetigt(kreis, zeilen);
    await bestaetigt(kreis, zeilen);
    const { aenderungen } = await kommune.api.weiterleitung.get.query({ id: weiterleitungId });
    expect(aenderungen).toMatchObject([{ ab: "2023-01-01", betragCent: 57_000_00, antwort: null }]);
    expect((await read()).map(({ stand }) => stand.art)).toEqual(["laeuft", "laeuft"]);
  });

  test("of a contract that ended early are none", async () => {
    const { kreis, weiterleitungId } = await einKreis();
    const vorzeitig = {
      id: randomUUID(),
      weiterleitungId,
      letzterTag: "2025-11-30",
      grund: "Der Bedarf ist gesunken.",
    };
    await kreis.api.weiterleitungEnde.create.mutate(vorzeitig);
    expect(await staende(kreis)).toMatchObject({ stelle: "vorschlag", vertrag: "gehindert" });
  });
});

test.each([
  [2024, false],
  [2025, true],
  [2026, true],
  [2027, false],
])("in 2025 one looks into %i: %s", async (gefragt, ok) => {
  const { api } = await aKreis(server);
  const gelesen = api.fortschreibung.get.query({ jahr: gefragt });
  if (ok) expect((await gelesen).jahr).toBe(gefragt);
  else await expect(gelesen).rejects.toMatchObject(refused({ reason: "zieljahr-ausserhalb" }));
});

test("a year without conditions proposes posts, no amounts, and says how to go on", async () => {
  server.clock.now = testTag;
  const kreis = await aKreis(server);
  await hatStelle(kreis, { ende: "2026-12-31" });
  await kreis.api.foerderplan.update.mutate({
    jahr: 2026,
    massnahmenPlanCent: 1_00,
    personalkostenIstCent: null,
    version: 0,
  });
  const { zeilen, konditionen } = await kreis.api.fortschreibung.get.query({ jahr: 2027 });
  expect(konditionen).toBe(false);
  expect(zeilen.map(({ stand }) => stand.art)).toEqual(["vorschlag", "gehindert"]);
});

describe("what is not carried on", () => {
  const ablehnung = (stelleId: string) => ({
    id: randomUUID(),
    art: "stelle" as const,
    gegenstandId: stelleId,
    jahr,
    grund,
  });

  test("is kept with its reason, once, and can be taken back", async () => {
    const { kreis, stelleId } = await einKreis();
    const eine = ablehnung(stelleId);
    await kreis.api.fortschreibungAblehnung.create.mutate(eine);
    await kreis.api.fortschreibungAblehnung.create.mutate(ablehnung(stelleId));
    const [zeile, vertrag] = await zeilenVon(kreis);
    expect(zeile?.stand).toEqual({
      art: "abgelehnt",
      ablehnung: { id: eine.id, grund, am: server.clock.now.toISOString(), von: "Petra Probe" },
    });
    expect(vertrag?.stand.art, "ohne Stelle kein Vertrag").toBe("gehindert");
    await kreis.api.fortschreibungAblehnung.delete.mutate({ id: eine.id });
    expect((await zeilenVon(kreis))[0]?.stand.art).toBe("vorschlag");
  });

  test("needs a reason of ten signs", async () => {
    const { kreis, stelleId } = await einKreis();
    const mit = (text: string) =>
      kreis.api.fortschreibungAblehnung.create.mutate({ ...ablehnung(stelleId), grund: text });
    await expect(mit("Läuft aus")).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
    await mit("Läuft aus.");
  });

  test("is said by whoever decides it, of one's own alone, and seen by nobody else", async () => {
    const { kreis, kommune, fremd, stelleId, weiterleitungId } = await einKreis();
    const vertrag = { id: randomUUID(), art: "vertrag" as const, gegenstandId: weiterleitungId, jahr, grund };
    await expect(kommune.api.fortschreibungAblehnung.create.mutate(ablehnung(stelleId))).rejects.toMatchObject(
      notFound,
    );
    await expect(kommune.api.fortschreibungAblehnung.create.mutate(vertrag)).rejects.toMatchObject(notFound);
    const eine = ablehnung(stelleId);
    await kreis.api.fortschreibungAblehnung.create.mutate(eine);
    for (const andere of [kommune, fremd]) {
      await expect(andere.api.fortschreibungAblehnung.delete.mutate({ id: eine.id })).rejects.toMatchObject(notFound);
      expect(JSON.stringify(await zeilenVon(andere))).not.toContain(grund);
    }
    const finanzen = await aPerson(server, [{ organisationId: kreis.id, rollen: ["finanzen"] }]);
    await expect(
      finanzen.api.fortschreibungAblehnung.create.mutate({ ...vertrag, id: randomUUID() }),
    ).rejects.toMatchObject(refused({ reason: "fortschreibung-nicht-zustaendig" }));
    await expect(finanzen.api.fortschreibungAblehnung.delete.mutate({ id: eine.id })).rejects.toMatchObject(
      refused({ reason: "fortschreibung-nicht-zustaendig" }),
    );
  });
});

test.each<[Rolle, boolean, boolean]>([
  ["koordination", true, true],
  ["ki_leitung", true, true],
  ["finanzen", true, true],
  ["pruefung", true, false],
  ["case_management", false, false],
  ["zeichnung", false, false],
  ["mandantenverwaltung", false, false],
])("%s: liest %s, entscheidet %s", async (rolle, liest, entscheidet) => {
  const { api } = await aKreis(server, { rollen: [rolle] });
  const gelesen = api.fortschreibung.get.query({ jahr });
  if (liest) expect((await gelesen).zeilen).toEqual([]);
  else await expect(gelesen).rejects.toMatchObject(forbidden);
  const geloescht = api.fortschreibungAblehnung.delete.mutate({ id: randomUUID() });
  await expect(geloescht).rejects.toMatchObject(entscheidet ? notFound : forbidden);
});

test.each([
  ["bezirksregierung", "bewilligungsbehoerde"],
  ["ministerium", "ministerium"],
] as const)("the %s carries nothing on", async (art, rolle) => {
  const { api } = await aMandant(server, { art, rollen: [rolle] });
  await expect(api.fortschreibung.get.query({ jahr })).rejects.toMatchObject(forbidden);
});
