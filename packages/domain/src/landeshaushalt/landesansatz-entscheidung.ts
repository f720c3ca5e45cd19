import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import { erstesFoerderjahr } from "../kondition/foerderkonditionen.ts";
import type { Ansatzposten, Landesansatz, LandesansatzEingabe } from "./landesansatz.ts";

/** A double budget is made a year ahead of its first year. */
export const jahreVoraus = 2;
export const grundMindestens = 10;

export type LandesansatzRefusal =
  | { reason: "landesansatz-jahr-ausserhalb"; feld: "jahr"; jahr: number; von: number; bis: number }
  | { reason: "landesansatz-ohne-grund"; feld: "grund"; jahr: number; posten: Ansatzposten; fassung: number }
  | { reason: "landesansatz-unveraendert"; feld: "cent"; jahr: number; posten: Ansatzposten; fassung: number };

/** `geltend` is the version whose place the new one takes. */
export function decideLandesansatz({
  geltend,
  eingabe: { jahr, posten, cent, quelle, annahme, grund },
  heute,
}: {
  geltend: Pick<Landesansatz, "fassung" | "cent" | "quelle" | "annahme"> | undefined;
  eingabe: LandesansatzEingabe;
  heute: PlainDate;
}): Decision<{ type: "LandesansatzFestgelegt"; fassung: number }, LandesansatzRefusal> {
  const bis = jahrVon(heute) + jahreVoraus;
  if (jahr < erstesFoerderjahr || jahr > bis)
    return refuse({ reason: "landesansatz-jahr-ausserhalb", feld: "jahr", jahr, von: erstesFoerderjahr, bis });
  if (!geltend) return accept({ type: "LandesansatzFestgelegt", fassung: 1 });
  const { fassung } = geltend;
  if (geltend.cent === cent && geltend.quelle === quelle && geltend.annahme === annahme)
    return refuse({ reason: "landesansatz-unveraendert", feld: "cent", jahr, posten, fassung });
  if ((grund ?? "").length < grundMindestens)
    return refuse({ reason: "landesansatz-ohne-grund", feld: "grund", jahr, posten, fassung });
  return accept({ type: "LandesansatzFestgelegt", fassung: fassung + 1 });
}
