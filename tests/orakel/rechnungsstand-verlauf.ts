import { randomUUID } from "node:crypto";
import { foerderkonditionen, KonditionenWerte } from "@kim/domain/kondition";
import { einArbeitsplatz, eineEinnahme, personalkosten } from "../support/foerderung/ausgaben.ts";
import { hatBescheid } from "../support/foerderung/bescheid.ts";
import { einAbruf } from "../support/foerderung/mittel.ts";
import { eineAenderung, einEnde, gibt, grund } from "../support/weiterleitung/vertraege.ts";
import type { Besuch, TestApi } from "../support/welt/api.ts";
import { einAngebot, eineBesetzung, hatStelle } from "../support/welt/stellen.ts";
import { aKreis, eineKommune, type Mandant } from "../support/welt/tenants.ts";

export interface Schritt {
  /** The table whose change the figures must follow; several where a command writes several. */
  tabellen: string[];
  tut(): Promise<unknown>;
}

export interface Verlauf {
  beteiligte: Mandant[];
  /** Each is told in its order; between them any order is possible. */
  straenge: Schritt[][];
}

/** What a Kreis, a Kommune of it, another with its own Baustein 3, the authority and the ministry do in a year. */
export async function aVerlauf(server: TestApi, cent: (hoechstens: number) => number): Promise<Verlauf> {
  const kreis = await aKreis(server, { rollen: ["koordination", "finanzen"] });
  const kommune = await eineKommune(server, kreis, { rollen: ["koordination", "finanzen"] });
  const direkt = await eineKommune(server, kreis, { rollen: ["koordination", "finanzen"], kontingent: [0, 0, 200] });
  const [behoerde, eva, jonas] = await Promise.all([
    server.login("bezirksregierung@kim.example"),
    server.login("ministerium@kim.example"),
    server.login("ministerium2@kim.example"),
  ]);
  const eigene = await hatStelle(kreis);
  const gegebene = await hatStelle(kreis, { bezeichnung: "Case Management Süd" });
  const merke: { ausgabe?: string; einnahme?: string; vertrag?: string } = {};
  const schritt = (tabellen: string | string[], tut: Schritt["tut"]): Schritt => ({
    tabellen: [tabellen].flat(),
    tut,
  });
  const posten = [
    schritt("stelle", () => hatStelle(kreis, { funktion: "koordination", bezeichnung: "Koordination" })),
    schritt("besetzung", () => kreis.api.besetzung.create.mutate(eineBesetzung(eigene, { vzaeHundertstel: 50 }))),
    schritt("ausgabe", () => kreis.api.ausgabe.create.mutate(personalkosten(eigene, { betragCent: cent(600_000) }))),
    schritt("ausgabe", async () => {
      const eingabe = einArbeitsplatz({ betragCent: 100_000 + cent(500_000), vorsteuerCent: 1_000 });
      merke.ausgabe = (await kreis.api.ausgabe.create.mutate(eingabe)).id;
    }),
    schritt("ausgabe", () => kreis.api.ausgabe.delete.mutate({ id: merke.ausgabe ?? "", version: 1 })),
    schritt("foerderangaben", () =>
      kreis.api.foerderplan.update.mutate({
        jahr: 2026,
        massnahmenPlanCent: cent(1_000_000),
        personalkostenIstCent: null,
        version: 0,
      }),
    ),
    schritt("einnahme", async () => {
      merke.einnahme = (await kreis.api.einnahme.create.mutate(eineEinnahme({ betragCent: cent(90_000) }))).id;
    }),
    schritt("einnahme", () => kreis.api.einnahme.delete.mutate({ id: merke.einnahme ?? "", version: 1 })),
  ];
  const vertrag = [
    schritt(["weiterleitung", "weiterleitung_antwort"], async () => {
      merke.vertrag = await gibt(kreis, kommune, gegebene);
    }),
    schritt("besetzung", () =>
      kommune.api.besetzung.create.mutate(
        eineBesetzung(gegebene, { weiterleitungId: merke.vertrag ?? "", pseudonym: "P-9", vzaeHundertstel: 50 }),
      ),
    ),
    schritt("ausgabe", () =>
      kommune.api.ausgabe.create.mutate(personalkosten(gegebene, { betragCent: cent(700_000), monat: 4 })),
    ),
    schritt(["weiterleitung_aenderung", "weiterleitung_aenderung_antwort"], async () => {
      const aenderung = eineAenderung(merke.vertrag ?? "");
      await kreis.api.weiterleitungAenderung.create.mutate(aenderung);
      await kommune.api.weiterleitungAenderungAntwort.create.mutate({
        aenderungId: aenderung.id,
        weiterleitungId: merke.vertrag ?? "",
        antwort: { angenommen: true },
      });
    }),
    schritt("weiterleitung_ende", () =>
      kreis.api.weiterleitungEnde.create.mutate(einEnde(merke.vertrag ?? "", "2026-10-31")),
    ),
    schritt(["weiterleitung", "weiterleitung_ruecknahme"], async () => {
      const angebot = einAngebot(eigene, kommune, { beginn: "2026-11-01", vzaeHundertstel: 50 });
      await kreis.api.weiterleitung.create.mutate(angebot);
      await kreis.api.weiterleitungRuecknahme.create.mutate({ id: angebot.id, grund });
    }),
  ];
  return {
    beteiligte: [kreis, kommune, direkt],
    straenge: [
      posten,
      vertrag,
      bewilligung(behoerde, kreis, cent),
      direkterEmpfang(direkt, cent),
      [schritt("foerderkondition_freigabe", () => neueSaetze(eva, jonas, 5_700_000 + cent(300_000)))],
    ],
  };

  function bewilligung(amt: Besuch, { id, api }: Mandant, betrag: typeof cent): Schritt[] {
    const abruf = { id: randomUUID(), bescheidId: "" };
    return [
      schritt(["bescheid", "kontingent"], async () => {
        abruf.bescheidId = await hatBescheid(amt, id, {
          jahr: 2026,
          baustein: 1,
          datum: "2026-01-20",
          von: "2026-01-01",
          bis: "2026-12-31",
          nachweisFaelligAm: "2027-03-31",
          vzaeHundertstel: 350,
          personalCent: 10_000_000 + betrag(5_000_000),
        });
      }),
      schritt("mittelabruf", () =>
        api.mittelabruf.create.mutate(einAbruf(abruf.bescheidId, { id: abruf.id, betragCent: 1_000_000 })),
      ),
      schritt("mittelabruf_entscheidung", () =>
        amt.api.mittelabrufEntscheidung.create.mutate({
          organisationId: id,
          mittelabrufId: abruf.id,
          entscheidung: { bewilligt: true },
        }),
      ),
      schritt("auszahlung", () =>
        amt.api.auszahlung.create.mutate({
          ausgezahltAm: "2026-06-10",
          posten: [
            {
              id: randomUUID(),
              organisationId: id,
              bescheidId: abruf.bescheidId,
              mittelabrufId: abruf.id,
              betragCent: 1_000_000,
            },
          ],
        }),
      ),
    ];
  }

  function direkterEmpfang(mandant: Mandant, betrag: typeof cent): Schritt[] {
    return [
      schritt("stelle", () =>
        hatStelle(mandant, { funktion: "auslaenderbehoerde", anbindung: "auslaenderbehoerde", bezeichnung: "ABH" }),
      ),
      schritt("ausgabe", () =>
        mandant.api.ausgabe.create.mutate(einArbeitsplatz({ betragCent: 20_000 + betrag(90_000) })),
      ),
    ];
  }
}

/** A Fassung of 2026 that replaces the one before, by two people. */
async function neueSaetze(eva: Besuch, jonas: Besuch, cent: number): Promise<void> {
  const { jahr, ...werte } = foerderkonditionen(2026) ?? { jahr: 2026 };
  const { id } = await eva.api.konditionVorschlag.create.mutate({
    id: randomUUID(),
    jahr,
    werte: {
      ...KonditionenWerte.parse(werte),
      caseManagement: { cent, quelle: `Erlass ${randomUUID()}`, annahme: false },
    },
    begruendung: "Anhebung nach dem Tarifabschluss.",
    abloesung: true,
  });
  await jonas.api.konditionFreigabe.create.mutate({ konditionId: id });
}
