import type { OrganisationId } from "../grundlagen/ids.ts";
import { normalform } from "../grundlagen/normalform.ts";
import { alsZeile } from "../grundlagen/text.ts";

export type VerteilteKommune = {
  organisationId: OrganisationId;
  name: string;
  ags: string | null;
  einwohner: number | null;
};

/** The body a cell names: by its AGS, or by its name with or without an official suffix ("Ahlen, Stadt"). */
export function findKommune<K extends Pick<VerteilteKommune, "name" | "ags">>(
  text: string,
  kommunen: readonly K[],
): K | undefined {
  const ags = normalform(text);
  if (/^\d{7,8}$/.test(ags)) return mitSchluessel(ags.padStart(8, "0"), kommunen);
  // Of Kreise and kreisfreie Städte five digits; a spreadsheet drops the zero in front.
  if (/^\d{4,5}$/.test(ags)) return mitSchluessel(ags.padStart(5, "0"), kommunen);
  const name = vereinfacht(text);
  return name === "" ? undefined : kommunen.find((kommune) => vereinfacht(kommune.name) === name);
}

/** Statistics write the five digits of a Kreis or town with three zeros behind them. */
const mitSchluessel = <K extends { ags: string | null }>(ags: string, kommunen: readonly K[]): K | undefined =>
  kommunen.find((kommune) => kommune.ags === ags || (kommune.ags !== null && `${kommune.ags}000` === ags));

const zusatz = /^(?:[\p{L}-]*stadt|gemeinde)\s+/u;
const umlaute = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" } as const;

function vereinfacht(text: string): string {
  const [ort = ""] = alsZeile(text).split(",");
  return normalform(ort.trim().toLowerCase().replace(zusatz, ""))
    .replace(/[äöüß]/g, (buchstabe) => umlaute[buchstabe as keyof typeof umlaute])
    .replace(/[^a-z0-9]/g, "");
}
