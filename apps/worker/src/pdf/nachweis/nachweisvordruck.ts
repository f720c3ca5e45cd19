import type { PlainDate } from "@kim/domain/grundlagen";
import type { Belegzeile, Nachweisart, Nachweisinhalt } from "@kim/domain/nachweis";
import type { Herleitung } from "@kim/domain/jahresrechnung";

/** What a form is filled with; `inhalt` null is the blank one. */
export type Nachweisvordruck = {
  art: Nachweisart;
  jahr: number;
  inhalt: Nachweisinhalt | null;
  belege: readonly Belegzeile[] | null;
  /** By the id of a file: what it is called in the list. */
  dateinamen: ReadonlyMap<string, string>;
  /** Who prepared and who signed; null before. */
  personen: { vorbereitet: string; gezeichnet: string; amt: string } | null;
  zeichnung: Zeichnungstage | null;
  /** The annex: how each figure came about. */
  herleitungen: readonly Herleitung[];
};

/** When it was prepared and signed, and how: no part of the version, but of its acts. */
export type Zeichnungstage = { vorbereitetAm: PlainDate; gezeichnetAm: PlainDate; weg: "elektronisch" | "papier" };

/** The figures of the paper, where it is filled and of this kind. */
export const zahlenVon = <A extends Nachweisart>(
  { inhalt }: Pick<Nachweisvordruck, "inhalt">,
  art: A,
): Extract<Nachweisinhalt["zahlen"], { art: A }> | null => {
  const zahlen = inhalt?.zahlen;
  return zahlen !== undefined && istVon(zahlen, art) ? zahlen : null;
};

const istVon = <A extends Nachweisart>(
  zahlen: Nachweisinhalt["zahlen"],
  art: A,
): zahlen is Extract<Nachweisinhalt["zahlen"], { art: A }> => zahlen.art === art;
