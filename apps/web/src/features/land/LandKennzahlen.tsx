import type { Baustein } from "@kim/domain";
import { KeyFigure, KeyFigures, prozent, vzae, zahl } from "@kim/ui";
import { besetzungsquote, stellenwerte, unbesetzt, type LandZeile } from "./land-werte.ts";

export function LandKennzahlen({ zeilen, baustein }: { zeilen: readonly LandZeile[]; baustein: Baustein | undefined }) {
  const werte = stellenwerte(zeilen, baustein);
  const quote = besetzungsquote(werte);
  const mitStand = (...gesucht: LandZeile["nachweis"]["status"][]) => zeilen.filter(({ nachweis }) => gesucht.includes(nachweis.status)).length;
  const fehlgeschlagen = mitStand("fehlgeschlagen");
  return (
    <KeyFigures>
      <KeyFigure label="Bewilligt" value={vzae(werte.kontingentHundertstel)} note="VZÄ" />
      <KeyFigure label="Besetzt" value={vzae(werte.besetztHundertstel)} note={`VZÄ, ${vzae(unbesetzt(werte))} unbesetzt`} />
      <KeyFigure label="Besetzungsquote" value={quote === null ? "–" : prozent(quote)} note="besetzt je bewilligt" />
      <KeyFigure label="Jahresnachweise fertig" value={`${zahl(mitStand("fertig"))} von ${zahl(zeilen.length)}`} note={fehlgeschlagen > 0 ? `${zahl(fehlgeschlagen)} fehlgeschlagen` : `${zahl(mitStand("wartet", "laeuft"))} in Arbeit`} />
    </KeyFigures>
  );
}
