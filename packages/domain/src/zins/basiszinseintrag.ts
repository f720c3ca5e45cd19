import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { fehlendeHalbjahre, istHalbjahresbeginn, type Basiszinssatz } from "./basiszins.ts";
import type { ZinsRefusal } from "./zins-texte.ts";

/** A rate as it stands in the register of the Bezirksregierung; unconfirmed ones are used by nobody. */
export type Basiszinseintrag = Basiszinssatz & {
  id: string;
  eingetragenVon: string;
  eingetragenVonName: string;
  bestaetigtAm: string | null;
};

const niedrigsterHundertstel = -500;
const hoechsterHundertstel = 1_500;

export const berichtigungGrundMindestens = 10;

/** A new half-year, or another value for one; whoever replaces a value that is no Annahme says why. */
export function decideBasiszinseintrag(
  angaben: Pick<Basiszinssatz, "ab" | "prozentHundertstel"> & { begruendung: string | null },
  bestehende: readonly Basiszinseintrag[],
): Decision<{ type: "BasiszinsEingetragen" }, ZinsRefusal> {
  const { ab, prozentHundertstel, begruendung } = angaben;
  if (!istHalbjahresbeginn(ab)) return refuse({ reason: "basiszins-kein-halbjahr", regel: "R97", feld: "ab", ab });
  if (prozentHundertstel < niedrigsterHundertstel || prozentHundertstel > hoechsterHundertstel)
    return refuse({ reason: "basiszins-unglaubhaft", regel: "R97", feld: "prozentHundertstel" });
  const ohneGrund = !istAusfuehrlich(begruendung ?? "", berichtigungGrundMindestens);
  return geltenderEintrag(bestehende, ab)?.annahme === false && ohneGrund
    ? refuse({
        reason: "basiszins-besteht",
        regel: "R97",
        feld: "begruendung",
        ab,
        mindestensZeichen: berichtigungGrundMindestens,
      })
    : accept({ type: "BasiszinsEingetragen" });
}

/** Four eyes: somebody else compares the entry with the source. */
export function decideBasiszinsbestaetigung(
  eintrag: Basiszinseintrag,
  benutzerId: string,
): Decision<{ type: "BasiszinsBestaetigt" }, ZinsRefusal> {
  if (eintrag.bestaetigtAm !== null)
    return refuse({ reason: "basiszins-schon-bestaetigt", regel: "R97", ab: eintrag.ab });
  return eintrag.eingetragenVon === benutzerId
    ? refuse({ reason: "basiszins-selbst-bestaetigt", regel: "R97", name: eintrag.eingetragenVonName })
    : accept({ type: "BasiszinsBestaetigt" });
}

/** Of one half-year the entry confirmed last. */
export const geltenderEintrag = (
  eintraege: readonly Basiszinseintrag[],
  ab: Basiszinssatz["ab"],
): Basiszinseintrag | undefined =>
  eintraege
    .filter((eintrag) => eintrag.ab === ab && eintrag.bestaetigtAm !== null)
    .sort((a, b) => ((a.bestaetigtAm ?? "") < (b.bestaetigtAm ?? "") ? -1 : 1))
    .at(-1);

/** R97: the half-years up to this day without a confirmed rate, from the first one that is entered: tasks. */
export function offeneHalbjahre(eintraege: readonly Basiszinseintrag[], heute: Basiszinssatz["ab"]): PlainDate[] {
  const bestaetigte = eintraege.filter(({ bestaetigtAm }) => bestaetigtAm !== null);
  const [erstes = heute] = bestaetigte.map(({ ab }) => ab).toSorted();
  return fehlendeHalbjahre(bestaetigte, erstes, heute);
}
