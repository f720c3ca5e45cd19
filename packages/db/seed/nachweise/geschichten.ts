import type { OrganisationArt } from "@kim/domain/organisation";
import type { Pruefzeile, Zeilenentscheidung } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import type { Geschichte, Ziel } from "./ablauf.ts";

export type Bescheidgeschichte = Pick<Geschichte, "ziel" | "ab" | "entscheide" | "offenePunkte" | "fragen"> & {
  inhaber: string;
  jahr: number;
  baustein: Baustein;
};

const geschichte = (
  inhaber: string,
  jahr: number,
  baustein: Baustein,
  ziel: Ziel,
  ab: string,
  rest: Partial<Bescheidgeschichte> = {},
): Bescheidgeschichte => ({ inhaber, jahr, baustein, ziel, ab, ...rest });

const kuerze =
  (cent: number, grund: Zeilenentscheidung["grund"], satz: string) =>
  ({ erklaertCent }: Pruefzeile, i: number): Partial<Zeilenentscheidung> =>
    i === 0 && erklaertCent > cent ? { anerkanntCent: erklaertCent - cent, gekuerztCent: cent, grund, satz } : {};

/** Confirmations of other recipients in the queue of the authority: most of them say nothing. */
const wartende = [
  geschichte("05111", 2025, 3, "eingereicht", "2026-02-02"),
  geschichte("05315", 2025, 3, "eingereicht", "2026-02-18"),
  geschichte("05513", 2025, 3, "geprueft", "2026-01-26"),
  geschichte("05711", 2025, 3, "geprueft", "2026-01-28"),
  geschichte("05913", 2025, 3, "eingereicht", "2026-01-19"),
  geschichte("05120", 2025, 3, "eingereicht", "2026-01-20"),
  geschichte("05124", 2025, 3, "eingereicht", "2026-01-21"),
  geschichte("05515", 2025, 3, "eingereicht", "2026-01-22"),
  geschichte("05911", 2025, 3, "in_pruefung", "2026-01-23"),
  geschichte("05170024", 2025, 3, "eingereicht", "2026-04-13"),
];

/** Two years on the desks of the demo: what is closed, what waits for whom, what was only begun. */
export const bescheidgeschichten: readonly Bescheidgeschichte[] = [
  geschichte("05570", 2024, 1, "bescheinigt", "2025-03-03", {
    entscheide: kuerze(1_480_00, "K03", "Für zwei Abrechnungen im November fehlt der Zahlungsnachweis."),
  }),
  geschichte("05570", 2024, 2, "bescheinigt", "2025-03-04", {
    entscheide: kuerze(1_250_50, "K03", "Für die Abrechnung im Dezember fehlt der Zahlungsnachweis."),
    offenePunkte: ["Die Vertretungsregelung im Case Management ist im nächsten Nachweis darzustellen."],
  }),
  geschichte("05570", 2024, 3, "bescheinigt", "2025-02-10"),
  geschichte("05570", 2025, 1, "entwurf", "2026-02-16"),
  geschichte("05570", 2025, 3, "vorbereitet", "2026-03-02"),
  geschichte("05316", 2024, 1, "bescheinigt", "2025-03-10"),
  geschichte("05316", 2024, 2, "in_pruefung", "2025-03-12", {
    fragen: [
      {
        art: "rueckfrage",
        ort: "feld:abweichungen",
        text: "Bitte erläutern Sie, warum die zweite Stelle im Case Management erst im Juni besetzt war.",
        bis: "2026-12-15",
      },
    ],
  }),
  geschichte("05316", 2024, 3, "geprueft", "2025-02-12"),
  geschichte("05316", 2025, 1, "eingereicht", "2026-04-20", {
    fragen: [
      {
        art: "nachforderung",
        ort: "feld:konzept",
        text: "Das fortgeschriebene Konzept ist genannt, liegt aber nicht bei. Bitte nachreichen oder den Stand nennen.",
        bis: "2026-06-15",
        antwort: "Der Rat hat die Fortschreibung am 11.06.2026 beschlossen; sie ist Ihnen per Post zugegangen.",
      },
    ],
  }),
  geschichte("05316", 2025, 2, "gezeichnet", "2026-03-16"),
  geschichte("05754008", 2024, 3, "bescheinigt", "2025-02-17"),
  geschichte("05754008", 2025, 3, "eingereicht", "2026-03-23"),
  ...wartende,
];

/** A Teilnachweis below: of a Träger the first receipt was cut. */
export const teilgeschichte = (
  jahr: number,
  art: OrganisationArt,
): Pick<Geschichte, "ziel" | "ab" | "entscheide" | "offenePunkte"> =>
  art === "traeger"
    ? {
        ziel: "bescheinigt",
        ab: `${jahr + 1}-01-08`,
        entscheide: kuerze(180_00, "K03", "Der Beleg über die Sonderzahlung liegt nicht vor."),
      }
    : { ziel: "bescheinigt", ab: `${jahr + 1}-01-20`, offenePunkte: ["Die Vakanz im Sommer ist zu erläutern."] };
