import type { Einnahme } from "@kim/domain/ausgabe";
import type { PlainDate } from "@kim/domain/grundlagen";
import type { Herleitung, Rechnungsart } from "@kim/domain/jahresrechnung";
import type { Foerderkonditionen } from "@kim/domain/kondition";
import type { Belegzeile, Mangellage, Nachweiszahlen, Zeichnungsamt } from "@kim/domain/nachweis";
import type { Glied } from "./kettenglieder.ts";

/** What a paper rests on, before anything typed is laid beside it. */
export type Papierstand = {
  zahlen: Nachweiszahlen;
  rechnungsart: Rechnungsart;
  zweck: string;
  zeitraum: { von: PlainDate; bis: PlainDate };
  glieder: readonly Glied[];
  belege: readonly Belegzeile[];
  belegliste: Mangellage["belegliste"];
  aemter: readonly Zeichnungsamt[];
  konditionen: Foerderkonditionen;
  /** Of the year; the draft says which belong to this proof (R36). */
  einnahmen: readonly Einnahme[];
  /** How the figures came about, as far as the one computation says it. */
  herleitungen: readonly Herleitung[];
};
