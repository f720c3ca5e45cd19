import { alsDatum, type PlainDate } from "@kim/domain/grundlagen";
import { nachweisfelder, zeichnungsamtNamen, Zeichnungsamt } from "@kim/domain/nachweis";
import { absatz, felder, ueberschrift, type Block } from "../papier/papier.ts";
import { oderStrich } from "./nachweis-kopf.ts";
import type { Nachweisvordruck, Zeichnungstage } from "./nachweisvordruck.ts";

/** What is declared, by the fields of the form. */
export function erklaerungen({ inhalt, art }: Nachweisvordruck): Block[] {
  const gefragt = nachweisfelder(art, inhalt?.kopf.baustein ?? 1);
  const saetze = gefragt
    .filter((f) => f.art === "erklaerung")
    .map(({ feld, name }): readonly [string, boolean | null] => [
      `${name}.`,
      inhalt ? inhalt.angaben[feld] === true : null,
    ]);
  const mitVorsteuer = gefragt.some(({ feld }) => feld === "vorsteuer");
  return [{ art: "erklaerungen", saetze: mitVorsteuer ? [...saetze, ...vorsteuersaetze(inhalt)] : saetze }];
}

// R37: who may deduct input tax claims net prices only.
function vorsteuersaetze(inhalt: Nachweisvordruck["inhalt"]): (readonly [string, boolean | null])[] {
  const gewaehlt = inhalt?.angaben.vorsteuer;
  const antwort = (wert: "abziehbar" | "nicht_abziehbar") => (inhalt ? gewaehlt === wert : null);
  return [
    ["Zum Vorsteuerabzug berechtigt; alle Beträge sind Nettobeträge.", antwort("abziehbar")],
    ["Nicht zum Vorsteuerabzug berechtigt.", antwort("nicht_abziehbar")],
  ];
}

/** R85, R92: two persons, and the office of who signed. What is not known of them stays free for the paper way. */
export function unterschriftsblock({ inhalt, personen, zeichnung }: Nachweisvordruck): Block {
  const amt = Zeichnungsamt.safeParse(personen?.amt).data;
  const amtsname = amt ? zeichnungsamtNamen[amt] : personen?.amt;
  const ort = (am: PlainDate | undefined) => (am ? `${oderStrich(inhalt?.angaben.ort)}, ${alsDatum(am)}` : null);
  return {
    art: "unterschriften",
    spalten: [
      {
        titel: "Vorbereitet",
        ort: ort(zeichnung?.vorbereitetAm),
        zeile: zeichnung ? "Auf der KIM-Plattform vorbereitet" : "Unterschrift",
        name: personen?.vorbereitet ?? null,
      },
      {
        titel: "Gezeichnet",
        ort: ort(zeichnung?.gezeichnetAm),
        zeile: zeichnung ? gezeichnetAuf[zeichnung.weg] : "Rechtsverbindliche Unterschrift",
        name: personen ? [personen.gezeichnet, amtsname].filter(Boolean).join("\n") : null,
      },
    ],
  };
}

const gezeichnetAuf = {
  elektronisch: "Auf der KIM-Plattform gezeichnet",
  papier: "Auf Papier unterschrieben; der Scan liegt auf der KIM-Plattform",
} as const satisfies Record<Zeichnungstage["weg"], string>;

/** Of the local audit, and of the granting authority: free on every paper, they write it. */
export const rechnungspruefung = (): Block => ({
  art: "zusammen",
  bloecke: [
    ueberschrift("Vermerk der örtlichen Rechnungsprüfung", { annahme: true }),
    absatz("Nur wo eine örtliche Rechnungsprüfung besteht und der Bescheid ihren Vermerk verlangt."),
    { art: "freitext", name: "Feststellungen", text: null, zeilen: 3 },
    felder(["Name, Datum", null], ["Unterschrift", null]),
  ],
});

export const pruefergebnis = (titel: string): Block => ({
  art: "zusammen",
  bloecke: [
    ueberschrift(titel, { annahme: true }),
    {
      art: "erklaerungen",
      saetze: [
        ["Es ergaben sich keine Beanstandungen.", null],
        ["Es ergaben sich folgende Beanstandungen:", null],
      ],
    },
    { art: "freitext", name: "Beanstandungen und Grund einer Kürzung", text: null, zeilen: 3 },
    felder(
      ["Anerkannt EUR", null],
      ["Kürzung EUR", null],
      ["Aktenzeichen", null],
      ["Datum, Name", null],
      ["Unterschrift", null],
    ),
  ],
});
