import { unseen, type Buehne, type Swaps } from "./buehne.ts";

const weil = "Die Organisation nimmt nicht mehr teil.";

/** Runs under way, and what the platform's operator may do; a job of one under the name of another is none. */
export const betriebSwaps: Swaps = {
  "jahreslaufAbbruch.create laufId": unseen("lauf", ({ api }, laufId) =>
    api.jahreslaufAbbruch.create.mutate({ laufId }),
  ),
  "jahreslaufWiederholung.createMany laufId": unseen("lauf", ({ api }, laufId) =>
    api.jahreslaufWiederholung.createMany.mutate({ laufId }),
  ),
  "auftragwiederholung.create id": unseen("auftrag", ({ ich, behoerde }, id) =>
    behoerde.api.auftragwiederholung.create.mutate({ organisationId: ich.id, id }),
  ),
  "auftragwiederholung.create organisationId": unseen("organisation", ({ mein, behoerde }, organisationId) =>
    behoerde.api.auftragwiederholung.create.mutate({ organisationId, id: mein.auftrag }),
  ),
  "auftragverwerfung.create id": unseen("auftrag", ({ ich, behoerde }, id) =>
    verwirf(behoerde, { organisationId: ich.id, id }),
  ),
  "auftragverwerfung.create organisationId": unseen("organisation", ({ mein, behoerde }, organisationId) =>
    verwirf(behoerde, { organisationId, id: mein.auftrag }),
  ),
};

const verwirf = ({ api }: Buehne["behoerde"], auftrag: { organisationId: string; id: string }) =>
  api.auftragverwerfung.create.mutate({ ...auftrag, weil });
