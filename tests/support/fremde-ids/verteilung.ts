import { dieAngebote, einVerteilungsinhalt, einVerzicht } from "../weiterleitung/verteilung.ts";
import { ruled, unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Distributions and waivers. */
export const verteilungSwaps: Swaps = {
  "verteilung.get id": unseen("verteilung", ({ api }, id) => api.verteilung.get.query({ id })),
  "verteilung.update id": unseen("verteilung", ({ api, meineKommune }, id) =>
    api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[meineKommune, 100]]) }),
  ),
  "verteilung.update inhalt.schluessel.werte.organisationId": unseen("organisation", (buehne, id) =>
    verteilt(buehne, einVerteilungsinhalt([[{ id }, 100]])),
  ),
  "verteilung.update inhalt.zusammenlegungen.traegtId": unseen("organisation", (buehne, id) =>
    verteilt(
      buehne,
      einVerteilungsinhalt([[buehne.meineKommune, 100]], {
        zusammenlegungen: [{ traegtId: id, mitgliedIds: [buehne.meineKommune.id] }],
      }),
    ),
  ),
  "verteilung.update inhalt.zuteilungen.organisationId": unseen("organisation", (buehne, id) =>
    verteilt(
      buehne,
      einVerteilungsinhalt([[buehne.meineKommune, 100]], { zuteilungen: [{ organisationId: id, hundertstel: 100 }] }),
    ),
  ),
  "verteilung.update inhalt.traeger.organisationId": unseen("organisation", (buehne, id) =>
    verteilt(
      buehne,
      einVerteilungsinhalt([[buehne.meineKommune, 100]], {
        traeger: [{ organisationId: id, hundertstel: 100, begruendung: "", jmdMbeErklaerung: false }],
      }),
    ),
  ),
  "verteilung.delete id": unseen("verteilung", ({ api }, id) => api.verteilung.delete.mutate({ id })),
  "verzicht.create verteilungId": unseen("verteilung", ({ api, meineKommune }, id) =>
    api.verzicht.create.mutate(einVerzicht(id, meineKommune, 1)),
  ),
  "verzicht.create organisationId": unseen("organisation", ({ api, mein }, id) =>
    api.verzicht.create.mutate(einVerzicht(mein.verteilung, { id }, 1)),
  ),
  "verzicht.create zugunstenId": unseen("organisation", ({ api, meineKommune, mein }, id) =>
    api.verzicht.create.mutate(einVerzicht(mein.verteilung, meineKommune, 1, { id })),
  ),
  "verzicht.delete id": unseen("verzicht", ({ api, mein }, id) =>
    api.verzicht.delete.mutate({ id, verteilungId: mein.verteilung }),
  ),
  "verzicht.delete verteilungId": unseen("verteilung", ({ api, mein }, verteilungId) =>
    api.verzicht.delete.mutate({ id: mein.verzicht, verteilungId }),
  ),
  "verteilungAngebote.create id": unseen("verteilung", ({ api }, id) =>
    api.verteilungAngebote.create.mutate(dieAngebote(id, 2, [])),
  ),
  // The offers must be those of one's own plan: whatever else is named gets the same answer.
  "verteilungAngebote.create teile.stelleId": ruled("stelle", (buehne, stelleId) => angeboten(buehne, { stelleId })),
  "verteilungAngebote.create teile.empfaengerId": ruled("organisation", (buehne, empfaengerId) =>
    angeboten(buehne, { empfaengerId }),
  ),
};

const verteilt = ({ api, mein }: Buehne, inhalt: ReturnType<typeof einVerteilungsinhalt>) =>
  api.verteilung.update.mutate({ id: mein.verteilung, version: 2, inhalt });

const angeboten = ({ api, mein, meineKommune }: Buehne, teil: { stelleId?: string; empfaengerId?: string }) =>
  api.verteilungAngebote.create.mutate(
    dieAngebote(mein.verteilung, 2, [
      { stelleId: mein.stelle, empfaengerId: meineKommune.id, vzaeHundertstel: 100, betragCent: 1, ...teil },
    ]),
  );
