import type { BarSegment } from "@kim/ui";
import type { Zeile } from "./ansicht.ts";

type Werte = Pick<Zeile, "ansatzCent" | "bewilligtCent" | "ausgezahltCent">;

/** An Ansatz as a bar: paid, granted beside it, free; what is granted beyond it stands out behind its end. */
export function balkenteile({ ansatzCent, bewilligtCent, ausgezahltCent }: Werte): BarSegment[] {
  const gedeckt = Math.min(bewilligtCent, ansatzCent ?? bewilligtCent);
  const ausgezahlt = Math.min(ausgezahltCent, gedeckt);
  return [
    { label: "Ausgezahlt", value: ausgezahlt, tone: "strong" },
    { label: "Bewilligt, nicht ausgezahlt", value: gedeckt - ausgezahlt, tone: "medium" },
    { label: "Frei", value: Math.max(0, (ansatzCent ?? 0) - bewilligtCent), tone: "empty" },
    { label: "Über dem Ansatz", value: bewilligtCent - gedeckt, tone: "warning" },
  ];
}

const prozentFormat = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** 5769 → "57,69 %"; nothing to divide by is a dash. */
export const hundertstelProzent = (wert: number | null): string =>
  wert === null ? "–" : `${prozentFormat.format(wert / 100)} %`;
