import { xlsxType } from "@kim/xlsx";
import { papierAktePdf } from "./papier-pdf.ts";
import { papierXlsx } from "./papier-xlsx.ts";
import type { Papier } from "./papier.ts";

/** For the file as PDF/A-3a: inside the frozen text, whose SHA-256 stands on the paper, and its tables as XLSX. */
export const angabenAkte = async (papier: Papier, text: string): Promise<Uint8Array> =>
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
