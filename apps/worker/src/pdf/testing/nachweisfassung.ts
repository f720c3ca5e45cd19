import { BelegzeileId, DokumentId, NachweisId, plainDate as d, StelleId } from "@kim/domain/grundlagen";
import { foerderkonditionen } from "@kim/domain/kondition";
import {
  Nachweisangaben,
  nachweisinhaltDer,
  type Belegzeile,
  type Nachweisart,
  type Nachweisfassung,
  type Nachweisinhalt,
  type Nachweiskopf,
  type Nachweiszahlen,
  type Personalzeile,
  type Weiterleitungszeile,
} from "@kim/domain/nachweis";

export const uuid = (nummer: number): string => `00000000-0000-4000-8000-${String(nummer).padStart(12, "0")}`;

const bewilligung = (betragCent: number) => ({
  bescheide: [
    { aktenzeichen: "36.02-KIM-2023-17", datum: d("2023-01-20"), betragCent: betragCent - 1_000_00, gilt: false },
    { aktenzeichen: "36.02-KIM-2023-17/1", datum: d("2023-06-05"), betragCent, gilt: true },
  ],
  bewilligtCent: betragCent,
  ausgezahltCent: betragCent,
  auszahlungen: [
    { am: d("2023-05-01"), betragCent: Math.floor(betragCent / 2) },
    { am: d("2023-10-01"), betragCent: Math.ceil(betragCent / 2) },
  ],
});

export const einePersonalzeile = (nummer: number, angaben: Partial<Personalzeile> = {}): Personalzeile => ({
  schluessel: uuid(nummer),
  bezeichnung: `Koordination ${nummer}`,
  funktion: "koordination",
  arbeitgeber: "Stadt Musterhausen",
  vzaeHundertstel: 100,
  zeitraum: { von: d("2023-01-01"), bis: d("2023-12-31") },
  sollHundertstelTage: 36_500,
  besetzteHundertstelTage: 36_500,
  qualifikationen: ["Bachelor Soziale Arbeit"],
  ausgegebenCent: 60_480_00,
  hoechstbetragCent: 57_000_00,
  anerkanntCent: 57_000_00,
  ...angaben,
});

export const eineWeiterleitungszeile = (angaben: Partial<Weiterleitungszeile> = {}): Weiterleitungszeile => ({
  empfaengerName: "Caritasverband Musterhausen e. V.",
  weitergeleitetCent: 57_000_00,
  erklaertCent: 57_000_00,
  anerkanntCent: 54_949_50,
  gekuerztCent: 1_250_50,
  nichtNachgewiesenCent: 800_00,
  rueckgabeCent: 2_050_50,
  bescheinigung: { version: 2, am: "2024-02-20T09:00:00Z", vonName: "Gregor Gegen" },
  ...angaben,
});

/** V1 of the rules: Baustein 1 of a kreisfreie Stadt in 2023. */
export const zahlenDesVerwendungsnachweises = (): Extract<Nachweiszahlen, { art: "verwendungsnachweis" }> => ({
  art: "verwendungsnachweis",
  ...bewilligung(243_100_00),
  einnahmen: [
    einnahme("eigenanteil", "Eigenanteil", 0, 0, 13_410_00, 547),
    einnahme("zuwendung", "Zuwendung des Landes", 243_100_00, 10_000, 231_900_35, 9_453),
  ],
  ausgaben: [
    ausgabe("koordination", "Personal Koordination", 142_500_00, 151_200_00, 142_500_00),
    ausgabe("assistenz", "Personal Verwaltungsassistenz", 22_500_00, 21_000_00, 21_000_00),
    ausgabe("arbeitsplatz_koordination", "Arbeitsplätze Koordination", 24_250_00, 19_870_35, 19_870_35),
    ausgabe("arbeitsplatz_assistenz", "Arbeitsplätze Verwaltungsassistenz", 4_850_00, 1_130_00, 1_130_00),
    ausgabe("veranstaltungen", "Veranstaltungen", 10_000_00, 8_400_00, 8_400_00),
    ausgabe("massnahmen", "Maßnahmen aus der Schnittstellenanalyse", 30_000_00, 33_000_00, 30_000_00),
    ausgabe("begleitung", "Externe Begleitung", 9_000_00, 10_710_00, 9_000_00),
  ],
  ergebnis: {
    ausgegebenCent: 245_310_35,
    zuwendungsfaehigCent: 231_900_35,
    andereEinnahmenCent: 0,
    anerkanntCent: 231_900_35,
    erstattungCent: 11_199_65,
    nochAbrufbarCent: 0,
  },
  personal: [
    einePersonalzeile(1),
    einePersonalzeile(2),
    einePersonalzeile(3, { vzaeHundertstel: 50, sollHundertstelTage: 18_250, besetzteHundertstelTage: 18_250 }),
  ],
  weiterleitungen: [],
});

