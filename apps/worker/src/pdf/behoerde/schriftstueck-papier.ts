import type { Schriftstueck } from "@kim/domain/schriftstueck";
import { papierPdf } from "../papier/papier-pdf.ts";
import type { Papier } from "../papier/papier.ts";
import { antragspapier } from "./antrag-papier.ts";
import { bescheidpapier } from "./bescheid-papier.ts";
import { forderungspapier } from "./forderung/forderungspapier.ts";
import { auszahlungspapier, mittelabrufpapier } from "./mittelabruf-papier.ts";
import { vertragsendepapier } from "./vertragsende-papier.ts";

/** The paper of a step, with the SHA-256 of its frozen text on every page. */
export const schriftstueckpapier = (schriftstueck: Schriftstueck, sha256: string): Papier => ({
  ...papierDes(schriftstueck),
  pruefsumme: `SHA-256 der festgehaltenen Angaben ${sha256}`,
});

/** As tagged PDF/UA-1. Same text, same bytes. */
export const schriftstueckPdf = (schriftstueck: Schriftstueck, sha256: string): Promise<Uint8Array> =>
  papierPdf(schriftstueckpapier(schriftstueck, sha256));

function papierDes(schriftstueck: Schriftstueck): Papier {
  switch (schriftstueck.art) {
    case "antrag":
      return antragspapier(schriftstueck.angaben);
    case "bescheid":
      return bescheidpapier(schriftstueck.angaben);
    case "mittelabruf":
    case "abrufentscheidung":
      return mittelabrufpapier(schriftstueck.angaben);
    case "auszahlung":
      return auszahlungspapier(schriftstueck.angaben);
    case "vertragsende":
      return vertragsendepapier(schriftstueck.angaben);
    default:
      return forderungspapier(schriftstueck.art, schriftstueck.angaben);
  }
}
