import { randomUUID } from "node:crypto";
import { einBescheid } from "../foerderung/bescheid.ts";
import { einAbruf } from "../foerderung/mittel.ts";
import { ruled, unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Bescheide, calls, payments, and the register the Bescheide rest on. */
export const bescheidSwaps: Swaps = {
  "mittelabruf.create bescheidId": unseen("bescheidMitAbruf", ({ api }, bescheidId) =>
    api.mittelabruf.create.mutate(einAbruf(bescheidId)),
  ),
  // The granting authority reads every recipient's calls; a call of one under the name of another is none.
  "mittelabrufEntscheidung.create mittelabrufId": unseen("abruf", ({ ich, behoerde }, mittelabrufId) =>
    behoerde.api.mittelabrufEntscheidung.create.mutate({
      organisationId: ich.id,
      mittelabrufId,
      entscheidung: { bewilligt: true },
    }),
  ),
  "mittelabrufEntscheidung.create organisationId": unseen("organisation", ({ mein, behoerde }, organisationId) =>
    behoerde.api.mittelabrufEntscheidung.create.mutate({
      organisationId,
      mittelabrufId: mein.abruf,
      entscheidung: { bewilligt: true },
    }),
  ),
  "schriftstueck.create vorgangId": unseen("abruf", ({ ich }, vorgangId) =>
    ich.api.schriftstueck.create.mutate({ inhaberId: ich.id, art: "mittelabruf", vorgangId }),
  ),
  "schriftstueck.create inhaberId": unseen("organisation", ({ ich, mein }, inhaberId) =>
    ich.api.schriftstueck.create.mutate({ inhaberId, art: "mittelabruf", vorgangId: mein.abruf }),
  ),
  "bescheid.get id": unseen("bescheidMitAbruf", ({ api }, id) => api.bescheid.get.query({ id })),
  // The authority may know the foreign Bescheid; as a predecessor it is as good as none.
  "bescheid.create vorgaengerId": ruled("bescheidMitAbruf", ({ ich, behoerde }, vorgaengerId) =>
    behoerde.api.bescheid.create.mutate(einBescheid(ich.id, { art: "aenderungsbescheid", vorgaengerId })),
  ),
  "zusatzstelleBewilligung.create zusatzstelleId": unseen("zusatzstelle", ({ ich, behoerde }, zusatzstelleId) =>
    behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId: ich.id, zusatzstelleId }),
  ),
  "zusatzstelleBewilligung.create organisationId": unseen("organisation", ({ mein, behoerde }, organisationId) =>
    behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId, zusatzstelleId: mein.zusatzstelle }),
  ),
  "register.get id": unseen("organisation", ({ api }, id) => api.register.get.query({ id })),
  "registermerkmalende.create merkmalId": unseen("merkmal", ({ meineKommune, behoerde }, merkmalId) =>
    endeImRegister(behoerde, meineKommune.id, merkmalId),
  ),
  "registermerkmalende.create kommuneId": unseen("organisation", ({ mein, behoerde }, kommuneId) =>
    endeImRegister(behoerde, kommuneId, mein.merkmal),
  ),
  "auszahlung.create posten.organisationId": unseen("organisation", (buehne, organisationId) =>
    zahlung(buehne, { organisationId }),
  ),
  "auszahlung.create posten.bescheidId": unseen("bescheidMitAbruf", (buehne, bescheidId) =>
    zahlung(buehne, { bescheidId }),
  ),
  "auszahlung.create posten.mittelabrufId": ruled("abruf", (buehne, mittelabrufId) =>
    zahlung(buehne, { mittelabrufId }),
  ),
};

const endeImRegister = ({ api }: Buehne["behoerde"], kommuneId: string, merkmalId: string) =>
  api.registermerkmalende.create.mutate({
    kommuneId,
    merkmalId,
    bis: "2026-06-30",
    quelle: "Vereinbarung mit dem Kreis",
  });

type Posten = { organisationId?: string; bescheidId?: string; mittelabrufId?: string };

const zahlung = ({ behoerde, ich, mein }: Buehne, posten: Posten) =>
  behoerde.api.auszahlung.create.mutate({
    ausgezahltAm: "2026-06-15",
    posten: [
      {
        id: randomUUID(),
        organisationId: ich.id,
        bescheidId: mein.bescheidMitAbruf,
        mittelabrufId: mein.abruf,
        betragCent: 2_500_000,
        ...posten,
      },
    ],
  });
