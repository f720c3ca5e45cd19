import { einfrieren, type Nachweisfassung } from "@kim/domain/nachweis";
import { xlsxType } from "@kim/xlsx";
import { papierAktePdf, papierPdf } from "../papier/papier-pdf.ts";
import { papierXlsx } from "../papier/papier-xlsx.ts";
import { entwurfspapier, fassungspapier, type Nachweisentwurf, type Papieroptionen } from "./nachweis-papier.ts";

/**
 * A submitted version, for people as PDF/UA-1, for the file as PDF/A-3a with its text as JSON (whose SHA-256 stands on
 * the paper) and its figures as XLSX inside. Same version, same bytes.
 */
export async function nachweisPdf(
  fassung: Nachweisfassung,
  { fuer, ...optionen }: { fuer: "menschen" | "akte" } & Papieroptionen,
): Promise<Uint8Array> {
  const papier = fassungspapier(fassung, optionen);
  if (fuer === "menschen") return papierPdf(papier);
  return papierAktePdf(papier, [
    {
      dateiname: "nachweis.json",
      mime: "application/json",
      beschreibung: "Die eingereichte Fassung als Text; ihre SHA-256 steht auf jeder Seite",
      beziehung: "source",
      inhalt: Buffer.from(einfrieren(fassung)),
    },
    {
      dateiname: "zahlen.xlsx",
      mime: xlsxType,
      beschreibung: "Der zahlenmäßige Teil",
      beziehung: "data",
      inhalt: await papierXlsx(papier),
    },
  ]);
}

/** What is worked on, for reading, and once prepared for signing on paper. */
export const nachweisEntwurfPdf = (entwurf: Nachweisentwurf, optionen: Papieroptionen = {}): Promise<Uint8Array> =>
  papierPdf(entwurfspapier(entwurf, optionen));

/** The numeric part of a submitted version. Same version, same bytes. */
export const nachweisXlsx = (fassung: Nachweisfassung): Promise<Buffer> => papierXlsx(fassungspapier(fassung));
