import { vakanzMethodeNamen } from "@kim/domain/grundlagen";
import {
  kategorieNamen,
  type Betraege,
  type Betragsart,
  type Foerdergruppe,
  type Foerderstand,
  type Foerderzeile,
} from "@kim/domain/foerderstand";
import type { Befund } from "@kim/domain/pruefregeln";
import { sheet, type SheetColumn } from "../../xlsx/workbook.ts";

const betragTitel = {
  planCent: "Plan",
  bewilligtCent: "Bewilligt",
  abgerufenCent: "Abgerufen",
  ausgezahltCent: "Ausgezahlt",
  ausgegebenCent: "Ausgegeben (netto)",
  foerderfaehigCent: "Förderfähig",
  verbleibendCent: "Bewilligt − ausgegeben",
  prognoseCent: "Prognose Jahresende",
  vakanzKuerzungCent: "Vakanzkürzung",
  erwarteteRueckzahlungCent: "Erwartete Rückzahlung",
  mehrkostenCent: "Mehrkosten",
} as const satisfies Record<Betragsart, string>;

const betragsspalten = <Z extends Betraege>(): SheetColumn<Z>[] =>
  (Object.keys(betragTitel) as Betragsart[]).map((art) => ({
    title: betragTitel[art],
    width: 17,
    kind: "euro",
    value: (zeile) => zeile[art],
  }));

/** The figures as sheets: the council paper first, then every cut of the same sums, then what the rules say. */
export function foerderstandBlaetter(stand: Foerderstand, befunde: readonly Befund[]) {
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

function ratsvorlageblatt({
  ratsvorlage: { nachForm, mitArbeitsplatz, gesamt, ansatzCent, rundungCent },
}: Foerderstand) {
  const leer = { foerderungCent: null, mehrkostenCent: null };
  return sheet({
    name: "Ratsvorlage",
    rows: [
      { was: "Nach Form: Personal", ...nachForm.personal },
      { was: "Nach Form: Sachausgaben", ...nachForm.sachausgaben },
      { was: "Mit Arbeitsplatz: Personal inkl. Arbeitsplatz", ...mitArbeitsplatz.personal },
      { was: "Mit Arbeitsplatz: Maßnahmen", ...mitArbeitsplatz.massnahmen },
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

const stellenblatt = (stand: Foerderstand) =>
  sheet<Foerderzeile>({
    name: "Stellen",
    rows: stand.zeilen,
    columns: [
      { title: "Baustein", width: 10, kind: "integer", value: (z) => z.baustein },
      { title: "Kategorie", width: 16, kind: "text", value: (z) => kategorieNamen[z.kategorie] },
      { title: "Stelle", width: 36, kind: "text", value: (z) => z.bezeichnung },
      { title: "Arbeitgeber", width: 30, kind: "text", value: (z) => z.arbeitgeber.name },
      { title: "VZÄ", width: 8, kind: "hundredths", value: (z) => (z.stelle ? z.vzaeHundertstel : null) },
      { title: "Kosten bekannt", width: 16, kind: "text", value: (z) => (z.kostenBekannt ? "ja" : "nein") },
      ...betragsspalten<Foerderzeile>(),
    ],
  });
