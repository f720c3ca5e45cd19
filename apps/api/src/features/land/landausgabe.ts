import { asState, getLandfrische } from "@kim/db";
import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  istVerlaufsmass,
  messgroessen,
  messgroessennamen,
  verlaufswerte,
  type Landblick,
  type Landwerte,
  type Messgroessenname,
  type Takt,
} from "@kim/domain/landesstand";
import { sheet, type Sheet, type SheetColumn } from "@kim/xlsx";
import { z } from "zod";
import type { Deps } from "../../shell/trpc.ts";
import { gemerkteAnsicht } from "./landansicht.ts";
import { landspalten, landzeilen, massangaben, messspalten, messwerteJson, type Landzeile } from "./landblatt.ts";
import { Landfrage, Reihenfrage } from "./landfrage.ts";
import { loadReihen } from "./landreihen.ts";

/** What the address of figures of a day says behind the question mark, and that of series. */
export const Blickwinkel = Landfrage.pick({ tag: true, wissen: true });
export const Auswahl = z.strictObject({
  bezirk: Reihenfrage.shape.bezirk,
  wer: z
    .string()
    .transform((text) => text.split(",").filter((ags) => ags !== ""))
    .pipe(Reihenfrage.shape.ags.unwrap())
    .optional(),
});
export type Auswahl = z.infer<typeof Auswahl>;

/** Figures that leave the house: as a table and as JSON of the same numbers. */
export type Landausgabe = { name: string; blatt: Gebunden; json: object };
type Gebunden = { sheet: () => ReturnType<typeof sheet>; csv: (schreibe: Schreiber) => string };
type Schreiber = <Z>(tabelle: Pick<Sheet<Z>, "columns" | "rows">) => string;

const gebunden = <Z>(tabelle: Sheet<Z>): Gebunden => ({
  sheet: () => sheet(tabelle),
  csv: (schreibe) => schreibe(tabelle),
});

/** Every recipient on a day: together, and each Baustein in which it has any figure. */
export async function standausgabe(deps: Pick<Deps, "db">, leser: string, blick: Landblick): Promise<Landausgabe> {
  const alle = await asState(deps.db, leser, async (tx) => {
    const { marke } = await getLandfrische(tx);
    return gemerkteAnsicht(deps, tx, blick, marke);
  });
  const zeilen = landzeilen(alle);
  const { jahr, tag, bekannt } = blick;
  return {
    name: `kim-land-${jahr}-stand-${tag}${bekannt === null ? "" : "-damals"}`,
    blatt: gebunden({ name: `Stand ${tag}`, columns: landspalten, rows: zeilen, bold: istSumme }),
    json: {
      schema: "kim.landstand/1",
      jahr,
      stichtag: tag,
      /** Null: by what is known now. */
      bekanntAm: bekannt,
      messgroessen: massangaben,
      zeilen: zeilen.map(({ werte, ...zeile }) => ({ ...zeile, werte: messwerteJson(werte) })),
    },
  };
}

/** The Land, a Regierungsbezirk or up to six recipients, month by month or year by year. */
export async function verlaufsausgabe(
  deps: Pick<Deps, "db" | "clock">,
  leser: string,
  takt: Takt,
  { bezirk, wer }: Auswahl,
): Promise<Landausgabe> {
  const heute = heuteInBerlin(deps.clock());
  const zeitraum = { von: erstesFoerderjahr, bis: jahrVon(heute) };
  const reihen = await asState(deps.db, leser, (tx) =>
    loadReihen(tx, { bezirk, ...(wer && { ags: wer }) }, zeitraum.bis),
  );
  const zeilen = reihen.flatMap(({ name, ...reihe }) =>
    verlaufswerte(reihe, zeitraum, undefined, takt, heute).map((schritt) => ({ ...schritt, wer: name })),
  );
  return {
    name: `kim-land-verlauf-${takt === "jahr" ? "jahre" : "monate"}`,
    blatt: gebunden({ name: "Verlauf", columns: verlaufsspalten(takt), rows: zeilen }),
    json: {
      schema: "kim.landverlauf/1",
      takt,
      stand: heute,
      messgroessen: massangaben,
      zeilen: zeilen.map(({ wer: empfaenger, key, werte }) => ({
        empfaenger,
        zeitpunkt: key,
        werte: nurIm(takt, messwerteJson(werte)),
      })),
    },
  };
}

const istSumme = ({ baustein }: Landzeile): boolean => baustein === null;

type Verlaufszeile = { wer: string; name: string; werte: Landwerte };

/** In a month nobody says what holds for a year alone, nor what is stored for days. */
const gilt = (mass: Messgroessenname, takt: Takt): boolean =>
  istVerlaufsmass(mass) && (takt === "jahr" || !messgroessen[mass].jahreswert);

const nurIm = (takt: Takt, werte: ReturnType<typeof messwerteJson>) =>
  Object.fromEntries(messgroessennamen.flatMap((mass) => (gilt(mass, takt) ? [[mass, werte[mass]]] : [])));

const verlaufsspalten = (takt: Takt): SheetColumn<Verlaufszeile>[] => [
  { title: "Wer", width: 34, kind: "text", value: (z) => z.wer },
  { title: takt === "jahr" ? "Förderjahr" : "Monat", width: 18, kind: "text", value: (z) => z.name },
  ...messspalten<Verlaufszeile>(({ werte }) => werte).filter((_, i) => {
    const mass = messgroessennamen[i];
    return mass !== undefined && gilt(mass, takt);
  }),
];
