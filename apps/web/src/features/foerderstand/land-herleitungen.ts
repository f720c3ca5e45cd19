import { begriffe, herleitungAusTeilen, type Betragsart, type Herleitung } from "@kim/domain/jahresrechnung";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type Land = Outputs["landFoerderung"]["get"];
export type Empfaenger = Land["empfaenger"][number];

/** A sum of the Land or of one recipient, Baustein by Baustein. */
export const herleitungNachBaustein = (titel: string, bausteine: Land["bausteine"], art: Betragsart): Herleitung =>
  herleitungAusTeilen(
    titel,
    begriffe[art],
    bausteine.map((b) => ({ text: bausteinNamen[b.baustein], cent: b[art] })),
  );

/** A sum over recipients, of all they receive or of one Baustein; each of the 54 leads to its page. */
export const herleitungNachEmpfaenger = (
  titel: string,
  { jahr, empfaenger }: { jahr: number; empfaenger: readonly Empfaenger[] },
  art: Betragsart,
  baustein?: Baustein,
): Herleitung =>
  herleitungAusTeilen(
    titel,
    begriffe[art],
    empfaenger.map(({ name, ags, direkt, summe, bausteine }) => ({
      text: name,
      cent: (baustein === undefined ? summe : bausteine.find((b) => b.baustein === baustein))?.[art] ?? 0,
      verweis: ags !== null && !direkt ? { art: "empfaenger", ags, jahr } : null,
    })),
  );
