import { vakanzMethodeNamen } from "@kim/domain/grundlagen";
import {
  herleitungDerEinnahmenDritter,
  herleitungDerRundung,
  herleitungDerVakanz,
  herleitungDesAnsatzes,
  type Foerdergruppe,
  type Foerderstand,
} from "@kim/domain/foerderstand";
import {
  begriffe,
  betragsarten,
  kategorieNamen,
  positionsarten,
  rechenwege,
  rechnungsartNamen,
  type Betraege,
  type Rechnungszeile,
} from "@kim/domain/jahresrechnung";
import { sheet, type SheetColumn } from "@kim/xlsx";
import type { StandMitBefunden } from "./stand-mit-befunden.ts";

const betragsspalten = <Z extends Betraege>(): SheetColumn<Z>[] =>
  betragsarten.map((art) => ({
    title: begriffe[art].name,
    width: 17,
    kind: "euro",
    value: (zeile) => zeile[art],
  }));

/** The figures as sheets: the council paper first, then every cut of the same sums, then what the rules say. */
export function foerderstandBlaetter({ befunde, ...stand }: StandMitBefunden) {
  const gruppen = (name: string, gruppen: readonly Foerdergruppe[]) =>
    sheet({
      name,
      rows: [...gruppen, { ...stand.summe, schluessel: "summe", bezeichnung: "Summe" }],
      columns: [
        { title: name, width: 42, kind: "text", value: (g) => g.bezeichnung },
        ...betragsspalten<Foerdergruppe>(),
      ],
      bold: (g) => g.schluessel === "summe",
    });
  return [
    ratsvorlageblatt(stand),
    gruppen("Bausteine", stand.jeBaustein),
    gruppen("Kategorien", stand.jeKategorie),
    stellenblatt(stand),
    gruppen("Arbeitgeber", stand.jeArbeitgeber),
    sheet({
      name: "Vakanzen",
      rows: stand.vakanzen,
      columns: [
        { title: "Methode", width: 32, kind: "text", value: (v) => vakanzMethodeNamen[v.methode] },
        { title: "Gilt für Baustein", width: 18, kind: "text", value: (v) => v.gilt.join(", ") },
        { title: "Kürzung", width: 17, kind: "euro", value: (v) => v.kuerzungCent },
      ],
    }),
    rechenwegeblatt(stand),
    sheet({
      name: "Befunde",
      rows: befunde,
      columns: [
        { title: "Regel", width: 8, kind: "text", value: (b) => b.regel },
        { title: "Schwere", width: 12, kind: "text", value: (b) => b.schwere },
        { title: "Befund", width: 70, kind: "text", value: (b) => b.satz },
        { title: "Abhilfe", width: 50, kind: "text", value: (b) => b.abhilfe },
        { title: "Quelle", width: 50, kind: "text", value: (b) => b.quelle },
      ],
    }),
  ];
}

function ratsvorlageblatt({ ratsvorlage: { schnitte, gesamt, ansatzCent, rundungCent } }: Foerderstand) {
  const leer = { foerderungCent: null, mehrkostenCent: null };
  return sheet({
    name: "Ratsvorlage",
    rows: [
      ...schnitte.flatMap(({ name, zeilen }) =>
        zeilen.map(({ position, ...betraege }) => ({ was: `${name}: ${position}`, ...betraege })),
      ),
      { was: "Summe", ...gesamt },
      { was: "Ansatz, auf volle 100 EUR aufgerundet", aufwandCent: ansatzCent, ...leer },
      { was: "Davon Rundung", aufwandCent: rundungCent, ...leer },
    ],
    columns: [
      { title: "Position", width: 46, kind: "text", value: (z) => z.was },
      { title: "Aufwendungen", width: 18, kind: "euro", value: (z) => z.aufwandCent },
      { title: "Förderung", width: 18, kind: "euro", value: (z) => z.foerderungCent },
      { title: "Mehrkosten", width: 18, kind: "euro", value: (z) => z.mehrkostenCent },
    ],
    bold: (z) => z.was === "Summe",
  });
}

type Rechenschritt = { was: string; schritt: string; cent: number | null; quelle: string; ergebnis: boolean };

/** How each figure of a line, and what is made of sums, came about: its steps, then the figure. */
function rechenwegeblatt(stand: Foerderstand) {
  const alle = [
    ...rechenwege(stand),
    ...stand.vakanzen.map(({ methode }) => herleitungDerVakanz(stand, methode)),
    herleitungDesAnsatzes(stand),
    herleitungDerRundung(stand),
    herleitungDerEinnahmenDritter(stand),
  ];
  const rows = alle.flatMap(({ begriff, titel, schritte, cent }): Rechenschritt[] => {
    const was = `${begriff.name}: ${titel}`;
    return [
      ...schritte.map(({ text, cent: betrag, quelle, annahme }) => ({
        was,
        schritt: annahme ? `${text} [Annahme]` : text,
        cent: betrag,
        quelle: quelle ?? "",
        ergebnis: false,
      })),
      {
        was,
        schritt: `${begriff.name} (${rechnungsartNamen[stand.art]})`,
        cent,
        quelle: begriff.regel ? `Regel ${begriff.regel}; ${begriff.quelle}` : begriff.quelle,
        ergebnis: true,
      },
    ];
  });
  return sheet<Rechenschritt>({
    name: "Rechenwege",
    rows,
    columns: [
      { title: "Betrag", width: 42, kind: "text", value: (z) => z.was },
      { title: "Rechenschritt", width: 70, kind: "text", value: (z) => z.schritt },
      { title: "EUR", width: 17, kind: "euro", value: (z) => z.cent },
      { title: "Quelle", width: 60, kind: "text", value: (z) => z.quelle },
    ],
    bold: (z) => z.ergebnis,
  });
}

const stellenblatt = (stand: Foerderstand) =>
  sheet<Rechnungszeile>({
    name: "Stellen",
    rows: stand.zeilen,
    columns: [
      { title: "Baustein", width: 10, kind: "integer", value: (z) => z.baustein },
      { title: "Kategorie", width: 16, kind: "text", value: (z) => kategorieNamen[z.kategorie] },
      { title: "Stelle", width: 36, kind: "text", value: (z) => z.bezeichnung },
      { title: "Arbeitgeber", width: 30, kind: "text", value: (z) => z.arbeitgeber.name },
      { title: "VZÄ", width: 8, kind: "hundredths", value: (z) => (z.stelle ? z.vzaeHundertstel : null) },
      { title: "Kosten bekannt", width: 16, kind: "text", value: (z) => (z.kostenBekannt ? "ja" : "nein") },
      { title: "Position", width: 34, kind: "text", value: (z) => positionsarten[z.position].name },
      ...betragsspalten<Rechnungszeile>(),
    ],
  });
