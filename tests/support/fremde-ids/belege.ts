import { randomUUID } from "node:crypto";
import { einBeleg, einGehalt, ohneNachweis } from "../foerderung/belege.ts";
import { ruled, unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Lines and files of a proof, asked for by a Träger that has its own. */
export const belegSwaps: Swaps = {
  "belegzeile.list nachweisId": unseen("nachweis", (b, nachweisId) =>
    traeger(b).api.belegzeile.list.query({ nachweisId }),
  ),
  "belegzeile.create nachweisId": unseen("nachweis", (b, id) => traeger(b).api.belegzeile.create.mutate(einBeleg(id))),
  "belegzeile.create person.stelleId": ruled("stelle", (b, stelleId) =>
    traeger(b).api.belegzeile.create.mutate(einGehalt(b.belege.nachweisId, stelleId)),
  ),
  "belegzeile.create dokumentId": ruled("belegdatei", (b, dokumentId) =>
    traeger(b).api.belegzeile.create.mutate(einBeleg(b.belege.nachweisId, { dokumentId })),
  ),
  "belegzeile.update nachweisId": unseen("nachweis", (b, id) => aendert(b, einBeleg(id, { id: b.belege.zeile }))),
  "belegzeile.update id": unseen("belegzeile", (b, id) => aendert(b, einBeleg(b.belege.nachweisId, { id }))),
  "belegzeile.update person.stelleId": ruled("stelle", (b, stelleId) =>
    aendert(b, einGehalt(b.belege.nachweisId, stelleId, { id: b.belege.zeile })),
  ),
  "belegzeile.update dokumentId": ruled("belegdatei", (b, dokumentId) =>
    aendert(b, einBeleg(b.belege.nachweisId, { id: b.belege.zeile, dokumentId })),
  ),
  "belegzeile.delete nachweisId": unseen("nachweis", (b, nachweisId) =>
    traeger(b).api.belegzeile.delete.mutate({ nachweisId, id: b.belege.zeile, version: 1 }),
  ),
  "belegzeile.delete id": unseen("belegzeile", (b, id) =>
    traeger(b).api.belegzeile.delete.mutate({ nachweisId: b.belege.nachweisId, id, version: 1 }),
  ),
  "belegliste.create nachweisId": unseen("nachweis", (b, id) => fuegtEin(b, einBeleg(id))),
  "belegliste.create zeilen.person.stelleId": ruled("stelle", (b, stelleId) =>
    fuegtEin(b, einGehalt(b.belege.nachweisId, stelleId)),
  ),
  "belegliste.create zeilen.dokumentId": ruled("belegdatei", (b, dokumentId) =>
    fuegtEin(b, einBeleg(b.belege.nachweisId, { dokumentId })),
  ),
  "nachweisdatei.delete nachweisId": unseen("nachweis", (b, nachweisId) =>
    traeger(b).api.nachweisdatei.delete.mutate({ nachweisId, id: randomUUID() }),
  ),
  "nachweisdatei.delete id": unseen("belegdatei", (b, id) =>
    traeger(b).api.nachweisdatei.delete.mutate({ nachweisId: b.belege.nachweisId, id }),
  ),
};

type Zeile = ReturnType<typeof einBeleg>;

const traeger = ({ belege }: Buehne) => belege.traeger;

const aendert = (b: Buehne, zeile: Zeile) => traeger(b).api.belegzeile.update.mutate({ ...zeile, version: 1 });

const fuegtEin = (b: Buehne, zeile: Zeile) =>
  traeger(b).api.belegliste.create.mutate({ nachweisId: zeile.nachweisId, zeilen: [ohneNachweis(zeile)] });
