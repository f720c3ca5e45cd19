import { erstesFoerderjahr, foerderkonditionen, letztesFoerderjahr } from "./foerderkonditionen.ts";
import { konditionsgrundlage } from "./kondition-vorschlag.ts";
import type { Konditionsfassung } from "./konditionsfassung.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** What the text of a contract rests on. */
export type VertraglicheFoerderung = {
  instrument: Instrument;
  /** R32: within how many months money for posts must be needed; null where it need not. */
  mittelMonate: number | null;
  /** R72: months after the budget year by which unused money of a Pauschale is paid back. */
  rueckzahlungMonate: number | null;
};

/** By the conditions that were published at that moment (ISO), else by the first that are. */
export function foerderungAm(
  fassungen: readonly Konditionsfassung[],
  { jahr, baustein }: { jahr: number; baustein: Baustein },
  am: string,
): VertraglicheFoerderung {
  const damals = fassungen.filter(({ freigegebenAm }) => freigegebenAm !== null && freigegebenAm <= am);
  const werte =
    (konditionsgrundlage(damals, jahr) ?? konditionsgrundlage(fassungen, jahr))?.werte ??
    foerderkonditionen(Math.min(Math.max(jahr, erstesFoerderjahr), letztesFoerderjahr));
  if (!werte) throw new RangeError(`Keine Konditionen für ${jahr}`);
  const { instrument } = werte.instrumente[baustein];
  const { mittel, rueckzahlung } = werte.fristen[baustein];
  return {
    instrument,
    mittelMonate: instrument === "zuwendung" && mittel.gilt === "alle_mittel" ? mittel.monate : null,
    rueckzahlungMonate: rueckzahlung?.monate ?? null,
  };
}
