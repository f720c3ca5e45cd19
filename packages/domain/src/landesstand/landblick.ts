import { alsDatum } from "../grundlagen/darstellung.ts";
import { jahresbeginn, jahresende, jahrVon, minDate, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";
import { refuse, accept, type Decision } from "../grundlagen/decision.ts";
import { erstesFoerderjahr } from "../kondition/foerderkonditionen.ts";

/** What was known on the day that is looked at, or what is known of it now. */
export const wissensstaende = ["heute", "damals"] as const;
export type Wissensstand = (typeof wissensstaende)[number];

export const wissensstandNamen = {
  heute: "Was heute bekannt ist",
  damals: "Was damals bekannt war",
} as const satisfies Record<Wissensstand, string>;

/** What somebody asks to see: a Förderjahr as of a day; without one, today or the last day of a past year. */
export type LandblickFrage = { jahr: number; tag?: PlainDate | null | undefined; wissen?: Wissensstand | undefined };

/** A Förderjahr as of a day, by what was known on the day `bekannt`; null: by what is known now. */
export type Landblick = { jahr: number; tag: PlainDate; bekannt: PlainDate | null };

/** A question nobody can answer: which part of it, and what to ask instead. */
export type LandblickEinwand = { feld: "jahr" | "tag"; satz: string };

/** Money of a year moves after its end, so the day may lie behind it; nobody knows the day after today. */
export function decideLandblick(frage: LandblickFrage, heute: PlainDate): Decision<Landblick, LandblickEinwand> {
  const { jahr, wissen = "heute" } = frage;
  const bis = jahrVon(heute);
  if (jahr < erstesFoerderjahr || jahr > bis)
    return refuse({ feld: "jahr", satz: `Bitte ein Förderjahr von ${erstesFoerderjahr} bis ${bis} wählen.` });
  const tag = frage.tag ?? minDate(heute, jahresende(jahr));
  if (tag < jahresbeginn(jahr))
    return refuse({
      feld: "tag",
      satz: `Der Stichtag ${alsDatum(tag)} liegt vor dem Förderjahr ${jahr}. Bitte einen Tag ab dem ${alsDatum(
        jahresbeginn(jahr),
      )} wählen.`,
    });
  if (tag > heute)
    return refuse({
      feld: "tag",
      satz: `Der Stichtag ${alsDatum(tag)} liegt in der Zukunft. Bitte einen Tag bis zum ${alsDatum(heute)} wählen.`,
    });
  return accept({ jahr, tag, bekannt: wissen === "damals" ? tag : null });
}

/** The same day a year before, for the change since then; 29 February becomes 28. */
export function vorjahresblick({ jahr, tag }: Landblick): Landblick {
  const davor = `${jahrVon(tag) - 1}${tag.slice(4)}`;
  return {
    jahr: jahr - 1,
    tag: plainDate(davor.endsWith("02-29") ? davor.replace("02-29", "02-28") : davor),
    bekannt: null,
  };
}

/** So many recipients are compared side by side at most. */
export const hoechstensVergleiche = 6;
