import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { DokumentId } from "../../grundlagen/ids.ts";
import type { Weiterleitung } from "./weiterleitung.ts";

/** Ten megabytes; the database holds the same limit. */
export const unterschriftHoechstensBytes = 10 * 1024 * 1024;

export type UnterschriftRefusal =
  | { reason: "unterschrift-vor-annahme" }
  | { reason: "unterschriften-zu-viele"; hoechstens: number }
  | { reason: "datei-leer"; feld: "datei" }
  | { reason: "datei-zu-gross"; feld: "datei"; hoechstensMegabyte: number }
  | { reason: "datei-kein-pdf"; feld: "datei" }
  | { reason: "datei-unvollstaendig"; feld: "datei" };

export type Unterschrift = { id: DokumentId; dateiname: string; inhalt: Uint8Array };
export type UnterschriftHinterlegt = { type: "UnterschriftHinterlegt"; unterschrift: Unterschrift };

/** Nobody signs a contract that often; without a limit one script could fill the disk. */
export const unterschriftenHoechstens = 50;

/** Both sides may add signed copies of what was accepted, also after its end: books are completed, not closed. */
export function decideUnterschrift({
  weiterleitung,
  bisherige,
  unterschrift,
}: {
  weiterleitung: Pick<Weiterleitung, "antwort">;
  /** How many this side laid there before. */
  bisherige: number;
  unterschrift: Unterschrift;
}): Decision<UnterschriftHinterlegt, UnterschriftRefusal> {
  if (!istUnterschreibbar(weiterleitung)) return refuse({ reason: "unterschrift-vor-annahme" });
  if (bisherige >= unterschriftenHoechstens)
    return refuse({ reason: "unterschriften-zu-viele", hoechstens: unterschriftenHoechstens });
  const mangel = dateimangel(unterschrift.inhalt);
  if (mangel) return refuse(mangel);
  return accept({
    type: "UnterschriftHinterlegt",
    unterschrift: { ...unterschrift, dateiname: pdfDateiname(unterschrift.dateiname) },
  });
}

/** There is something to sign once the offer is accepted. */
export const istUnterschreibbar = ({ antwort }: Pick<Weiterleitung, "antwort">): boolean =>
  antwort?.angenommen === true;

/** What keeps these bytes from being a whole PDF: the browser asks before it sends, the server before it stores. */
export function dateimangel(inhalt: Uint8Array): UnterschriftRefusal | undefined {
  if (inhalt.length === 0) return { reason: "datei-leer", feld: "datei" };
  if (inhalt.length > unterschriftHoechstensBytes)
    return { reason: "datei-zu-gross", feld: "datei", hoechstensMegabyte: unterschriftHoechstensBytes / 1024 / 1024 };
  if (!/^%PDF-[12]\.\d/.test(zeichen(inhalt.subarray(0, 8)))) return { reason: "datei-kein-pdf", feld: "datei" };
  // Scanners append blanks after the mark; readers look for it in the last kilobyte.
  if (!zeichen(inhalt.subarray(-1024)).includes("%%EOF")) return { reason: "datei-unvollstaendig", feld: "datei" };
  return undefined;
}

/** The name without its folders, and without what could break a header, hide the ending or leave a folder. */
export function pdfDateiname(name: string): string {
  const stamm = (name.normalize("NFC").split(/[/\\]/).at(-1) ?? "")
    .replace(/[\p{C}\p{Zl}\p{Zp}"<>:|?*]/gu, " ")
    .replace(/\.pdf\s*$/i, "")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  return `${[...stamm].slice(0, 100).join("") || "Unterschriebener Vertrag"}.pdf`;
}

const zeichen = (bytes: Uint8Array): string => String.fromCharCode(...bytes);
