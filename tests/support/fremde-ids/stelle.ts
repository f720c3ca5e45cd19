import { eineBerichtigung, eineKorrekturantwort, eineKorrekturbitte } from "../weiterleitung/korrekturen.ts";
import { aStelleAnlage, eineBesetzung } from "../welt/stellen.ts";
import { ruled, unseen, type Swaps } from "./buehne.ts";

/** Posts, who works on them, and what a giver asks of its holders. */
export const stelleSwaps: Swaps = {
  "stelle.get id": unseen("stelle", ({ api }, id) => api.stelle.get.query({ id })),
  "stelle.update id": unseen("stelle", ({ api }, id) => api.stelle.update.mutate(aenderung(id))),
  "stellenende.create stelleId": unseen("stelle", ({ api }, stelleId) =>
    api.stellenende.create.mutate({ stelleId, ende: "2026-12-31" }),
  ),
  "besetzung.create stelleId": unseen("stelleDesAngebots", ({ api }, stelleId) =>
    api.besetzung.create.mutate(eineBesetzung(stelleId, { vzaeHundertstel: 1 })),
  ),
  // The post is one's own: the answer is the rule's, and the same for every part one does not hold.
  "besetzung.create weiterleitungId": ruled("angebot", ({ api, mein }, weiterleitungId) =>
    api.besetzung.create.mutate(eineBesetzung(mein.stelle, { weiterleitungId })),
  ),
  "besetzung.update id": unseen("besetzung", ({ api }, id) => api.besetzung.update.mutate(eineBerichtigung(id))),
  "korrekturbitte.list weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.korrekturbitte.list.query({ weiterleitungId }),
  ),
  "korrekturbitte.create weiterleitungId": unseen("vertrag", ({ api, mein }, weiterleitungId) =>
    api.korrekturbitte.create.mutate(eineKorrekturbitte(weiterleitungId, mein.besetzung)),
  ),
  // The contract is one's own: the answer is the same for every entry that was not made on it.
  "korrekturbitte.create gegenstandId": ruled("besetzung", ({ api, mein }, gegenstandId) =>
    api.korrekturbitte.create.mutate(eineKorrekturbitte(mein.vertrag, gegenstandId)),
  ),
  "korrekturantwort.create korrekturbitteId": unseen("korrekturbitte", ({ meineKommune, mein }, korrekturbitteId) =>
    meineKommune.api.korrekturantwort.create.mutate(eineKorrekturantwort(korrekturbitteId, mein.vertrag)),
  ),
  "korrekturantwort.create weiterleitungId": unseen("vertrag", ({ meineKommune, mein }, weiterleitungId) =>
    meineKommune.api.korrekturantwort.create.mutate(eineKorrekturantwort(mein.korrekturbitte, weiterleitungId)),
  ),
  "besetzungsende.create besetzungId": unseen("besetzung", ({ api }, besetzungId) =>
    api.besetzungsende.create.mutate({ besetzungId, bis: "2026-12-31" }),
  ),
};

const aenderung = (id: string) => {
  const { funktion: _, ...rest } = aStelleAnlage({ id, bezeichnung: "Übernommen" });
  return { ...rest, version: 1 };
};
