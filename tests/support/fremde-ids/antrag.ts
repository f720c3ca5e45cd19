import { randomUUID } from "node:crypto";
import { einInhalt } from "../foerderung/antrag.ts";
import { einBescheid } from "../foerderung/bescheid.ts";
import { unseen, type Swaps } from "./buehne.ts";

/** Anträge and what is done about them. */
export const antragSwaps: Swaps = {
  "antrag.get id": unseen("antrag", ({ api }, id) => api.antrag.get.query({ id })),
  "antrag.update id": unseen("entwurf", ({ api }, id) =>
    api.antrag.update.mutate({ id, version: 2, inhalt: einInhalt() }),
  ),
  "antragEinreichung.create antragId": unseen("entwurf", ({ api }, antragId) =>
    api.antragEinreichung.create.mutate({ id: randomUUID(), antragId, version: 2 }),
  ),
  "antragBeantwortung.create antragId": unseen("antrag", ({ api }, antragId) =>
    api.antragBeantwortung.create.mutate({ ...schritt(antragId), version: 2, inhalt: einInhalt() }),
  ),
  "antragRuecknahme.create antragId": unseen("antrag", ({ api }, antragId) =>
    api.antragRuecknahme.create.mutate(schritt(antragId)),
  ),
  // What is handed in lies with the granting authority; a draft does not exist for it.
  "antragRueckfrage.create antragId": unseen("entwurf", ({ behoerde }, antragId) =>
    behoerde.api.antragRueckfrage.create.mutate(schritt(antragId)),
  ),
  "antragAblehnung.create antragId": unseen("entwurf", ({ behoerde }, antragId) =>
    behoerde.api.antragAblehnung.create.mutate(schritt(antragId)),
  ),
  "bescheid.create antragId": unseen("entwurf", ({ fremd, behoerde }, antragId) =>
    behoerde.api.bescheid.create.mutate(einBescheid(fremd.id, { antragId })),
  ),
};

const schritt = (antragId: string) => ({
  id: randomUUID(),
  antragId,
  text: "Bitte die Planung für den Herbst ergänzen.",
});