/** V6: a Pauschale of which a part was not used. */
export const zahlenDerBestaetigung = (): Extract<Nachweiszahlen, { art: "verwendungsbestaetigung" }> => ({
  art: "verwendungsbestaetigung",
  ...bewilligung(684_000_00),
  eingesetztCent: 641_250_00,
  nichtVerbrauchtCent: 42_750_00,
  nichtNachgewiesenCent: 0,
  rueckzahlungCent: 42_750_00,
  rueckzahlungsfrist: { am: d("2024-03-31"), quelle: "§ 29 Absatz 5 Haushaltsgesetz NRW 2023", annahme: false },
  personal: Array.from({ length: 12 }, (_, i) =>
    einePersonalzeile(i + 1, { bezeichnung: `Case Management ${i + 1}`, funktion: "case_management" }),
  ),
  weiterleitungen: [eineWeiterleitungszeile()],
});

/** V17: a Träger spent four cents and a thousand euros more than its contract gives. */
export const zahlenDesTeilnachweises = (): Extract<Nachweiszahlen, { art: "teilnachweis" }> => ({
  art: "teilnachweis",
  weitergeleitetCent: 57_000_00,
  eigeneKostenCent: 58_000_04,
  kostenDarunterCent: 0,
  besserstellungCent: 0,
  einnahmen: [
    einnahme("eigenanteil", "Eigenanteil", 0, 0, 1_000_04, 172),
    einnahme("zuwendung", "Zuwendung des Landes", 57_000_00, 10_000, 57_000_00, 9_828),
  ],
  ausgaben: [ausgabe("case_management", "Personal Case Management", 57_000_00, 58_000_04, 57_000_00)],
  hoechstbetragCent: 57_000_00,
  verwendetCent: 57_000_00,
  ueberschussCent: 0,
  rueckgabeCent: 0,
  gehalteneHundertstelTage: 36_500,
  besetzteHundertstelTage: 33_450,
  weiterleitungen: [],
});

const zahlenDes = {
  verwendungsnachweis: zahlenDesVerwendungsnachweises,
  verwendungsbestaetigung: zahlenDerBestaetigung,
  teilnachweis: zahlenDesTeilnachweises,
} as const satisfies Record<Nachweisart, () => Nachweiszahlen>;

