import type { Schriftstueck } from "@kim/domain/schriftstueck";
import { xlsxType } from "@kim/xlsx";
import { papierAktePdf, papierPdf } from "../papier/papier-pdf.ts";
import { papierXlsx } from "../papier/papier-xlsx.ts";
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

/** For the file as PDF/A-3a: inside the frozen text, whose SHA-256 stands on the paper, and its tables as XLSX. */
export const schriftstueckAkte = async (papier: Papier, text: string): Promise<Uint8Array> =>
  papierAktePdf(papier, [
    {
      dateiname: "angaben.json",
      mime: "application/json",
      beschreibung: "Die festgehaltenen Angaben als Text; ihre SHA-256 steht auf jeder Seite",
      beziehung: "source",
      inhalt: Buffer.from(text),
    },
    {
      dateiname: "zahlen.xlsx",
      mime: xlsxType,
      beschreibung: "Die Tabellen dieses Dokuments",
      beziehung: "data",
      inhalt: await papierXlsx(papier),
    },
  ]);

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
