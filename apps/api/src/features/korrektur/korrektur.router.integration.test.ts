import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { eineBesetzung } from "../../../../../tests/support/welt/stellen.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import { dreiEbenen, type Vertrag } from "../../../../../tests/support/weiterleitung/kette.ts";
import { aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const text = "Die Person begann erst am 1. Februar.";
const bitteUm = (art: "besetzung" | "ausgabe", { id: weiterleitungId }: Vertrag, gegenstandId: string) => ({
  id: randomUUID(),
  weiterleitungId,
  art,
  gegenstandId,
  text,
});
const list = ({ api }: Mandant) => api.korrekturbitte.list.query({});

/** A chain in which the two holders each entered a person and a month's cost. */
const kette = async () => {
  const szene = await dreiEbenen(server);
  const entered = async ({ api }: Mandant, { id: weiterleitungId, stelleId }: Vertrag, von: string) => ({
    besetzungId: (
      await api.besetzung.create.mutate(eineBesetzung(stelleId, { weiterleitungId, vzaeHundertstel: 50, von }))
    ).id,
    ausgabeId: (await api.ausgabe.create.mutate(personalkosten(stelleId, { monat: 5 }))).id,
  });
  return {
    ...szene,
    vonStadt: await entered(szene.stadt, szene.erste, "2026-01-01"),
    vonNachbarin: await entered(szene.nachbarin, szene.zweite, "2026-04-01"),
  };
};

describe("a giver asks for a correction", () => {
  test("both ends read request and answer, and nobody else does: not the neighbour, not the level above, not the state", async () => {
    const { kreis, stadt, nachbarin, traeger, fremd, erste, zweite, vonStadt, vonNachbarin } = await kette();
    const unten = bitteUm("besetzung", zweite, vonNachbarin.besetzungId);
    await stadt.api.korrekturbitte.create.mutate(unten);
    await kreis.api.korrekturbitte.create.mutate(bitteUm("ausgabe", erste, vonStadt.ausgabeId));
    expect(await list(nachbarin)).toMatchObject([
      {
        id: unten.id,
        richtung: "erhalten",
        beantwortbar: true,
        text,
        geberName: stadt.name,
        stelleBezeichnung: "Case Management Nord",
        eintrag: { pseudonym: "P-1" },
        antwort: null,
      },
    ]);
    expect(await list(stadt)).toMatchObject([{ richtung: expect.any(String) }, { richtung: expect.any(String) }]);
    expect(await list(kreis)).toMatchObject([
      { richtung: "gegeben", beantwortbar: false, eintrag: { jahr: 2026, monat: 5, betragCent: 475_000 } },
    ]);
    for (const stranger of [traeger, fremd]) expect(await list(stranger)).toEqual([]);
    const land = await server.login("ministerium@kim.example");
    await expect(land.api.korrekturbitte.list.query({})).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    for (const other of [kreis, traeger, fremd])
      await expect(other.api.korrekturbitte.list.query({ weiterleitungId: zweite.id })).rejects.toMatchObject(notFound);

    const schritte = async ({ api }: Mandant) =>
      (await api.startseite.get.query()).schritte.filter((s) => s.titel.startsWith("Korrektur"));
    expect(await schritte(nachbarin)).toMatchObject([
      {
        ziel: `/weiterleitungen/${zweite.id}`,
        text: `${stadt.name} bittet, 1 Eintrag zu berichtigen.`,
        dringend: true,
      },
    ]);
    for (const other of [kreis, traeger, fremd]) expect(await schritte(other)).toEqual([]);

    const antwort = { korrekturbitteId: unten.id, weiterleitungId: zweite.id, korrigiert: true, text: "" };
    for (const other of [kreis, traeger, fremd])
      await expect(other.api.korrekturantwort.create.mutate(antwort)).rejects.toMatchObject(notFound);
    await expect(stadt.api.korrekturantwort.create.mutate(antwort)).rejects.toMatchObject(
      refused({ reason: "nur-halter-beantwortet-korrektur" }),
    );
    await nachbarin.api.korrekturantwort.create.mutate(antwort);
    await nachbarin.api.korrekturantwort.create.mutate(antwort); // a second click
    await expect(
      nachbarin.api.korrekturantwort.create.mutate({ ...antwort, korrigiert: false, text: "Der Eintrag stimmt so." }),
    ).rejects.toMatchObject(refused({ reason: "korrektur-schon-beantwortet" }));
    expect(await schritte(nachbarin)).toEqual([]);
    for (const end of [stadt, nachbarin])
      expect(await end.api.korrekturbitte.list.query({ weiterleitungId: zweite.id })).toMatchObject([
        { id: unten.id, beantwortbar: false, antwort: { korrigiert: true, von: "Petra Probe" } },
      ]);
    expect(await nachbarin.api.korrekturbitte.list.query({ offen: true })).toEqual([]);
    expect(await nachbarin.api.korrekturbitte.list.query({ offen: false })).toHaveLength(1);
  });

  test("only about an entry of exactly this contract, and only its giver", async () => {
    const { kreis, stadt, nachbarin, traeger, fremd, erste, zweite, vonStadt, vonNachbarin } = await kette();
    const ask = ({ api }: Mandant, ...args: Parameters<typeof bitteUm>) =>
      api.korrekturbitte.create.mutate(bitteUm(...args));
    const fremderEintrag = refused({ reason: "eintrag-nicht-in-weiterleitung", feld: "gegenstandId" });
    await expect(ask(kreis, "besetzung", erste, vonNachbarin.besetzungId)).rejects.toMatchObject(fremderEintrag);
    await expect(ask(kreis, "ausgabe", erste, vonStadt.besetzungId)).rejects.toMatchObject(fremderEintrag);
    await expect(ask(stadt, "besetzung", zweite, vonStadt.besetzungId)).rejects.toMatchObject(fremderEintrag);
    await expect(ask(stadt, "besetzung", erste, vonStadt.besetzungId)).rejects.toMatchObject(
      refused({ reason: "nur-geber-bittet-um-korrektur" }),
    );
    for (const [other, vertrag] of [
      [kreis, zweite],
      [nachbarin, erste],
      [traeger, erste],
      [fremd, erste],
    ] as const)
      await expect(ask(other, "besetzung", vertrag, vonStadt.besetzungId)).rejects.toMatchObject(notFound);
    const prueferin = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefung"] }]);
    await expect(
      prueferin.api.korrekturbitte.create.mutate(bitteUm("besetzung", erste, vonStadt.besetzungId)),
    ).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    expect(await list(kreis)).toEqual([]);
  });

  test("from two browsers at once asks once", async () => {
    const { kreis, erste, vonStadt } = await kette();
    const gleiche = bitteUm("besetzung", erste, vonStadt.besetzungId);
    await Promise.all(Array.from({ length: 5 }, () => kreis.api.korrekturbitte.create.mutate(gleiche)));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        kreis.api.korrekturbitte.create.mutate(bitteUm("ausgabe", erste, vonStadt.ausgabeId)),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find((o) => o.status === "rejected")?.reason).toMatchObject(
      refused({ reason: "korrektur-schon-erbeten" }),
    );
    expect(await list(kreis)).toHaveLength(2);
  });

  test("and of two answers at once the one that came second hears so", async () => {
    const { kreis, stadt, erste, vonStadt } = await kette();
    const bitte = bitteUm("besetzung", erste, vonStadt.besetzungId);
    await kreis.api.korrekturbitte.create.mutate(bitte);
    const antwort = (korrigiert: boolean) =>
      stadt.api.korrekturantwort.create.mutate({
        korrekturbitteId: bitte.id,
        weiterleitungId: erste.id,
        korrigiert,
        text: "Der Eintrag stimmt so.",
      });
    const outcomes = await Promise.allSettled([true, false, true, false].map(antwort));
    const [first] = await list(kreis);
    expect(outcomes.map(({ status }) => status)).toEqual(
      [true, false, true, false].map((korrigiert) =>
        korrigiert === first?.antwort?.korrigiert ? "fulfilled" : "rejected",
      ),
    );
  });

  test("and the request stays readable when the holder removed the entry", async () => {
    const { kreis, stadt, erste, vonStadt } = await kette();
    await kreis.api.korrekturbitte.create.mutate(bitteUm("ausgabe", erste, vonStadt.ausgabeId));
    await stadt.api.ausgabe.delete.mutate({ id: vonStadt.ausgabeId, version: 1 });
    for (const end of [kreis, stadt]) expect(await list(end)).toMatchObject([{ text, eintrag: null, antwort: null }]);
  });
});
