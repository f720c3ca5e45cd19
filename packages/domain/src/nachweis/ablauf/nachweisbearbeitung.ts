import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import { istBearbeitbar, type Nachweislauf } from "./nachweisstand.ts";

type Lauf = Pick<Nachweislauf, "stand">;

/** Words and receipts change in a draft alone. */
export const decideEntwurfsaenderung = ({ stand }: Lauf): Decision<{ type: "EntwurfOffen" }, NachweisRefusal> =>
  istBearbeitbar(stand) ? accept({ type: "EntwurfOffen" }) : refuse({ reason: "nachweis-nicht-bearbeitbar", stand });

/** Set as a paper is what is written or prepared; what is signed or submitted has its own. */
export const decideAusdruck = ({ stand }: Lauf): Decision<{ type: "AusdruckMoeglich" }, NachweisRefusal> =>
  istBearbeitbar(stand) || stand === "vorbereitet"
    ? accept({ type: "AusdruckMoeglich" })
    : refuse({ reason: "nachweis-nicht-bearbeitbar", stand });

/** Lines are decided and samples drawn while the check is under way, not before and not after. */
export const decidePruefungsarbeit = ({ stand }: Lauf): Decision<{ type: "PruefungOffen" }, NachweisRefusal> =>
  stand === "in_pruefung" ? accept({ type: "PruefungOffen" }) : refuse({ reason: "pruefung-nicht-begonnen", stand });
