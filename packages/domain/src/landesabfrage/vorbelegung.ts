import { alsDatum } from "../grundlagen/darstellung.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { landsumme, type Bausteinwerte } from "../landesstand/landwerte.ts";
import { messgroessen, messwert } from "../landesstand/messgroesse.ts";
import type { Abfragefeld, Feldquelle } from "./abfragefeld.ts";

/** What a field was filled with when the bodies were asked, and the day whose figures these are. */
export type Vorbelegung = { feldId: string; wert: number; tag: PlainDate; quelle: Feldquelle };

/** What the state knows of all recipients of one Förderjahr as of a day. */
export type Quellenstand = {
  jahr: number;
  tag: PlainDate;
  zeilen: readonly (Bausteinwerte & { organisationId: OrganisationId })[];
};

/** The Förderjahre whose figures the fields ask for, each once. */
export const quellenjahre = (felder: readonly Pick<Abfragefeld, "quelle">[]): number[] => [
  ...new Set(felder.flatMap(({ quelle }) => (quelle === null ? [] : [quelle.jahr]))),
];

/** Of one recipient; a field stays empty where the platform has no figure of that year. */
export function vorbelegungenFuer(
  organisationId: OrganisationId,
  felder: readonly Pick<Abfragefeld, "id" | "quelle">[],
  staende: readonly Quellenstand[],
): Vorbelegung[] {
  return felder.flatMap(({ id: feldId, quelle }) => {
    if (quelle === null) return [];
    const stand = staende.find(({ jahr }) => jahr === quelle.jahr);
    const zeilen = (stand?.zeilen ?? []).filter(
      (zeile) =>
        zeile.organisationId === organisationId && (quelle.baustein === null || zeile.baustein === quelle.baustein),
    );
    const wert = zeilen.length === 0 ? null : messwert(quelle.groesse, landsumme(zeilen));
    return stand === undefined || wert === null ? [] : [{ feldId, wert, tag: stand.tag, quelle }];
  });
}

/** "Bewilligte Stellen 2026, Baustein 2" */
export const quellenname = ({ groesse, jahr, baustein }: Feldquelle): string =>
  `${messgroessen[groesse].name} ${jahr}${baustein === null ? "" : `, Baustein ${baustein}`}`;

/** Where a value comes from, as it stands beside it. */
export const vorbelegungText = ({ quelle, tag }: Vorbelegung): string =>
  `aus dem Förderstand ${quelle.jahr}, Stand ${alsDatum(tag)}: ${quellenname(quelle)}`;
