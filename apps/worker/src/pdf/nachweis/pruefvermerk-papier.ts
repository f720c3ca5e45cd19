import { alsDatum, alsEuro, heuteInBerlin } from "@kim/domain/grundlagen";
import {
  kuerzungsgrundNamen,
  pruefartNamen,
  pruefergebnisFolgen,
  pruefergebnisNamen,
  type Pruefart,
  type Pruefvermerk,
  type Pruefzeile,
  type Zeilenentscheidung,
} from "@kim/domain/nachweis";
import { papierPdf } from "../papier/papier-pdf.ts";
import { absatz, anlagen, felder, ueberschrift, type Anlagenblock, type Block, type Papier } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";
import { summentabelle } from "./nachweis-finanzierung.ts";

/** Who did it and when; `am` is an ISO 8601 instant. */
type Getan = { am: string; vonName: string };

/** What the level above says of one version of a proof (nachweis.md 3.4). */
export type Pruefvermerkangaben = {
  /** Of the proof that was checked. */
  titel: string;
  inhaberName: string;
  version: number;
  sha256: string;
  pruefstelleName: string;
  pruefart: Pruefart;
  vermerk: Pruefvermerk;
  zeilen: readonly Pruefzeile[];
  entscheidungen: readonly Zeilenentscheidung[];
  bemerkung: string | null;
  /** R92b: what next year's draft has to answer. */
  offenePunkte: readonly string[];
  geprueft: Getan;
  bescheinigt: Getan;
  /** R84: what was parked counts as not proven. */
  zurueckgestelltesVerzichtet: boolean;
  demodaten: boolean;
};

/** The certificate's paper, which its receiver gets with it, as PDF/UA-1. */
export const pruefvermerkPdf = (angaben: Pruefvermerkangaben): Promise<Uint8Array> =>
  papierPdf(pruefvermerkpapier(angaben));

export function pruefvermerkpapier(angaben: Pruefvermerkangaben): Papier {
  const { titel, inhaberName, version, sha256, pruefstelleName, vermerk, bescheinigt, demodaten } = angaben;
  const am = heuteInBerlin(new Date(bescheinigt.am));
  return {
    titel: "Prüfvermerk",
    untertitel: `zum ${titel} von ${inhaberName}`,
    ausgabe: "Aufbau der KIM-Plattform; ein amtlicher Vordruck für den Prüfvermerk liegt nicht vor (Annahme).",
    partei: pruefstelleName,
    am,
    vermerk: `Prüfvermerk zu Fassung ${version} vom ${alsDatum(am)}`,
    pruefsumme: `SHA-256 der geprüften Fassung ${sha256}`,
    kennzeichen: demodaten ? "Demodaten – ohne Rechtswirkung" : null,
    wasserzeichen: null,
    bloecke: [
      felder(
        ["Geprüfter Nachweis", titel],
        ["Von", inhaberName],
        ["Fassung", String(version)],
        ["Prüfende Stelle", pruefstelleName],
        ["Art der Prüfung", pruefartNamen[angaben.pruefart]],
        ["Umfang", umfang(vermerk, angaben.zeilen)],
        ["Ergebnis", pruefergebnisNamen[vermerk.ergebnis]],
      ),
      absatz(pruefergebnisFolgen[vermerk.ergebnis]),
      ...stichprobe(vermerk),
      ueberschrift("Ergebnis in Summen"),
      summentabelle(
        "Erklärt = anerkannt + gekürzt + zurückgestellt",
        "Summen",
        ["Erklärt", "Anerkannt", "Gekürzt", "Zurückgestellt"],
        [
          vermerk.summe.erklaertCent,
          vermerk.summe.anerkanntCent,
          vermerk.summe.gekuerztCent,
          vermerk.summe.zurueckgestelltCent,
        ],
      ),
      ...(angaben.zurueckgestelltesVerzichtet && vermerk.summe.zurueckgestelltCent !== 0
        ? [
            absatz(
              `Auf die Entscheidung über das Zurückgestellte wurde verzichtet; ${alsEuro(vermerk.summe.zurueckgestelltCent)} gelten als nicht nachgewiesen.`,
            ),
          ]
        : []),
      ueberschrift("Bemerkung"),
      absatz(angaben.bemerkung ?? "Keine."),
      ueberschrift("Offene Punkte für das nächste Jahr"),
      absatz(angaben.offenePunkte.length === 0 ? "Keine." : angaben.offenePunkte.map((p) => `– ${p}`).join("\n")),
      {
        art: "unterschriften",
        spalten: [
          { titel: "Geprüft", ort: tagDer(angaben.geprueft), zeile: "Unterschrift", name: angaben.geprueft.vonName },
          {
            titel: "Gegengelesen und bescheinigt",
            ort: tagDer(bescheinigt),
            zeile: "Unterschrift",
            name: bescheinigt.vonName,
          },
        ],
      },
      ...anlagen(zeilenanlage(angaben)),
    ],
  };
}

