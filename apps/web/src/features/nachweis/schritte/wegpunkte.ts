import {
  letzterVorgang,
  type Nachweislauf,
  type Nachweisschritt,
  type Nachweisstand,
  type Nachweisvorgang,
} from "@kim/domain/nachweis";

/** A station on the way of a version; `act` is how it was reached, null where nobody did anything for it. */
export type Wegpunkt = { stand: Nachweisstand; name: string; lage: "erreicht" | "jetzt" | "offen"; act: Wegact | null };
export type Wegact = { wer: string; am: string; zusatz: string | null };

const weg = [
  { stand: "entwurf", name: "Entwurf", durch: [] },
  { stand: "vorbereitet", name: "Vorbereitet", durch: ["vorbereitet"] },
  { stand: "gezeichnet", name: "Gezeichnet", durch: ["gezeichnet"] },
  { stand: "eingereicht", name: "Eingereicht", durch: ["eingereicht"] },
  {
    stand: "in_pruefung",
    name: "In Prüfung",
    durch: ["pruefung_begonnen", "zurueck_an_pruefung", "bescheinigung_aufgehoben"],
  },
  { stand: "geprueft", name: "Geprüft", durch: ["geprueft"] },
  { stand: "bescheinigt", name: "Bescheinigt", durch: ["bescheinigt"] },
] as const satisfies readonly { stand: Nachweisstand; name: string; durch: readonly Nachweisschritt[] }[];

/** The way of the version that is worked on; empty once it was waived. */
export function wegpunkte(lauf: Pick<Nachweislauf, "stand" | "vorgaenge">): Wegpunkt[] {
  if (lauf.stand === "verzichtet") return [];
  const stand = lauf.stand === "verwendet" ? "bescheinigt" : lauf.stand;
  const jetzt = weg.findIndex((punkt) => punkt.stand === stand);
  return weg.map(({ stand: punkt, name, durch }, i) => ({
    stand: punkt,
    name,
    lage: i < jetzt ? "erreicht" : i === jetzt ? "jetzt" : "offen",
    act: i <= jetzt ? actDurch(lauf, durch) : null,
  }));
}

function actDurch(lauf: Pick<Nachweislauf, "vorgaenge">, durch: readonly Nachweisschritt[]): Wegact | null {
  const acts = durch.flatMap((schritt) => letzterVorgang(lauf, schritt) ?? []);
  const letzter = acts.toSorted((a, b) => (a.am < b.am ? -1 : 1)).at(-1);
  return letzter ? wegact(letzter) : null;
}

function wegact({ vonName, am, angaben: { zeichnung } }: Nachweisvorgang): Wegact {
  if (!zeichnung) return { wer: vonName, am, zusatz: null };
  return {
    wer: zeichnung.name,
    am,
    zusatz: zeichnung.weg === "papier" ? `${zeichnung.amt}, auf Papier, bestätigt von ${vonName}` : zeichnung.amt,
  };
}
