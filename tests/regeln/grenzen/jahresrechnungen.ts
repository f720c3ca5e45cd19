import { randomUUID } from "node:crypto";
import type { Betraege } from "@kim/domain/jahresrechnung";
import { einArbeitsplatz, eineBegleitung, personalkosten } from "../../support/foerderung/ausgaben.ts";
import { hatBescheid } from "../../support/foerderung/bescheid.ts";
import { hatAbruf } from "../../support/foerderung/mittel.ts";
import { eineBesetzung, hatStelle } from "../../support/welt/stellen.ts";
import { aKreis, type Mandant } from "../../support/welt/tenants.ts";
import type { Grenze, Rechnung } from "../grenze.ts";
import type { Welt } from "../welt.ts";

// A closed year: bookings alone count, nothing is expected any more.
const jahr = 2025;

const gerechnet = async ({ api }: Mandant, erwartet: Partial<Betraege>): Promise<Rechnung> => ({
  summe: (await api.foerderstand.get.query({ jahr })).summe,
  erwartet,
});

type Jahr = {
  /** Of each post; 0 where nothing is booked. */
  kostenCent: number[];
  besetztVon?: string;
  bescheid?: Parameters<typeof hatBescheid>[2];
  ausgezahltCent?: number;
};

/** Whole posts in Case Management with their cost, all granted by one Bescheid at 57,000 EUR each. */
const stellen =
  ({ kostenCent, besetztVon = "2025-01-01", bescheid = {}, ausgezahltCent }: Jahr, erwartet: Partial<Betraege>) =>
  async (welt: Welt) => {
    const kreis = await aKreis(welt.server);
    const bescheidId = await hatBescheid(welt.behoerde, kreis.id, {
      vzaeHundertstel: 100 * kostenCent.length,
      personalCent: 5_700_000 * kostenCent.length,
      ...bescheid,
    });
    for (const [i, betragCent] of kostenCent.entries()) {
      const stelleId = await hatStelle(kreis, { beginn: "2025-01-01" });
      await kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { pseudonym: `P-${i}`, von: besetztVon }));
      if (betragCent > 0)
        await kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { jahr, monat: 12, betragCent }));
    }
    if (ausgezahltCent !== undefined) await zahle(welt, kreis, bescheidId, ausgezahltCent);
    return gerechnet(kreis, erwartet);
  };

/** What the rules say of one granted post that cost so much. */
const ausgegeben = (kostenCent: number) => async (welt: Welt) => {
  const kreis = await aKreis(welt.server);
  await hatBescheid(welt.behoerde, kreis.id, { vzaeHundertstel: 100, personalCent: 5_700_000 });
  const stelleId = await hatStelle(kreis, { beginn: "2025-01-01" });
  await kreis.api.besetzung.create.mutate(eineBesetzung(stelleId, { von: "2025-01-01" }));
  await kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { jahr, monat: 12, betragCent: kostenCent }));
  return (await kreis.api.foerderstand.get.query({ jahr })).befunde;
};

async function zahle({ behoerde }: Welt, kreis: Mandant, bescheidId: string, betragCent: number) {
  const mittelabrufId = await hatAbruf(kreis, bescheidId, behoerde, {
    gegenstand: null,
    betragCent,
    termin: "2025-05-15",
    benoetigtBis: "2025-07-15",
  });
  await behoerde.api.auszahlung.create.mutate({
    ausgezahltAm: "2025-05-15",
    posten: [{ id: randomUUID(), organisationId: kreis.id, bescheidId, mittelabrufId, betragCent }],
  });
}

const sachkosten =
  (
    ausgabe: () => ReturnType<typeof einArbeitsplatz> | ReturnType<typeof eineBegleitung>,
    erwartet: Partial<Betraege>,
  ) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await kreis.api.ausgabe.create.mutate(ausgabe());
    return gerechnet(kreis, erwartet);
  };

const honorar = (betragCent: number) => () => eineBegleitung({ jahr, datum: "2025-04-01", tage: 1, betragCent });
const notebook = (vorsteuerCent: number) => () =>
  einArbeitsplatz({ jahr, datum: "2025-04-01", betragCent: 119_000, vorsteuerCent });

const monatsgenau = { vakanzMethode: "monatsgenau" } as const;

