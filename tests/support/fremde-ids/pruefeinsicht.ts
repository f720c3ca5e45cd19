import { randomUUID } from "node:crypto";
import { eineNotiz } from "../foerderung/pruefeinsicht.ts";
import { unseen, type Buehne, type Swaps } from "./buehne.ts";

const grund = "Die Prüfung dauert länger.";

/** Auditors: whoever let them in knows of it, what they note is theirs alone. */
export const pruefeinsichtSwaps: Swaps = {
  "pruefeinsicht.create benutzerId": unseen("prueferin", ({ verwaltung }, benutzerId) =>
    verwaltung.api.pruefeinsicht.create.mutate({
      id: randomUUID(),
      benutzerId,
      jahre: null,
      empfaenger: null,
      zweck: "Prüfung der Verwendung",
      von: "2026-06-15",
      bis: "2026-06-30",
    }),
  ),
  "pruefeinsichtverlaengerung.create einsichtId": unseen("pruefeinsicht", ({ verwaltung }, einsichtId) =>
    verwaltung.api.pruefeinsichtverlaengerung.create.mutate({
      id: randomUUID(),
      einsichtId,
      bis: "2027-01-31",
      grund,
    }),
  ),
  "pruefeinsichtwiderruf.create einsichtId": unseen("pruefeinsicht", ({ verwaltung }, einsichtId) =>
    verwaltung.api.pruefeinsichtwiderruf.create.mutate({ id: randomUUID(), einsichtId, grund }),
  ),
  "einsichtnahme.list einsichtId": unseen("pruefeinsicht", ({ verwaltung }, einsichtId) =>
    verwaltung.api.einsichtnahme.list.query({ einsichtId }),
  ),
  "pruefnachweis.get einsichtId": unseen("pruefeinsicht", (b, einsichtId) => liest(b, { einsichtId })),
  "pruefnachweis.get inhaberId": unseen("organisation", (b, inhaberId) => liest(b, { inhaberId })),
  "pruefnachweis.get nachweisId": unseen("eingereichterNachweis", (b, nachweisId) => liest(b, { nachweisId })),
  "pruefnotiz.create einsichtId": unseen("pruefeinsicht", (b, einsichtId) => notiert(b, { einsichtId })),
  "pruefnotiz.create inhaberId": unseen("organisation", (b, inhaberId) => notiert(b, { inhaberId })),
  "pruefnotiz.create nachweisId": unseen("eingereichterNachweis", (b, nachweisId) => notiert(b, { nachweisId })),
  "pruefnotiz.update id": unseen("pruefnotiz", ({ pruefer }, id) =>
    pruefer.api.pruefnotiz.update.mutate({ id, version: 1, text: "Anders." }),
  ),
  "pruefnotiz.delete id": unseen("pruefnotiz", ({ pruefer }, id) => pruefer.api.pruefnotiz.delete.mutate({ id })),
  "pruefabschluss.create einsichtId": unseen("pruefeinsicht", (b, einsichtId) => schliesst(b, { einsichtId })),
  "pruefabschluss.create inhaberId": unseen("organisation", (b, inhaberId) => schliesst(b, { inhaberId })),
  "pruefabschluss.create nachweisId": unseen("eingereichterNachweis", (b, nachweisId) => schliesst(b, { nachweisId })),
};

type Getauscht = { einsichtId?: string; inhaberId?: string; nachweisId?: string };

const meiner = ({ ich, mein }: Buehne, getauscht: Getauscht) => ({
  einsichtId: mein.pruefeinsicht,
  inhaberId: ich.id as string,
  nachweisId: mein.eingereichterNachweis,
  ...getauscht,
});
const liest = (b: Buehne, getauscht: Getauscht) => b.pruefer.api.pruefnachweis.get.query(meiner(b, getauscht));
const notiert = (b: Buehne, getauscht: Getauscht) =>
  b.pruefer.api.pruefnotiz.create.mutate(eineNotiz(meiner(b, getauscht)));
const schliesst = (b: Buehne, getauscht: Getauscht) => b.pruefer.api.pruefabschluss.create.mutate(meiner(b, getauscht));
