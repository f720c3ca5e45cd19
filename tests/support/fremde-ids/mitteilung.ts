import { einAuflagenschritt } from "../foerderung/auflagen.ts";
import { unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Conditions and letters: each body's own, and the authority's that they went to. */
export const mitteilungSwaps: Swaps = {
  "auflage.list bescheidId": unseen("bescheidMitAbruf", ({ api }, bescheidId) =>
    api.auflage.list.query({ bescheidId }),
  ),
  "auflagenvorgang.create auflage.id": unseen("auflage", (b, id) => meldet(b, { id })),
  "auflagenvorgang.create auflage.inhaberId": unseen("organisation", (b, inhaberId) => meldet(b, { inhaberId })),
  "mitteilungseingang.create mitteilung.id": unseen("mitteilung", ({ behoerde, ich }, id) =>
    behoerde.api.mitteilungseingang.create.mutate({ mitteilung: { inhaberId: ich.id, id }, antwort: null }),
  ),
  "mitteilungseingang.create mitteilung.inhaberId": unseen("organisation", ({ behoerde, mein }, inhaberId) =>
    behoerde.api.mitteilungseingang.create.mutate({ mitteilung: { inhaberId, id: mein.mitteilung }, antwort: null }),
  ),
};

const meldet = ({ api, ich, mein }: Buehne, getauscht: { id?: string; inhaberId?: string }) =>
  api.auflagenvorgang.create.mutate(
    einAuflagenschritt({ inhaberId: ich.id, id: mein.auflage, ...getauscht }, "erfuellt", { tag: "2026-02-01" }),
  );
