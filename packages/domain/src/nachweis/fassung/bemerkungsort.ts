import { pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import type { z } from "../../grundlagen/zod.ts";
import type { Nachweisfassung } from "./einfrieren.ts";
import { nachweisfelder } from "../papier/nachweisfelder.ts";
import type { Nachweiskopf } from "../papier/nachweisinhalt.ts";
import type { Pruefzeile } from "../pruefung/zeilenpruefung.ts";

/** Where a remark stands, by a key that outlives a changed name: the whole paper, one field, or one line of it. */
export const Bemerkungsort = pflichtzeile(320);
export type Bemerkungsort = z.infer<typeof Bemerkungsort>;

/** What of a version says where a remark can stand. */
export type Bemerkungsstelle = {
  kopf: Pick<Nachweiskopf, "art" | "baustein">;
  zeilen: readonly Pick<Pruefzeile, "schluessel" | "bezeichnung">[];
};

export const bemerkungsstelleDer = ({
  inhalt,
  zeilen,
}: Pick<Nachweisfassung, "inhalt" | "zeilen">): Bemerkungsstelle => ({ kopf: inhalt.kopf, zeilen });

export const ganzesPapier = "allgemein";
export const feldort = (feld: string): Bemerkungsort => `feld:${feld}`;
export const zeilenort = (schluessel: string): Bemerkungsort => `zeile:${schluessel}`;

/** Every place of a version that a remark can stand at, with its name on the page. */
export const bemerkungsorte = ({
  kopf,
  zeilen,
}: Bemerkungsstelle): { ort: Bemerkungsort; name: string; gruppe: "ganzes" | "angaben" | "zeilen" }[] => [
  { ort: ganzesPapier, name: "Allgemein", gruppe: "ganzes" },
  ...nachweisfelder(kopf.art, kopf.baustein).map(
    ({ feld, name }) => ({ ort: feldort(feld), name, gruppe: "angaben" }) as const,
  ),
  ...zeilen.map(
    ({ schluessel, bezeichnung }) => ({ ort: zeilenort(schluessel), name: bezeichnung, gruppe: "zeilen" }) as const,
  ),
];

/** How a place is called; a line that a later version no longer has keeps a name that says so. */
export const bemerkungsortName = (stelle: Bemerkungsstelle, ort: Bemerkungsort): string =>
  bemerkungsorte(stelle).find((moeglicher) => moeglicher.ort === ort)?.name ?? "Zeile einer früheren Fassung";
