import { renderer } from "../renderer.ts";
import type { Anlage } from "../typst-document.ts";
import type { Papier } from "./papier.ts";

/** For people as tagged PDF/UA-1. Same paper, same bytes. */
export const papierPdf = (papier: Papier): Promise<Uint8Array> =>
  renderer.render({ template: "papier.typ", inhalt: JSON.stringify(papier) });

/** For the file as PDF/A-3a, with what it was made from inside. Same paper and files, same bytes. */
export const papierAktePdf = (papier: Papier, anlagen: readonly Anlage[]): Promise<Uint8Array> =>
  renderer.render({ template: "papier.typ", inhalt: JSON.stringify(papier), standard: "a-3a", anlagen });
