import { addDays, jahrVon, plusMonate, plainDate, type PlainDate } from "@kim/domain/grundlagen";
import { Fristanlass } from "@kim/domain/fristenliste";
import { feiertagAm, wochentag } from "@kim/domain/frist";
import type { Outputs } from "../../base/trpc.ts";

export type Frist = Outputs["frist"]["list"]["fristen"][number];

export const ansichten = [
  { value: "liste", label: "Liste" },
  { value: "kalender", label: "Kalender" },
] as const;
export const kreise = [
  { value: "meine", label: "Meine" },
  { value: "alle", label: "Alle" },
] as const;
export const staende = [
  { value: "offen", label: "Offene" },
  { value: "ueberfaellig", label: "Überfällige" },
  { value: "erledigt", label: "Erledigte" },
] as const;

export type Fristenansicht = {
  ansicht: (typeof ansichten)[number]["value"];
  wer: (typeof kreise)[number]["value"];
  stand: (typeof staende)[number]["value"];
  anlass: Fristanlass | null;
  /** First day of the month that the calendar shows. */
  monat: PlainDate;
};

const gewaehlt = <W extends string>(wahl: readonly { value: W }[], wert: string | null): W | undefined =>
  wahl.find(({ value }) => value === wert)?.value;

/** What the address asks for; anything it cannot mean is left out. */
export function ansichtAus(params: URLSearchParams, heute: PlainDate): Fristenansicht {
  const monat = params.get("monat") ?? "";
  return {
    ansicht: gewaehlt(ansichten, params.get("ansicht")) ?? "liste",
    wer: gewaehlt(kreise, params.get("wer")) ?? "meine",
    stand: gewaehlt(staende, params.get("stand")) ?? "offen",
    anlass: Fristanlass.safeParse(params.get("anlass")).data ?? null,
    monat: plainDate(`${/^(20|21)\d\d-(0[1-9]|1[0-2])$/.test(monat) ? monat : heute.slice(0, 7)}-01`),
  };
}

export const gefiltert = <F extends Pick<Frist, "meine" | "stand" | "anlass">>(
  fristen: readonly F[],
  { wer, stand, anlass }: Fristenansicht,
): F[] =>
  fristen.filter(
    (frist) =>
      (wer === "alle" || frist.meine) &&
      (stand === "offen" ? frist.stand !== "erledigt" : frist.stand === stand) &&
      (anlass === null || frist.anlass === anlass),
  );

const monatsnamen = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" ");
const tagesnamen = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" ");

/** "März 2026" */
export const monatsname = (tag: PlainDate): string => `${monatsnamen[Number(tag.slice(5, 7)) - 1]} ${jahrVon(tag)}`;
export const tagesname = (tag: PlainDate): string => tagesnamen[wochentag(tag)] ?? "";

/** The month before or after, as the address names it. */
export const nachbarmonat = (monat: PlainDate, richtung: 1 | -1): string =>
  (richtung === 1 ? plusMonate(monat, 1) : addDays(monat, -1)).slice(0, 7);

export type Kalendertag<F> = { tag: PlainDate; imMonat: boolean; feiertag: string | null; fristen: F[] };

/** Whole weeks from Monday on that hold the month. */
export function kalendertage<F extends Pick<Frist, "am">>(monat: PlainDate, fristen: readonly F[]): Kalendertag<F>[] {
  const erster = addDays(monat, -wochentag(monat));
  const letzter = addDays(plusMonate(monat, 1), -1);
  const tage: Kalendertag<F>[] = [];
  for (let tag = erster; tag <= letzter || tage.length % 7 !== 0; tag = addDays(tag, 1))
    tage.push({
      tag,
      imMonat: tag.slice(0, 7) === monat.slice(0, 7),
      feiertag: feiertagAm(tag) ?? null,
      fristen: fristen.filter(({ am }) => am === tag),
    });
  return tage;
}
