import { positionen, positionsarten } from "@kim/domain/jahresrechnung";
import { geordneteBelege, type Belegzeile } from "@kim/domain/nachweis";
import { absatz, ueberschrift, type Anlagenblock } from "../papier/papier.ts";
import { summenzeile, tabelle, type Tabelle } from "../papier/tabelle.ts";
import { leereZeilen } from "./nachweis-anlagen.ts";

type Nummerierte = Belegzeile & { nummer: number };

const monate = ["Jan", "Feb", "März", "April", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"];

/** R77, R88 (nachweis.md 3.2): by kind and then by time, a sum below each kind; null is the blank list. */
export const beleglistenanlage = (
  belege: readonly Belegzeile[] | null,
  dateinamen: ReadonlyMap<string, string>,
): Anlagenblock => ({
  art: "anlage",
  quer: true,
  bloecke: [
    ueberschrift("Belegliste"),
    absatz(
      "Geordnet nach den Positionen des Finanzierungsplans und darin nach dem Tag der Zahlung. Personalkosten stehen je Stelle und Monat unter dem Pseudonym; Gutschriften nennen den Beleg, zu dem sie gehören.",
    ),
    belegtabelle(belege, dateinamen),
  ],
});

function belegtabelle(belege: readonly Belegzeile[] | null, dateinamen: ReadonlyMap<string, string>): Tabelle {
  const zeilen = belege && geordneteBelege(belege).map((beleg, i) => ({ ...beleg, nummer: i + 1 }));
  const spalten = spaltenMit(dateinamen);
  const liste = tabelle<Nummerierte>({
    titel: "Belege",
    blatt: "Belegliste",
    leer: "Es sind keine Belege aufgeführt.",
    spalten,
    zeilen,
    blanko: leereZeilen(15),
  });
  if (zeilen === null || zeilen.length === 0) return liste;
  const mitSummen = positionen.flatMap((position) => {
    const eigene = zeilen.filter((zeile) => zeile.position === position);
    if (eigene.length === 0) return [];
    const gesetzt = liste.zeilen.filter((_, i) => zeilen[i]?.position === position);
    return [...gesetzt, summenzeile(spalten, eigene, `Summe ${positionsarten[position].name}`)];
  });
  return { ...liste, zeilen: [...mitSummen, summenzeile(spalten, zeilen, "Insgesamt")] };
}

const spaltenMit = (dateinamen: ReadonlyMap<string, string>) =>
  [
    { kopf: "Nr.", art: "zahl", breite: "9mm", wert: (b: Nummerierte) => b.nummer },
    { kopf: "Beleg-Nr.", art: "text", breite: "27mm", wert: (b: Nummerierte) => b.belegNr },
    { kopf: "Tag der Zahlung", art: "datum", breite: "19mm", wert: (b: Nummerierte) => b.tag },
    { kopf: "Empfänger/ Einzahler", art: "text", breite: "1fr", wert: empfaenger },
    { kopf: "Grund der Zahlung", art: "text", breite: "1.2fr", wert: grund },
    { kopf: "Position", art: "text", breite: "43mm", wert: (b: Nummerierte) => positionsarten[b.position].name },
    { kopf: "Betrag EUR", art: "euro", breite: "25mm", wert: (b: Nummerierte) => b.betragCent, summiert: true },
    {
      kopf: "zuwendungs- fähig EUR",
      art: "euro",
      breite: "25mm",
      wert: (b: Nummerierte) => b.zuwendungsfaehigCent,
      summiert: true,
    },
    {
      kopf: "Anlage",
      art: "text",
      breite: "24mm",
      wert: (b: Nummerierte) =>
        b.dokumentId === null ? "–" : (dateinamen.get(b.dokumentId) ?? b.dokumentId.slice(0, 8)),
    },
  ] as const;

const empfaenger = ({ person, empfaenger: name }: Nummerierte): string =>
  person ? `${person.pseudonym}, ${monate[person.monat - 1] ?? person.monat}` : name;

const grund = ({ grund: text, bezug }: Nummerierte): string =>
  bezug ? `${text} (Gutschrift zu ${bezug.belegNr} aus ${bezug.jahr})` : text;
