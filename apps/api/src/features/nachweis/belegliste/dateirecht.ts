import type { Nachweisdateiart } from "@kim/domain/nachweis";
import { hatRecht, type Recht, type Rolle } from "@kim/domain/organisation";

/** Receipts are the preparer's; the signed paper may be brought by whoever signs, too. */
const rechte = {
  beleg: ["nachweis:vorbereiten"],
  unterschrift: ["nachweis:vorbereiten", "nachweis:zeichnen"],
} as const satisfies Record<Nachweisdateiart, readonly Recht[]>;

/** Whether these roles bring files of this kind, and take them away. */
export const darfHinterlegen = (rollen: readonly Rolle[], art: Nachweisdateiart): boolean =>
  rechte[art].some((recht) => hatRecht(rollen, recht));
