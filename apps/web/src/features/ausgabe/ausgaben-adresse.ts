import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { letztesFoerderjahr } from "@kim/domain/kondition";

const erstesJahr = 2020;
export const ausgabenjahre: readonly number[] = Array.from(
  { length: letztesFoerderjahr - erstesJahr + 1 },
  (_, i) => erstesJahr + i,
);

export const ansichten = [
  { wert: "personal", titel: "Personal" },
  { wert: "sach", titel: "Arbeitsplatz, Maßnahmen, Prozessbegleitung" },
  { wert: "einnahmen", titel: "Einnahmen" },
] as const;
export type Ansicht = (typeof ansichten)[number]["wert"];

/** What the address asks for; without a year the current one, or the last of the programme. */
export function ausgabenAdresse(params: URLSearchParams, now: Date): { jahr: number; ansicht: Ansicht } {
  const jahr = params.get("jahr") ?? "";
  return {
    jahr: /^\d{4}$/.test(jahr) ? Number(jahr) : Math.min(jahrVon(heuteInBerlin(now)), letztesFoerderjahr),
    ansicht: ansichten.find(({ wert }) => wert === params.get("ansicht"))?.wert ?? "personal",
  };
}

export const adresseDer = (jahr: number, ansicht: Ansicht): string => `/ausgaben?jahr=${jahr}&ansicht=${ansicht}`;
