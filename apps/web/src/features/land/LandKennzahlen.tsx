import type { Baustein } from "@kim/domain/stelle";
import { KeyFigure, KeyFigures, vzae, zahl } from "@kim/ui";
import { stellenwerte, unbesetzt, type LandZeile } from "./land-werte.ts";
import { quoteText } from "./quotenstufe.ts";

export function LandKennzahlen({ zeilen, baustein }: { zeilen: readonly LandZeile[]; baustein: Baustein | undefined }) {
  const werte = stellenwerte(zeilen, baustein);
  const mitStand = (...gesucht: LandZeile["nachweis"]["status"][]) =>
    zeilen.filter(({ nachweis }) => gesucht.includes(nachweis.status)).length;
  const staende = [
    [mitStand("fehlgeschlagen"), "fehlgeschlagen"],
    [mitStand("wartet", "laeuft"), "in Arbeit"],
    [mitStand("offen"), "offen"],
  ] as const;
  const uebrige = staende.filter(([anzahl]) => anzahl > 0);
  return (
    <KeyFigures>
      <KeyFigure label="Bewilligt" value={vzae(werte.kontingentHundertstel)} note="VZÄ" />
      <KeyFigure
        label="Besetzt"
        value={vzae(werte.besetztHundertstel)}
        note={`VZÄ, ${vzae(unbesetzt(werte))} unbesetzt`}
      />
      <KeyFigure label="Besetzungsquote" value={quoteText(werte)} note="besetzt je bewilligt" />
      <KeyFigure
        label="Jahresrechnungen fertig"
        value={`${zahl(mitStand("fertig"))} von ${zahl(zeilen.length)}`}
        note={uebrige.map(([anzahl, wort]) => `${zahl(anzahl)} ${wort}`).join(", ") || "keiner offen"}
      />
    </KeyFigures>
  );
}
