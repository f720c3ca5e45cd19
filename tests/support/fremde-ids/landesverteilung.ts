import { einLandesinhalt, gibtZurueck, legtVor, veroeffentlicht } from "../foerderung/landesverteilung.ts";
import { unseen, type Swaps } from "./buehne.ts";

const inhalt = einLandesinhalt({ art: "tabelle", tabelle: "", quelle: "", annahme: false });

/** Drafts of another office: the own one finds none of them. */
export const landesverteilungSwaps: Swaps = {
  "landesverteilung.get id": unseen("landesverteilung", ({ behoerde }, id) =>
    behoerde.api.landesverteilung.get.query({ id }),
  ),
  "landesverteilung.lage id": unseen("landesverteilung", ({ behoerde }, id) =>
    behoerde.api.landesverteilung.lage.query({ id }),
  ),
  "landesverteilung.update id": unseen("landesverteilung", ({ behoerde }, id) =>
    behoerde.api.landesverteilung.update.mutate({ id, version: 1, inhalt }),
  ),
  "landesverteilung.delete id": unseen("landesverteilung", ({ behoerde }, id) =>
    behoerde.api.landesverteilung.delete.mutate({ id }),
  ),
  "landesvorlage.create landesverteilungId": unseen("landesverteilung", ({ behoerde }, id) => legtVor(behoerde, id, 1)),
  "landesrueckgabe.create landesverteilungId": unseen("landesverteilung", ({ behoerde }, id) =>
    gibtZurueck(behoerde, id),
  ),
  "landesveroeffentlichung.create landesverteilungId": unseen("landesverteilung", ({ behoerde }, id) =>
    veroeffentlicht(behoerde, id),
  ),
};
