import type { Berichtigungsart } from "../schritte/berichtigungsart.ts";
import type { Nachweisfassung } from "./einfrieren.ts";
import type { Wert } from "../../grundlagen/kanonisch.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import { nachweisvergleich } from "./nachweisvergleich.ts";

type Figuren = Pick<Nachweisfassung, "inhalt" | "zeilen" | "belege" | "bescheinigungen">;

/**
 * What a correction may change: of the kind "nur Text" nothing but typed words; no figure, line, receipt or certificate
 * (nachweis.md 4.1).
 */
export function berichtigungsgrenze(
  bisherige: Figuren,
  neue: Figuren,
  art: Berichtigungsart,
): NachweisRefusal | undefined {
  if (art === "auch_zahlen") return undefined;
  const [unterschied] = nachweisvergleich(festes(bisherige), festes(neue));
  return unterschied && { reason: "zahlen-geaendert", feld: unterschied.pfad, pfad: unterschied.pfad };
}

const festes = ({ inhalt: { zahlen, bestaetigung }, zeilen, belege, bescheinigungen }: Figuren): Wert => ({
  zahlen,
  bestaetigung,
  zeilen,
  belege,
  bescheinigungen,
});
