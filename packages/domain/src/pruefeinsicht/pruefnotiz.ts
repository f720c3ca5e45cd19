import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { NachweisId, OrganisationId, PruefeinsichtId, PruefnotizId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { Bemerkungsort, bemerkungsorte, type Bemerkungsstelle } from "../nachweis/fassung/bemerkungsort.ts";
import type { PruefeinsichtRefusal } from "./pruefeinsicht-refusal.ts";

/** A submitted proof as an auditor is let into it. */
export const EingesehenerNachweis = z.strictObject({
  einsichtId: PruefeinsichtId,
  inhaberId: OrganisationId,
  nachweisId: NachweisId,
});
export type EingesehenerNachweis = z.infer<typeof EingesehenerNachweis>;

const Notiztext = pflichttext(5000);

export const PruefnotizEingabe = EingesehenerNachweis.extend({ id: PruefnotizId, ort: Bemerkungsort, text: Notiztext });
export type PruefnotizEingabe = z.infer<typeof PruefnotizEingabe>;

export const PruefnotizAenderung = z.strictObject({ id: PruefnotizId, version: z.int(), text: Notiztext });
export type PruefnotizAenderung = z.infer<typeof PruefnotizAenderung>;

export type NotizGeschrieben = { type: "NotizGeschrieben"; ort: string };
export type NotizAenderbar = { type: "NotizAenderbar" };

/** Written to the paper, a field or a line of the version that was submitted, until its author closes the check. */
export function decidePruefnotiz(
  { ort }: Pick<PruefnotizEingabe, "ort">,
  lage: { stelle: Bemerkungsstelle; abgeschlossenAm: PlainDate | null },
): Decision<NotizGeschrieben, PruefeinsichtRefusal> {
  const offen = decideNotizaenderung(lage);
  if (!offen.ok) return offen;
  return bemerkungsorte(lage.stelle).some((moeglicher) => moeglicher.ort === ort)
    ? accept({ type: "NotizGeschrieben", ort })
    : refuse({ reason: "notizort-unbekannt", feld: "ort" });
}

/** Its author changes and deletes a note while the check is open; afterwards it stands. */
export const decideNotizaenderung = ({
  abgeschlossenAm,
}: {
  abgeschlossenAm: PlainDate | null;
}): Decision<NotizAenderbar, PruefeinsichtRefusal> =>
  abgeschlossenAm === null
    ? accept({ type: "NotizAenderbar" })
    : refuse({ reason: "pruefung-schon-abgeschlossen", am: abgeschlossenAm });
