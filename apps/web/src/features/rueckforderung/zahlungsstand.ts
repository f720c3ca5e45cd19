import type { Zahlungsstand } from "@kim/domain/rueckforderung";
import type { Tone } from "@kim/ui";

export const zahlungsstandNamen = {
  offen: "Offen",
  teilbezahlt: "Teilweise bezahlt",
  bezahlt: "Bezahlt",
  ueberzahlt: "Überzahlt",
} as const satisfies Record<Zahlungsstand, string>;

export const zahlungsstandTon = {
  offen: "neutral",
  teilbezahlt: "neutral",
  bezahlt: "success",
  ueberzahlt: "warning",
} as const satisfies Record<Zahlungsstand, Tone | "neutral">;