export const jahresrechnungen: readonly Grenze[] = [
  {
    regel: "R20",
    grenze: "Ein Tag Prozessbegleitung ist bis 1.000,00 EUR zuwendungsfähig; was darüber liegt, zählt nicht.",
    art: "betrag",
    betrag: "zuwendungsfaehigCent",
    diesseits: sachkosten(honorar(100_000), { ausgegebenCent: 100_000, zuwendungsfaehigCent: 100_000 }),
    jenseits: sachkosten(honorar(100_001), { ausgegebenCent: 100_001, zuwendungsfaehigCent: 100_000 }),
  },
  {
    regel: "R31",
    grenze:
      "7.000,00 EUR Minderkosten decken 4.000,00 EUR einer anderen Stelle nur, wenn der Bescheid verrechnen lässt.",
    art: "betrag",
    betrag: "minderkostenCent",
    diesseits: stellen(
      { kostenCent: [5_000_000, 6_100_000], bescheid: { verrechnung: "innerhalb_der_kategorie" } },
      { minderkostenCent: 700_000, foerderfaehigCent: 11_100_000, mehrkostenCent: 0 },
    ),
    jenseits: stellen(
      { kostenCent: [5_000_000, 6_100_000], bescheid: { verrechnung: "keine" } },
      { minderkostenCent: 700_000, foerderfaehigCent: 10_700_000, mehrkostenCent: 400_000 },
    ),
  },
  {
    regel: "R31",
    grenze: "Der Einzelansatz von 57.000,00 EUR wird um 20 v. H. überschritten; ein Cent mehr ist ein Befund.",
    art: "hinweis",
    diesseits: ausgegeben(6_840_000),
    jenseits: ausgegeben(6_840_001),
  },
  {
    regel: "R35",
    grenze:
      "Zählt der Bescheid Monate, ist eine am 15.01. besetzte Stelle ungekürzt; vom 16.01. an fehlt ein Zwölftel.",
    art: "betrag",
    betrag: "vakanzKuerzungCent",
    diesseits: stellen(
      { kostenCent: [5_700_000], besetztVon: "2025-01-15", bescheid: monatsgenau },
      { vakanzKuerzungCent: 0, foerderfaehigCent: 5_700_000 },
    ),
    jenseits: stellen(
      { kostenCent: [5_700_000], besetztVon: "2025-01-16", bescheid: monatsgenau },
      { vakanzKuerzungCent: 475_000, foerderfaehigCent: 5_225_000 },
    ),
  },
  {
    regel: "R37",
    grenze: "Von 1.190,00 EUR sind mit abziehbarer Vorsteuer 1.000,00 EUR ausgegeben, ohne sie alles.",
    art: "betrag",
    betrag: "ausgegebenCent",
    diesseits: sachkosten(notebook(0), { ausgegebenCent: 119_000 }),
    jenseits: sachkosten(notebook(19_000), { ausgegebenCent: 100_000 }),
  },
  {
    regel: "R39",
    grenze: "Kosten in Höhe der Förderung lassen keine Mehrkosten; ein Cent darüber ist einer.",
    art: "betrag",
    betrag: "mehrkostenCent",
    diesseits: stellen({ kostenCent: [5_700_000] }, { mehrkostenCent: 0 }),
    jenseits: stellen({ kostenCent: [5_700_001] }, { mehrkostenCent: 1 }),
  },
  {
    regel: "R41",
    grenze: "Was ausgezahlt und ausgegeben ist, bleibt; ein nicht verbrauchter Cent ist zurückzuzahlen.",
    art: "betrag",
    betrag: "rueckzahlungCent",
    diesseits: stellen({ kostenCent: [2_000_000], ausgezahltCent: 2_000_000 }, { rueckzahlungCent: 0 }),
    jenseits: stellen(
      { kostenCent: [1_999_999], ausgezahltCent: 2_000_000 },
      { rueckzahlungCent: 1, nichtVerbrauchtCent: 1 },
    ),
  },
  {
    regel: "R41",
    grenze: "Mit einem gebuchten Cent ist der Rest nicht verbraucht; ohne eine Buchung ist nichts nachgewiesen.",
    art: "betrag",
    betrag: "nichtNachgewiesenCent",
    diesseits: stellen(
      { kostenCent: [1], ausgezahltCent: 2_000_000 },
      { nichtVerbrauchtCent: 1_999_999, nichtNachgewiesenCent: 0 },
    ),
    jenseits: stellen(
      { kostenCent: [0], ausgezahltCent: 2_000_000 },
      { nichtVerbrauchtCent: 0, nichtNachgewiesenCent: 2_000_000 },
    ),
  },
];
