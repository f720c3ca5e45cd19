import { randomUUID } from "node:crypto";
import { addDays, heuteInBerlin } from "@kim/domain/grundlagen";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import {
  eineBefugnis,
  eineBefugnisMitZugang,
  eineVerwaltung,
} from "../../../../../tests/support/foerderung/zeichnungsbefugnis.ts";
import { fuelltAus, mitPersonen, tut } from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aMandant, aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** A body, who administers its people, and somebody with this role. */
async function besetzt(rolle: Rolle = "zeichnung", art: "kreis" | "traeger" = "kreis") {
  const mandant = art === "kreis" ? await aKreis(server) : await aMandant(server, { art });
  const verwaltung = await eineVerwaltung(server, mandant);
  const person = await aPerson(server, [{ organisationId: mandant.id, rollen: [rolle] }]);
  return { mandant, verwaltung, person };
}

const keinRecht = { data: { code: "FORBIDDEN" } };
const nichtDa = { data: { code: "NOT_FOUND" } };

describe("R92: wer zeichnen darf, steht mit Amt und Tagen da", () => {
  test("mit Zugang unter dessen Namen, auf Papier unter dem eingetragenen", async () => {
    const { verwaltung, person, mandant } = await besetzt();
    await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(person.benutzerId));
    await verwaltung.api.zeichnungsbefugnis.create.mutate(
      eineBefugnis({ name: "  Karl   Kämmerer ", amt: "kaemmerei", von: "2022-01-01", bis: "2025-12-31" }),
    );
    const { befugnisse, aemter } = await mandant.api.zeichnungsbefugnis.list.query();
    expect(aemter).toEqual(["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"]);
    expect(befugnisse).toMatchObject([
      { name: "Petra Probe", benutzerId: person.benutzerId, zugang: true, bis: null, vonName: "Petra Probe" },
      { name: "Karl Kämmerer", benutzerId: null, zugang: false, amt: "kaemmerei", bis: "2025-12-31" },
    ]);
  });

  test("wer die Rolle verliert, behält das Amt und zeichnet hier nicht mehr", async () => {
    const { verwaltung, person } = await besetzt();
    const { api } = verwaltung;
    await api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(person.benutzerId));
    await api.person.update.mutate({ benutzerId: person.benutzerId, rollen: ["finanzen"] });
    const { befugnisse, personen } = await api.zeichnungsbefugnis.list.query();
    expect(befugnisse).toMatchObject([{ benutzerId: person.benutzerId, zugang: false }]);
    expect(personen).toEqual([]);
  });

  test("ein Träger wird vertreten, eine Kommune nicht", async () => {
    const traeger = await besetzt("zeichnung", "traeger");
    const kreis = await besetzt();
    const record = ({ verwaltung }: typeof kreis, amt: "vertretungsberechtigt" | "hauptverwaltungsbeamt") =>
      verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis({ amt }));
    await record(traeger, "vertretungsberechtigt");
    await record(kreis, "hauptverwaltungsbeamt");
    const amt = refused({ reason: "amt-nicht-moeglich", regel: "R92", feld: "amt" });
    await expect(record(traeger, "hauptverwaltungsbeamt")).rejects.toMatchObject(amt);
    await expect(record(kreis, "vertretungsberechtigt")).rejects.toMatchObject(amt);
  });

  test.each([
    ["zeichnung", true],
    ["ki_leitung", true],
    ["koordination", false],
  ] as const)("ein Zugang mit der Rolle %s wird angenommen: %s", async (rolle, ok) => {
    const { verwaltung, person } = await besetzt(rolle);
    const record = verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(person.benutzerId));
    if (ok) await record;
    else
      await expect(record).rejects.toMatchObject(
        refused({ reason: "person-zeichnet-nicht", regel: "R92", feld: "benutzerId" }),
      );
  });

  test("dieselbe Person hat dasselbe Amt nicht zweimal zugleich, auch nicht von zwei Seiten eingetragen", async () => {
    const { verwaltung } = await besetzt();
    const record = (angaben: Parameters<typeof eineBefugnis>[0]) =>
      verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis(angaben));
    await record({ bis: "2026-06-30" });
    await expect(record({ von: "2026-06-30" })).rejects.toMatchObject(
      refused({ reason: "befugnis-ueberschneidet-sich", regel: "R92" }),
    );
    const gleichzeitig = await Promise.allSettled([record({ von: "2026-07-01" }), record({ von: "2026-07-01" })]);
    expect(gleichzeitig.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("Tage in falscher Reihenfolge und unsichtbare Namen kommen nicht hinein", async () => {
    const { verwaltung, mandant } = await besetzt();
    const record = (angaben: Parameters<typeof eineBefugnis>[0]) =>
      verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis(angaben));
    await expect(record({ bis: "2020-12-31" })).rejects.toMatchObject(
      refused({ reason: "befugnis-endet-vor-beginn", regel: "R92" }),
    );
    await expect(record({ name: "\u200b\u2060" })).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
    expect((await mandant.api.zeichnungsbefugnis.list.query()).befugnisse).toEqual([]);
  });
});

