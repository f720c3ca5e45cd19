import { schluesselVon, type Fortschreibungszeile, type Gegenstand } from "@kim/domain/fortschreibung";
import type { Outputs } from "../../base/trpc.ts";

export type Fortschreibung = Outputs["fortschreibung"]["get"];
export type Zeile = Fortschreibungszeile;
export type Vorschlag = Zeile & { stand: { art: "vorschlag" } };

export const istVorschlag = (zeile: Zeile): zeile is Vorschlag => zeile.stand.art === "vorschlag";

export const schluessel = ({ gegenstand }: Pick<Zeile, "gegenstand">): string => schluesselVon(gegenstand);

/** Where the thing itself is looked at. */
export const adresseVon = ({ art, id }: Gegenstand, jahr: number): string =>
  art === "stelle" ? `/stellen/${id}` : art === "vertrag" ? `/weiterleitungen/${id}` : `/foerderplan?jahr=${jahr}`;

/** The year the address asks for, which the server may refuse; the next one without it. */
export function zieljahr(params: URLSearchParams, naechstes: number): number {
  const gewuenscht = params.get("jahr") ?? "";
  return /^\d{4}$/.test(gewuenscht) ? Number(gewuenscht) : naechstes;
}
