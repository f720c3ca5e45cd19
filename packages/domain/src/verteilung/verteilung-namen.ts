import type { OrganisationId } from "../grundlagen/ids.ts";
import { normalform } from "../grundlagen/normalform.ts";
import { alsZeile } from "../grundlagen/text.ts";

export type VerteilteKommune = {
  organisationId: OrganisationId;
  name: string;
  ags: string | null;
  einwohner: number | null;
};

/**
 * Finds the body that a cell names: by its AGS, or by its name with or without an official suffix ("Ahlen, Stadt",
 * "Warendorf, Kreis"). Asked for every cell of a table, so the names are read once.
 */
export function kommunensuche<K extends Pick<VerteilteKommune, "name" | "ags">>(
  kommunen: readonly K[],
): (text: string) => K | undefined {
  const nachAgs = new Map<string, K>();
  const nachName = new Map<string, K>();
  for (const kommune of kommunen) {
    const { ags, name } = kommune;
    if (ags !== null && !nachAgs.has(ags)) nachAgs.set(ags, kommune);
    // Statistics write the five digits of a Kreis or town with three zeros behind them.
    if (ags !== null && ags.length === 5 && !nachAgs.has(`${ags}000`)) nachAgs.set(`${ags}000`, kommune);
    if (!nachName.has(vereinfacht(name))) nachName.set(vereinfacht(name), kommune);
  }
  return (text) => {
    const ags = normalform(text);
    // A spreadsheet drops the zero in front; Kreise and kreisfreie Städte have five digits.
    if (/^\d{7,8}$/.test(ags)) return nachAgs.get(ags.padStart(8, "0"));
    if (/^\d{4,5}$/.test(ags)) return nachAgs.get(ags.padStart(5, "0"));
    const name = vereinfacht(text);
    return name === "" ? undefined : nachName.get(name);
  };
}

const zusatz = /^(?:[\p{L}-]*stadt|gemeinde)\s+/u;
const umlaute = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" } as const;

function vereinfacht(text: string): string {
  const [ort = "", art = ""] = alsZeile(text).split(",");
  // "Warendorf, Kreis" is not the town.
  const kreis = /^\s*(?:land)?kreis\s*$/i.test(art) ? "kreis" : "";
  return normalform(kreis + ort.trim().toLowerCase().replace(zusatz, ""))
    .replace(/[äöüß]/g, (buchstabe) => umlaute[buchstabe as keyof typeof umlaute])
    .replace(/[^a-z0-9]/g, "");
}