export const einNachweisinhalt = (
  art: Nachweisart,
  { kopf = {}, zahlen = {}, angaben = {} }: { kopf?: Partial<Nachweiskopf>; zahlen?: object; angaben?: object } = {},
): Nachweisinhalt =>
  nachweisinhaltDer(
    {
      art,
      jahr: 2023,
      baustein: art === "verwendungsnachweis" ? 1 : 2,
      inhaber:
        art === "teilnachweis"
          ? { name: "Caritasverband Musterhausen e. V.", ags: null }
          : { name: "Stadt Musterhausen", ags: "05316" },
      an: art === "teilnachweis" ? "Stadt Musterhausen" : "Bezirksregierung Arnsberg",
      zweck: "Kommunales Integrationsmanagement vor Ort",
      faelligAm: d("2024-03-31"),
      zeitraum: { von: d("2023-01-01"), bis: d("2023-12-31") },
      ...kopf,
    },
    d("2024-03-15"),
    { ...zahlenDes[art](), ...zahlen },
    Nachweisangaben.parse({
      ort: "Musterhausen",
      auskunftName: "Petra Probe",
      auskunftTelefon: "0214 406-0",
      auskunftMail: "kim@musterhausen.example",
      durchfuehrung: "Beginn am 1. Januar, Abschluss am 31. Dezember 2023. Alle Stellen waren besetzt.",
      erfolg: "Die Lenkungsgruppe tagte viermal.\nDrei Schnittstellen wurden neu geregelt.",
      abweichungen: "Maßnahmen wurden teurer als geplant; der Mehrbetrag ist Eigenanteil.",
      vakanzen: "Im November war die Stelle einen Monat nicht besetzt.",
      konzept: "Das Konzept wurde im Juni fortgeschrieben.",
      fortbildungen: "Zwei Fortbildungen des Landes wurden besucht.",
      kassenzeichen: "7331 2000 4711",
      nebenbestimmungen: true,
      wirtschaftlich: true,
      belegeStimmen: true,
      keineDoppelfoerderung: true,
      jmdMbe: true,
      vorsteuer: "nicht_abziehbar",
      ...angaben,
    }),
  );

export const einBeleg = (nummer: number, angaben: Partial<Belegzeile> = {}): Belegzeile => ({
  id: BelegzeileId.parse(uuid(1000 + nummer)),
  belegNr: `LA-2023-${String(nummer).padStart(3, "0")}`,
  tag: d("2023-01-31"),
  empfaenger: "",
  grund: "Gehalt mit Arbeitgeberanteilen",
  betragCent: 4_833_34,
  position: "case_management",
  zuwendungsfaehigCent: 4_750_00,
  person: { stelleId: StelleId.parse(uuid(1)), pseudonym: "CM-01", monat: 1 },
  bezug: null,
  dokumentId: null,
  ...angaben,
});

export const dieGutschrift = (): Belegzeile =>
  einBeleg(900, {
    belegNr: "GS-17",
    tag: d("2023-12-18"),
    grund: "Erstattung der Krankenkasse",
    betragCent: -120_00,
    zuwendungsfaehigCent: -120_00,
    bezug: { belegNr: "LA-2023-009", jahr: 2023 },
    dokumentId: DokumentId.parse(uuid(77)),
  });

export const eineFassung = (art: Nachweisart, angaben: Partial<Nachweisfassung> = {}): Nachweisfassung => {
  const konditionen = foerderkonditionen(2023);
  if (!konditionen) throw new Error("keine Konditionen für 2023");
  return {
    schema: "kim.nachweis/1",
    nachweisId: NachweisId.parse(uuid(1)),
    version: 2,
    berichtigung: null,
    inhalt: einNachweisinhalt(art),
    zeilen: [],
    belege: art === "teilnachweis" ? [einBeleg(1), dieGutschrift()] : [],
    bescheinigungen: [],
    regeln: { konditionen, zinspunkte: "1", regelwerk: "KIM 2026-11" },
    personen: { vorbereitet: "Petra Probe", gezeichnet: "Lars Landrat", amt: "hauptverwaltungsbeamt" },
    dateien: [{ dokumentId: DokumentId.parse(uuid(77)), dateiname: "gutschrift.pdf", sha256: "b".repeat(64) }],
    ...angaben,
  };
};

const einnahme = (
  schluessel: "eigenanteil" | "zuwendung",
  name: string,
  bescheidCent: number,
  bescheidProzent: number,
  abrechnungCent: number,
  abrechnungProzent: number,
) => ({ schluessel, name, bescheidCent, bescheidProzent, abrechnungCent, abrechnungProzent });

const ausgabe = (
  position: Belegzeile["position"],
  name: string,
  bewilligtCent: number,
  ausgegebenCent: number,
  zuwendungsfaehigCent: number,
) => ({ position, name, bewilligtCent, ausgegebenCent, zuwendungsfaehigCent });
