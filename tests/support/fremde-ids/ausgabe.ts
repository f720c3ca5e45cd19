import { eineEinnahme, eineFremdfoerderung, einProdukt, personalkosten } from "../foerderung/ausgaben.ts";
import type { Mandant } from "../welt/tenants.ts";
import { ruled, unseen, type Swaps } from "./buehne.ts";

/** Costs, income, and what other programmes pay. */
export const ausgabeSwaps: Swaps = {
  "ausgabe.delete id": unseen("ausgabe", ({ api }, id) => api.ausgabe.delete.mutate({ id, version: 1 })),
  "einnahme.update id": unseen("einnahme", ({ api }, id) => api.einnahme.update.mutate(geaenderteEinnahme(id))),
  "einnahme.delete id": unseen("einnahme", ({ api }, id) => api.einnahme.delete.mutate({ id, version: 1 })),
  "fremdfoerderung.create besetzungId": unseen("besetzung", ({ api }, besetzungId) =>
    api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId)),
  ),
  "fremdfoerderung.delete id": unseen("fremdfoerderung", ({ api }, id) => api.fremdfoerderung.delete.mutate({ id })),
  // The answer is the rule's, and the same for every post, need and row one does not hold.
  "ausgabe.create stelleId": ruled("stelle", ({ api }, stelleId) =>
    api.ausgabe.create.mutate(personalkosten(stelleId)),
  ),
  "ausgabe.create bedarfId": ruled("bedarf", ({ api }, bedarfId) => api.ausgabe.create.mutate(einProdukt(bedarfId))),
  "ausgabe.update id": unseen("ausgabe", ({ api, mein }, id) =>
    api.ausgabe.update.mutate(geaendertesProdukt(id, mein.bedarf)),
  ),
  "ausgabe.update bedarfId": ruled("bedarf", ({ api, mein }, bedarfId) =>
    api.ausgabe.update.mutate(geaendertesProdukt(mein.ausgabe, bedarfId)),
  ),
  "ausgabe.createMany zeilen.ausgabe.stelleId": ruled("stelle", ({ ich }, stelleId) =>
    zeile(ich, personalkosten(stelleId)),
  ),
  "ausgabe.createMany zeilen.ausgabe.bedarfId": ruled("bedarf", ({ ich }, bedarfId) =>
    zeile(ich, einProdukt(bedarfId)),
  ),
  "ausgabe.createMany zeilen.ausgabe.id": ruled("ausgabe", ({ ich, mein }, id) =>
    geaenderteZeile(ich, geaendertesProdukt(id, mein.bedarf)),
  ),
};

const geaenderteEinnahme = (id: string) => {
  const { jahr: _, ...rest } = eineEinnahme({ id });
  return { ...rest, version: 1 };
};

const geaendertesProdukt = (id: string, bedarfId: string) => {
  const { jahr: _, ...rest } = einProdukt(bedarfId);
  return { ...rest, id, version: 1 };
};

const zeile = ({ api }: Mandant, ausgabe: ReturnType<typeof personalkosten> | ReturnType<typeof einProdukt>) =>
  api.ausgabe.createMany.mutate({ jahr: 2026, zeilen: [{ vorgang: "neu", ausgabe }] });

const geaenderteZeile = ({ api }: Mandant, ausgabe: ReturnType<typeof geaendertesProdukt>) =>
  api.ausgabe.createMany.mutate({ jahr: 2026, zeilen: [{ vorgang: "geaendert", ausgabe }] });
