import { monatNamen } from "@kim/domain/ausgabe";
import { DokumentId } from "@kim/domain/grundlagen";
import type { Belegzeile, Belegzeilenlage } from "@kim/domain/nachweis";
import type { Outputs } from "../../../base/trpc.ts";

export type Belegansicht = Outputs["belegzeile"]["list"];
export type Zeile = Belegansicht["zeilen"][number];
export type Belegdatei = Belegansicht["dateien"][number];
export type Belegnachweis = { inhaberId: string; id: string; jahr: number };

/** What the law asks of a line, out of what the page holds. */
export const zeilenlage = ({ zeilen, dateien, ...lage }: Belegansicht): Belegzeilenlage => ({
  ...lage,
  andere: zeilen,
  dateien: new Set(dateien.map(({ id }) => DokumentId.parse(id))),
});

/** "CM 1, Mai", or whom the money went to. */
export const empfaengerText = ({ person, empfaenger }: Pick<Belegzeile, "person" | "empfaenger">): string =>
  person ? `${person.pseudonym}, ${monatNamen[person.monat - 1] ?? ""}` : empfaenger;

export const adresseDer = ({ inhaberId, id }: Belegnachweis, datei: { id: string }): string =>
  `/dateien/nachweis/${inhaberId}/${id}/datei/${datei.id}`;