describe("R92: eine Befugnis endet an einem Tag", () => {
  async function mitBefugnis(angaben: Parameters<typeof eineBefugnis>[0] = {}) {
    const { verwaltung, mandant } = await besetzt();
    const { id: befugnisId } = await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis(angaben));
    const end = (bis: string) => verwaltung.api.zeichnungsbefugnisende.create.mutate({ befugnisId, bis });
    return { mandant, verwaltung, befugnisId, end };
  }

  test("nicht vor ihrem ersten, und nie später als schon bestimmt", async () => {
    const { end, mandant } = await mitBefugnis({ von: "2026-01-01" });
    await expect(end("2025-12-31")).rejects.toMatchObject(
      refused({ reason: "befugnis-endet-vor-beginn", regel: "R92" }),
    );
    await end("2026-12-31");
    await expect(end("2027-01-01")).rejects.toMatchObject(refused({ reason: "befugnis-schon-beendet", regel: "R92" }));
    await end("2026-01-01");
    expect((await mandant.api.zeichnungsbefugnis.list.query()).befugnisse).toMatchObject([{ bis: "2026-01-01" }]);
  });

  test.each([
    ["2026-03-09", false],
    ["2026-03-10", true],
  ])("auf Papier am 10.03.2026 gebraucht, endet sie am %s: %s", async (bis, ok) => {
    const { end, mandant } = await mitBefugnis();
    await gezeichnetAufPapier(mandant, { name: "Lars Landrat", amt: "Hauptverwaltungsbeamtin/-beamter" });
    if (ok) await end(bis);
    else
      await expect(end(bis)).rejects.toMatchObject(
        refused({ reason: "befugnis-gebraucht", regel: "R92", am: "2026-03-10" }),
      );
  });

  test.each([
    ["Karl Kämmerer", "Hauptverwaltungsbeamtin/-beamter"],
    ["Lars Landrat", "Allgemeine Vertretung"],
  ])("was %s als „%s“ zeichnete, hält sie nicht auf", async (name, amt) => {
    const { end, mandant } = await mitBefugnis();
    await gezeichnetAufPapier(mandant, { name, amt });
    await expect(end("2026-01-31")).resolves.toBeDefined();
  });

  test.each([
    [-1, false],
    [0, true],
  ])("hier gebraucht, endet sie %i Tage nach diesem Tag: %s", async (tage, ok) => {
    const haus = await mitPersonen(server, await aKreis(server));
    const papier = { inhaberId: haus.id, id: await hatNachweis(server, haus) };
    await fuelltAus(haus, papier);
    await tut(haus, papier, "vorbereitet");
    await tut(haus.zeichnung, papier, "gezeichnet");
    const { befugnisse } = await haus.api.zeichnungsbefugnis.list.query();
    const { api } = await eineVerwaltung(server, haus);
    const end = api.zeichnungsbefugnisende.create.mutate({
      befugnisId: befugnisse[0]?.id ?? "",
      bis: addDays(heuteInBerlin(server.clock.now), tage),
    });
    if (ok) await end;
    else await expect(end).rejects.toMatchObject(refused({ reason: "befugnis-gebraucht", regel: "R92" }));
  });
});

/** An act of the signature, of a paper that was signed on 10 March 2026 and confirmed ten days later. */
async function gezeichnetAufPapier(mandant: Mandant, wer: { name: string; amt: string }) {
  const id = await hatNachweis(server, mandant);
  const angaben = { zeichnung: { ...wer, weg: "papier", am: "2026-03-10", dokumentId: randomUUID() } };
  await server.database.admin`
    insert into kim.nachweis_vorgang (tenant_id, id, inhaber_id, nachweis_id, pruefstelle_id, version, schritt, angaben,
      am, von_id, von_name)
    select tenant_id, ${randomUUID()}, tenant_id, id, pruefstelle_id, 1, 'gezeichnet',
      ${JSON.stringify(angaben)}::text::jsonb, '2026-03-20T09:00:00Z', ${mandant.benutzerId}, 'Petra Probe'
    from kim.nachweis where tenant_id = ${mandant.id} and id = ${id}`;
}

describe("wer einträgt und wer liest", () => {
  test("nur die Mandantenverwaltung trägt ein und beendet, auch nicht die Leitung, die selbst zeichnet", async () => {
    const { verwaltung, person, mandant } = await besetzt("ki_leitung");
    const { id: befugnisId } = await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis());
    for (const { api } of [person, mandant]) {
      await expect(
        api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(person.benutzerId)),
      ).rejects.toMatchObject(keinRecht);
      await expect(api.zeichnungsbefugnisende.create.mutate({ befugnisId, bis: "2026-12-31" })).rejects.toMatchObject(
        keinRecht,
      );
    }
  });

  test("die Auswahl der Zugänge sieht nur, wer sie trifft; das Case Management liest nichts davon", async () => {
    const { verwaltung, person, mandant } = await besetzt();
    const gelesen = async (api: Mandant["api"]) => (await api.zeichnungsbefugnis.list.query()).personen;
    expect(await gelesen(verwaltung.api)).toMatchObject([{ benutzerId: person.benutzerId }]);
    expect(await gelesen(mandant.api)).toEqual([]);
    const { api } = await aPerson(server, [{ organisationId: mandant.id, rollen: ["case_management"] }]);
    await expect(api.zeichnungsbefugnis.list.query()).rejects.toMatchObject(keinRecht);
  });

  test("ein Nachbar sieht sie nicht, beendet sie nicht und trägt niemanden von hier ein", async () => {
    const { verwaltung, person, mandant } = await besetzt();
    const nachbar = await besetzt();
    const { id: befugnisId } = await verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnis());
    const { api } = nachbar.verwaltung;
    expect((await api.zeichnungsbefugnis.list.query()).befugnisse).toEqual([]);
    await expect(api.zeichnungsbefugnisende.create.mutate({ befugnisId, bis: "2026-12-31" })).rejects.toMatchObject(
      nichtDa,
    );
    await expect(api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(person.benutzerId))).rejects.toMatchObject(
      nichtDa,
    );
    expect((await mandant.api.zeichnungsbefugnis.list.query()).befugnisse).toMatchObject([{ bis: null }]);
  });
});
