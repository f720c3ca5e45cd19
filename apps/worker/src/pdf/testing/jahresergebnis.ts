import { malGeteilt, summe } from "@kim/domain/grundlagen";
import type { Funktion } from "@kim/domain/stelle";
import { Jahresergebnis, stellenDes } from "@kim/domain/jahr";
import { addiert, nullBetraege, type Betraege } from "@kim/domain/jahresrechnung";

const uuid = (nummer: number): string => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`;

const ohneStelle = {
  baustein: 1,
  stelle: null,
  arbeitgeber: { id: uuid(0), name: "Stadt Leverkusen", art: "kreisfreie_stadt" },
  vzaeHundertstel: 0,
  zeitraum: null,
  sollHundertstelTage: 0,
  besetzteHundertstelTage: 0,
  kostenBekannt: true,
  kuerzungJeMethode: { tagesgenau: 0, monatsgenau: 0, ohne_kuerzung: 0 },
  grundlage: { art: "ohne_stelle", obergrenzeCent: 0 },
};

const zeilen = {
  koordination: { baustein: 1, satzCent: 5_500_000 },
  assistenz: { baustein: 1, satzCent: 4_500_000 },
  case_management: { baustein: 2, satzCent: 5_500_000 },
  auslaenderbehoerde: { baustein: 3, satzCent: 5_000_000 },
  einbuergerungsbehoerde: { baustein: 3, satzCent: 5_000_000 },
} as const satisfies Record<Funktion, object>;

type Zeile = { funktion: Funktion; vzae: number; besetzteTage?: number; bezeichnung?: string; bei?: string };

const leverkusen: Zeile[] = [
  { funktion: "koordination", vzae: 100, besetzteTage: 304 },
  { funktion: "koordination", vzae: 100 },
  { funktion: "koordination", vzae: 50 },
  { funktion: "assistenz", vzae: 50 },
  { funktion: "case_management", vzae: 100, bei: "Arbeiterwohlfahrt Kreisverband Leverkusen e. V." },
  { funktion: "case_management", vzae: 100, bei: "Caritasverband Leverkusen e. V.", besetzteTage: 214 },
  { funktion: "auslaenderbehoerde", vzae: 75 },
];

/** Seven posts of 2022 with Leverkusen's rates: short enough to read, with vacancies and forwarded posts. */
export const einJahresergebnis = (): Jahresergebnis => ergebnisAus(leverkusen);

/** One post of Baustein 3 that a Kommune receives by a Bescheid of its own. */
export function einJahresergebnisDerKommune(): Jahresergebnis {
  const ergebnis = ergebnisAus([
    { funktion: "auslaenderbehoerde", vzae: 75, besetzteTage: 304, bei: "Stadt Gütersloh" },
  ]);
  const organisation = { name: "Stadt Gütersloh", ags: "05754008", art: "kreisangehoerige_kommune" } as const;
  return {
    ...ergebnis,
    organisation: { ...ergebnis.organisation, ...organisation },
    bausteine: ergebnis.bausteine.map((b) =>
      b.baustein === 3 ? b : { ...b, ...nullBetraege, kontingentHundertstel: null, aktenzeichen: null },
    ),
    zeilen: stellenDes(ergebnis),
    summe: addiert(stellenDes(ergebnis)),
    hinweise: [],
  };
}

/** As many case managers as asked for, with names at the longest the input allows and one word without a syllable. */
export const einLangesJahresergebnis = (stellen: number): Jahresergebnis =>
  ergebnisAus(
    Array.from({ length: stellen }, (_, nummer) => ({
      funktion: "case_management",
      vzae: 100,
      besetzteTage: (nummer * 37) % 366,
      bezeichnung: `${nummer + 1} ${"Zuwanderungsberatungskoordination/Quartier ".repeat(4)}${"X".repeat(60)}`.slice(
        0,
        200,
      ),
      bei: `Kreisangehörige Stadt ${"Schwalmtalbrüggenwaldniel-".repeat(4)}Süd`,
    })),
  );

function ergebnisAus(eingaben: Zeile[]): Jahresergebnis {
  const stellen = eingaben.map(stelleAus);
  return Jahresergebnis.parse({
    jahr: 2022,
    art: "jahresrechnung",
    organisation: { id: uuid(0), name: "Stadt Leverkusen", ags: "05316", art: "kreisfreie_stadt" },
    bausteine: [1, 2, 3].map((baustein) => {
      const eigene = stellen.filter((stelle) => stelle.baustein === baustein);
      return {
        ...addiert([...eigene, ...(baustein === 1 ? posten : [])]),
        baustein,
        instrument: baustein === 1 ? "zuwendung" : "fachbezogene_pauschale",
        kontingentHundertstel: baustein === 3 ? null : 500,
        zugesagtCent: 0,
        vakanzMethode: baustein === 1 ? "tagesgenau" : "ohne_kuerzung",
        verrechnung: "innerhalb_der_kategorie",
        bescheidId: baustein === 3 ? null : uuid(100 + baustein),
        aktenzeichen: baustein === 3 ? null : `36.02-KIM-2022-${baustein}`,
        stellenHundertstel: summe(eigene.map((stelle) => stelle.vzaeHundertstel)),
      };
    }),
    zeilen: [...stellen, ...posten],
    summe: addiert([...stellen, ...posten]),
    hinweise: [
      {
        reason: "drittel-beim-ki",
        regel: "R11",
        text: "Weniger als ein Drittel der Stellen liegt beim Kommunalen Integrationszentrum.",
      },
      {
        reason: "kondition-angenommen",
        regel: null,
        text: "Der Satz der Verwaltungsassistenz ist aus dem Vorjahr übernommen (Annahme).",
      },
    ],
  });
}

function stelleAus(
  { funktion, vzae, besetzteTage = 365, bezeichnung, bei = "Stadt Leverkusen" }: Zeile,
  nummer: number,
) {
  const { baustein, satzCent } = zeilen[funktion];
  const planCent = malGeteilt(satzCent, vzae, 100);
  const obergrenzeCent = malGeteilt(satzCent, vzae * besetzteTage, 100 * 365);
  const [besetzteHundertstelTage, sollHundertstelTage] = [vzae * besetzteTage, vzae * 365];
  const name = bezeichnung ?? `Stelle ${nummer + 1}`;
  return {
    ...ohneStelle,
    ...verausgabt(planCent, obergrenzeCent),
    schluessel: `${funktion} ${nummer}`,
    baustein,
    kategorie: "personal",
    position: "case_management",
    stelle: { id: uuid(nummer + 1), bezeichnung: name, funktion, anbindung: "ki" },
    bezeichnung: name,
    arbeitgeber: { ...ohneStelle.arbeitgeber, name: bei },
    vzaeHundertstel: vzae,
    zeitraum: { von: "2022-01-01", bis: "2022-12-31" },
    besetzteHundertstelTage,
    sollHundertstelTage,
    kostenBekannt: besetzteTage > 0,
    grundlage: {
      art: "stelle",
      satz: { cent: satzCent, quelle: "Probe", annahme: false },
      methode: "tagesgenau",
      gehalten: { zaehler: sollHundertstelTage, nenner: 36_500 },
      besetzt: { zaehler: besetzteHundertstelTage, nenner: 36_500 },
      obergrenzeCent,
      gebuchteMonate: [12],
      erwarteteMonate: 0,
      erwartetJeMonatCent: 0,
    },
  };
}

/** Paid as planned, spent as occupied: the rest goes back. */
const verausgabt = (planCent: number, foerderfaehigCent: number): Betraege => ({
  ...nullBetraege,
  planCent,
  bewilligtCent: planCent,
  ausgezahltCent: planCent,
  ausgegebenCent: foerderfaehigCent,
  prognoseCent: foerderfaehigCent,
  zuwendungsfaehigCent: foerderfaehigCent,
  foerderfaehigCent,
  vakanzKuerzungCent: planCent - foerderfaehigCent,
  verbleibendCent: planCent - foerderfaehigCent,
  nichtVerbrauchtCent: planCent - foerderfaehigCent,
  rueckzahlungCent: planCent - foerderfaehigCent,
});

const posten = [
  {
    ...ohneStelle,
    ...verausgabt(2_910_000, 2_910_000),
    schluessel: "arbeitsplatz",
    kategorie: "arbeitsplaetze",
    position: "arbeitsplatz_koordination",
    bezeichnung: "Arbeitsplätze Koordination",
  },
  {
    ...ohneStelle,
    ...verausgabt(4_900_000, 3_120_450),
    schluessel: "massnahmen",
    kategorie: "massnahmen",
    position: "massnahmen_gesamt",
    bezeichnung: "Veranstaltungen, Maßnahmen und Begleitung",
  },
];
