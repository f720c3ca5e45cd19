import { eineAenderung, einEnde, einEntwurf, eineWeitergabe, einUebergang } from "../weiterleitung/vertraege.ts";
import { einAngebot } from "../welt/stellen.ts";
import { unseen, type Swaps } from "./buehne.ts";

/** Contracts, their drafts, changes, ends and documents. */
export const vertragSwaps: Swaps = {
  "weiterleitungKosten.get weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.weiterleitungKosten.get.query({ weiterleitungId }),
  ),
  "weiterleitung.get id": unseen("angebot", ({ api }, id) => api.weiterleitung.get.query({ id })),
  "weiterleitung.create stelleId": unseen("stelle", ({ api, meineKommune }, stelleId) =>
    api.weiterleitung.create.mutate(einAngebot(stelleId, meineKommune)),
  ),
  "weiterleitung.create herkunftId": unseen("vertrag", ({ ich, meineKommune, mein }, herkunftId) =>
    meineKommune.api.weiterleitung.create.mutate(eineWeitergabe(mein.stelleDesVertrags, herkunftId, ich)),
  ),
  "organisation.listEmpfaenger herkunftId": unseen("vertrag", ({ meineKommune }, herkunftId) =>
    meineKommune.api.organisation.listEmpfaenger.query({ herkunftId }),
  ),
  "weiterleitungEntwurf.get id": unseen("vertragsentwurf", ({ api }, id) => api.weiterleitungEntwurf.get.query({ id })),
  "weiterleitungEntwurf.create stelleId": unseen("stelle", ({ api }, stelleId) =>
    api.weiterleitungEntwurf.create.mutate(einEntwurf(stelleId)),
  ),
  "weiterleitungEntwurf.create herkunftId": unseen("vertrag", ({ meineKommune, mein }, herkunftId) =>
    meineKommune.api.weiterleitungEntwurf.create.mutate(einEntwurf(mein.stelleDesVertrags, { herkunftId })),
  ),
  "weiterleitungEntwurf.update id": unseen("vertragsentwurf", ({ api }, id) =>
    api.weiterleitungEntwurf.update.mutate({ id, version: 1, inhalt: {} }),
  ),
  "weiterleitungEntwurf.delete id": unseen("vertragsentwurf", ({ api }, id) =>
    api.weiterleitungEntwurf.delete.mutate({ id }),
  ),
  "weiterleitungEnde.create weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId)),
  ),
  "weiterleitungAenderung.create weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.weiterleitungAenderung.create.mutate(eineAenderung(weiterleitungId)),
  ),
  "weiterleitungAenderungAntwort.create weiterleitungId": unseen("vertrag", ({ meineKommune, mein }, weiterleitungId) =>
    meineKommune.api.weiterleitungAenderungAntwort.create.mutate({
      aenderungId: mein.aenderung,
      weiterleitungId,
      antwort: { angenommen: true },
    }),
  ),
  "weiterleitungAenderungAntwort.create aenderungId": unseen("aenderung", ({ meineKommune, mein }, aenderungId) =>
    meineKommune.api.weiterleitungAenderungAntwort.create.mutate({
      aenderungId,
      weiterleitungId: mein.vertrag,
      antwort: { angenommen: true },
    }),
  ),
  "weiterleitungUebergang.create weiterleitungId": unseen("vertrag", ({ api, meineKommune }, weiterleitungId) =>
    api.weiterleitungUebergang.create.mutate(einUebergang(weiterleitungId, meineKommune)),
  ),
  "weiterleitungAntwort.create weiterleitungId": unseen("angebot", ({ meineKommune }, weiterleitungId) =>
    meineKommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: false, grund } }),
  ),
  "weiterleitungRuecknahme.create id": unseen("angebot", ({ api }, id) =>
    api.weiterleitungRuecknahme.create.mutate({ id, grund }),
  ),
  "weiterleitungDokument.list weiterleitungId": unseen("angebot", ({ api }, weiterleitungId) =>
    api.weiterleitungDokument.list.query({ weiterleitungId }),
  ),
  "weiterleitungDokument.create weiterleitungId": unseen("angebot", ({ api }, weiterleitungId) =>
    api.weiterleitungDokument.create.mutate({ weiterleitungId }),
  ),
};

const grund = "Kein eigener Bedarf in diesem Jahr.";
