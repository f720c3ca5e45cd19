import { alsDatum, alsEuro, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  aufbewahrungBis,
  fassungssummen,
  kuerzungsgrundNamen,
  pruefergebnisFolgen,
  pruefergebnisNamen,
  type Nachweiszahlen,
  type Pruefvermerk,
} from "@kim/domain/nachweis";
import { erstattungNachPruefung } from "@kim/domain/rueckforderung";
import { schreiben } from "../papier/schreiben.ts";
import { papierPdf } from "../papier/papier-pdf.ts";
import { absatz, felder, ueberschrift, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { summentabelle } from "./nachweis-finanzierung.ts";

/** nachweis.md 3.6: what the granting authority tells the recipient once its check is closed. */
export type Schlussmitteilungsangaben = {
  titel: string;
  inhaberName: string;
  pruefstelleName: string;
  version: number;
  sha256: string;
  /** ISO 8601 instants: of the submission, and of the certificate. */
  eingereichtAm: string;
  bescheinigt: { am: string; vonName: string };
  zahlen: Nachweiszahlen;
  vermerk: Pruefvermerk;
  bemerkung: string | null;
  demodaten: boolean;
};

export const schlussmitteilungPdf = (angaben: Schlussmitteilungsangaben): Promise<Uint8Array> =>
  papierPdf(schlussmitteilungspapier(angaben));

export function schlussmitteilungspapier(angaben: Schlussmitteilungsangaben): Papier {
  const { titel, inhaberName, pruefstelleName, version, sha256, vermerk, bescheinigt, demodaten } = angaben;
  const am = heuteInBerlin(new Date(bescheinigt.am));
  const eingereichtAm = heuteInBerlin(new Date(angaben.eingereichtAm));
  const { erklaertCent, anerkanntCent, gekuerztCent, zurueckgestelltCent } = vermerk.summe;
  return {
    ...schreiben({
      titel: "Schlussmitteilung",
      untertitel: `zum ${titel} von ${inhaberName}`,
      partei: pruefstelleName,
      am,
      vermerk: `Schlussmitteilung zu Fassung ${version} vom ${alsDatum(am)}`,
      demodaten,
      bloecke: [
        felder(
          ["An", inhaberName],
          ["Geprüfter Nachweis", titel],
          ["Eingereicht am", alsDatum(eingereichtAm)],
          ["Fassung", String(version)],
          ["Ergebnis der Prüfung", pruefergebnisNamen[vermerk.ergebnis]],
        ),
        absatz(eroeffnung(vermerk)),
        absatz(pruefergebnisFolgen[vermerk.ergebnis]),
        summentabelle(
          "Erklärt = anerkannt + gekürzt + zurückgestellt",
          "Summen",
          ["Erklärt", "Anerkannt", "Gekürzt", "Zurückgestellt"],
          [erklaertCent, anerkanntCent, gekuerztCent, zurueckgestelltCent],
        ),
        ...kuerzungen(vermerk),
        ...(angaben.bemerkung === null ? [] : [ueberschrift("Hinweis"), absatz(angaben.bemerkung)]),
        ueberschrift("Erstattung"),
        absatz(erstattung(angaben)),
        ueberschrift("Aufbewahrung"),
        absatz(
          `Belege und Verträge bleiben mindestens bis ${alsDatum(aufbewahrungBis({ eingereichtAm, ratsbeschlussAm: null }).belege.bis)} aufbewahrt; Prüfrechte der örtlichen Prüfung und des Landesrechnungshofs bleiben unberührt.`,
        ),
        {
          art: "unterschriften",
          spalten: [{ titel: pruefstelleName, ort: alsDatum(am), zeile: "Unterschrift", name: bescheinigt.vonName }],
        },
      ],
    }),
    pruefsumme: `SHA-256 der geprüften Fassung ${sha256}`,
  };
}

const eroeffnung = ({ ergebnis }: Pruefvermerk): string =>
  ergebnis === "ohne_beanstandung" || ergebnis === "mit_hinweis"
    ? "Die Prüfung ist abgeschlossen. Es bestehen keine Beanstandungen."
    : "Die Prüfung ist abgeschlossen. Es bestehen die folgenden Beanstandungen.";

function kuerzungen({ kuerzungen: gekuerzte }: Pruefvermerk): Block[] {
  if (gekuerzte.length === 0) return [];
  return [
    ueberschrift("Beanstandungen"),
    tabelle<Pruefvermerk["kuerzungen"][number]>({
      titel: "Gekürzt je Zeile, mit Grund",
      blatt: "Kürzungen",
      spalten: [
        { kopf: "Zeile", art: "text", breite: "1fr", wert: ({ bezeichnung }) => bezeichnung },
        {
          kopf: "Grund",
          art: "text",
          breite: "1.4fr",
          wert: (k) => `${k.grund} ${kuerzungsgrundNamen[k.grund]}: ${k.satz}`,
        },
        { kopf: "gekürzt EUR", art: "euro", breite: "28mm", wert: (k) => k.gekuerztCent, summiert: true },
      ],
      zeilen: gekuerzte,
      summe: "Insgesamt",
    }),
  ];
}

function erstattung({ zahlen, vermerk: { summe } }: Schlussmitteilungsangaben): string {
  const { gekuerztCent } = summe;
  const cent = erstattungNachPruefung(fassungssummen(zahlen), { gekuerztCent, zurueckgestelltCent: 0 });
  return cent === 0
    ? "Nach der Prüfung ist nichts zu erstatten."
    : `Nach der Prüfung sind ${alsEuro(cent)} mehr ausgezahlt als anerkannt. Über eine Rückforderung entscheidet die Bewilligungsbehörde nach Anhörung gesondert; diese Mitteilung setzt nichts fest.`;
}
