import { bescheidsumme, geltendeBescheide, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import type { BescheidId } from "../grundlagen/ids.ts";
import type { Auszahlung, Mittelabruf } from "./mittelabruf-angaben.ts";

export type Abrufstand = "offen" | "bewilligt" | "abgelehnt" | "ausgezahlt";

export const abrufstandNamen = {
  offen: "Wartet auf Entscheidung",
  bewilligt: "Bewilligt",
  abgelehnt: "Abgelehnt",
  ausgezahlt: "Ausgezahlt",
} as const satisfies Record<Abrufstand, string>;

export function abrufstand(
  abruf: Pick<Mittelabruf, "id" | "entscheidung">,
  auszahlungen: readonly Pick<Auszahlung, "mittelabrufId">[],
): Abrufstand {
  if (abruf.entscheidung === null) return "offen";
  if (!abruf.entscheidung.bewilligt) return "abgelehnt";
  return auszahlungen.some(({ mittelabrufId }) => mittelabrufId === abruf.id) ? "ausgezahlt" : "bewilligt";
}

type Glied = Pick<Bescheid, "id" | "vorgaengerId">;

/** R33: the ids of a Bescheid and of all that it replaced. What was called under those counts against the newest. */
export function bescheidkette(bescheid: Glied, bescheide: readonly Glied[]): Set<BescheidId> {
  const kette = new Set<BescheidId>();
  for (let glied: Glied | undefined = bescheid; glied; glied = bescheide.find(({ id }) => id === glied?.vorgaengerId))
    kette.add(glied.id);
  return kette;
}

/** The newest Bescheid of the chain that `id` belongs to. */
export const geltenderBescheid = <B extends Glied>(id: BescheidId, bescheide: readonly B[]): B | undefined =>
  geltendeBescheide(bescheide).find((bescheid) => bescheidkette(bescheid, bescheide).has(id));

type Summen = Pick<Bescheid, "personalCent" | "arbeitsplaetzeCent" | "massnahmenCent">;
type Entschiedener = Pick<Mittelabruf, "betragCent" | "entscheidung">;

const abgerufen = (abrufe: readonly Entschiedener[]): Cent =>
  summe(abrufe.filter(({ entscheidung }) => entscheidung?.bewilligt !== false).map(({ betragCent }) => betragCent));

/** What may still be called, in cents. `abrufe` are those of the Bescheid's whole chain; refused ones do not count. */
export const abrufbarCent = (bescheid: Summen, abrufe: readonly Entschiedener[]): Cent =>
  Math.max(0, bescheidsumme(bescheid) - abgerufen(abrufe));

/** Where the money of one chain stands, in cents; called money still counts when it is approved or paid. */
export type Mittelstand = {
  zugesagtCent: Cent;
  abgerufenCent: Cent;
  bewilligtCent: Cent;
  ausgezahltCent: Cent;
  abrufbarCent: Cent;
};

/** `abrufe` and `auszahlungen` may be all of the recipient's; only the chain's own count. */
export function mittelstand({
  bescheid,
  bescheide,
  abrufe,
  auszahlungen,
}: {
  bescheid: Glied & Summen;
  bescheide: readonly Glied[];
  abrufe: readonly (Entschiedener & Pick<Mittelabruf, "bescheidId">)[];
  auszahlungen: readonly Pick<Auszahlung, "bescheidId" | "betragCent">[];
}): Mittelstand {
  const kette = bescheidkette(bescheid, bescheide);
  const eigene = abrufe.filter(({ bescheidId }) => kette.has(bescheidId));
  return {
    zugesagtCent: bescheidsumme(bescheid),
    abgerufenCent: abgerufen(eigene),
    bewilligtCent: abgerufen(eigene.filter(({ entscheidung }) => entscheidung !== null)),
    ausgezahltCent: summe(
      auszahlungen.filter(({ bescheidId }) => kette.has(bescheidId)).map(({ betragCent }) => betragCent),
    ),
    abrufbarCent: abrufbarCent(bescheid, eigene),
  };
}