const tagDer = ({ am }: Getan): string => alsDatum(heuteInBerlin(new Date(am)));

const umfang = ({ stichprobe: s }: Pruefvermerk, zeilen: readonly Pruefzeile[]): string =>
  s ? `Stichprobe: ${s.zeilen} von ${zeilen.length} Zeilen` : `Alle ${zeilen.length} Zeilen`;

/** R86: with what anybody needs to draw it again. */
function stichprobe({ stichprobe: s }: Pruefvermerk): Block[] {
  if (!s) return [];
  return [
    ueberschrift("Stichprobe"),
    felder(
      ["Zeilen und Betrag", `${s.zeilen} Zeilen, ${alsEuro(s.cent)}`],
      ["Anteil am Erklärten", `${Math.floor(s.prozent / 100)},${String(s.prozent % 100).padStart(2, "0")} %`],
      ["Saat der Ziehung", s.saat],
      // In two lines: a hyphen inside would be read as a part of it.
      ["SHA-256 der Liste", `${s.listeSha256.slice(0, 32)}\n${s.listeSha256.slice(32)}`],
    ),
  ];
}

type Gepruefte = Pruefzeile & { entscheidung: Zeilenentscheidung | undefined; inStichprobe: boolean };

/** R83: line by line, with code and sentence. */
function zeilenanlage({ zeilen, entscheidungen, vermerk }: Pruefvermerkangaben): Anlagenblock {
  const je = new Map(entscheidungen.map((e) => [e.schluessel, e]));
  const gezogen = new Set(vermerk.stichprobe?.schluessel);
  return {
    art: "anlage",
    quer: true,
    bloecke: [
      ueberschrift("Anlage: die Zeilen im Einzelnen"),
      tabelle<Gepruefte>({
        titel: "Anerkannt, gekürzt und zurückgestellt je Zeile",
        blatt: "Zeilen",
        leer: "Der Nachweis hat keine Zeilen.",
        spalten: [
          { kopf: "Zeile", art: "text", breite: "1.2fr", wert: (z) => z.bezeichnung },
          { kopf: "Stichprobe", art: "text", breite: "19mm", wert: (z) => (z.inStichprobe ? "ja" : "–") },
          { kopf: "erklärt EUR", art: "euro", breite: "26mm", wert: (z) => z.erklaertCent, summiert: true },
          betragsspalte("anerkannt EUR", "anerkanntCent"),
          betragsspalte("gekürzt EUR", "gekuerztCent"),
          betragsspalte("zurückgestellt EUR", "zurueckgestelltCent"),
          { kopf: "Grund", art: "text", breite: "1fr", wert: ({ entscheidung: e }) => grund(e) },
        ],
        zeilen: zeilen.map((zeile) => ({
          ...zeile,
          entscheidung: je.get(zeile.schluessel),
          inStichprobe: gezogen.has(zeile.schluessel),
        })),
        summe: "Insgesamt",
      }),
    ],
  };
}

const betragsspalte = (kopf: string, feld: "anerkanntCent" | "gekuerztCent" | "zurueckgestelltCent") =>
  ({
    kopf,
    art: "euro",
    breite: "26mm",
    wert: ({ entscheidung }: Gepruefte) => entscheidung?.[feld] ?? null,
    summiert: true,
  }) as const;

const grund = (e: Zeilenentscheidung | undefined): string =>
  e?.grund ? `${e.grund} ${kuerzungsgrundNamen[e.grund]}: ${e.satz ?? ""}` : (e?.satz ?? "");
