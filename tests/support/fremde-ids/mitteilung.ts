import { randomUUID } from "node:crypto";
import { einAuflagenschritt } from "../foerderung/auflagen.ts";
import { ruled, unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Conditions and letters: each body's own, and the authority's that they went to. */
export const mitteilungSwaps: Swaps = {
  "auflage.list bescheidId": unseen("bescheidMitAbruf", ({ api }, bescheidId) =>
    api.auflage.list.query({ bescheidId }),
  ),
  "auflagenvorgang.create auflage.id": unseen("auflage", (b, id) => meldet(b, { id })),
  "auflagenvorgang.create auflage.inhaberId": unseen("organisation", (b, inhaberId) => meldet(b, { inhaberId })),
  // On the own board there is nothing of anybody else's.
  "fristmahnung.create zeilen.weiterleitungId": ruled("vertrag", (b, weiterleitungId) =>
    b.api.fristmahnung.create.mutate({ id: randomUUID(), zeilen: [meine(b, { weiterleitungId })] }),
  ),
  "fristmahnung.create zeilen.inhaberId": ruled("organisation", (b, inhaberId) =>
    b.api.fristmahnung.create.mutate({ id: randomUUID(), zeilen: [meine(b, { inhaberId })] }),
  ),
  "fristverlaengerung.create gegenstand.weiterleitungId": ruled("vertrag", (b, weiterleitungId) =>
    verlaengert(b, { weiterleitungId }),
  ),
  "fristverlaengerung.create gegenstand.inhaberId": ruled("organisation", (b, inhaberId) =>
    verlaengert(b, { inhaberId }),
  ),
  "mitteilungseingang.create mitteilung.id": unseen("mitteilung", ({ behoerde, ich }, id) =>
    behoerde.api.mitteilungseingang.create.mutate({ mitteilung: { inhaberId: ich.id, id }, antwort: null }),
  ),
  "mitteilungseingang.create mitteilung.inhaberId": unseen("organisation", ({ behoerde, mein }, inhaberId) =>
    behoerde.api.mitteilungseingang.create.mutate({ mitteilung: { inhaberId, id: mein.mitteilung }, antwort: null }),
  ),
};

const meine = ({ meineKommune, mein }: Buehne, getauscht: { inhaberId?: string; weiterleitungId?: string }) => ({
  art: "vertrag" as const,
  inhaberId: meineKommune.id,
  jahr: 2026,
  weiterleitungId: mein.vertrag,
  ...getauscht,
});

const verlaengert = (b: Buehne, getauscht: { inhaberId?: string; weiterleitungId?: string }) =>
  b.api.fristverlaengerung.create.mutate({
    id: randomUUID(),
    gegenstand: meine(b, getauscht),
    bis: "2028-12-31",
    grund: "Weil es schneller nicht geht.",
  });

const meldet = ({ api, ich, mein }: Buehne, getauscht: { id?: string; inhaberId?: string }) =>
  api.auflagenvorgang.create.mutate(
    einAuflagenschritt({ inhaberId: ich.id, id: mein.auflage, ...getauscht }, "erfuellt", { tag: "2026-02-01" }),
  );
