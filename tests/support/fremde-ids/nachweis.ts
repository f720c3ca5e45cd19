import { randomUUID } from "node:crypto";
import { eineBefugnisMitZugang } from "../foerderung/zeichnungsbefugnis.ts";
import { unseen, type Buehne, type Swaps } from "./buehne.ts";

/** Proofs: nobody but the holder and the level above knows that there is one, nobody but the holder who signs it. */
export const nachweisSwaps: Swaps = {
  "nachweis.get id": unseen("nachweis", ({ api, ich }, id) => api.nachweis.get.query({ inhaberId: ich.id, id })),
  "nachweis.get inhaberId": unseen("organisation", ({ api, mein }, inhaberId) =>
    api.nachweis.get.query({ inhaberId, id: mein.nachweis }),
  ),
  "aufbewahrung.get id": unseen("nachweis", ({ api, ich }, id) =>
    api.aufbewahrung.get.query({ inhaberId: ich.id, id }),
  ),
  "aufbewahrung.get inhaberId": unseen("organisation", ({ api, mein }, inhaberId) =>
    api.aufbewahrung.get.query({ inhaberId, id: mein.nachweis }),
  ),
  "fassungsvergleich.get nachweis.id": unseen("nachweis", (buehne, id) => vergleich(buehne, { id })),
  "fassungsvergleich.get nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    vergleich(buehne, { inhaberId }),
  ),
  "nachweisEntwurf.update id": unseen("nachweis", ({ api }, id) =>
    api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Ahlen" } }),
  ),
  "nachweisausdruck.create nachweisId": unseen("nachweis", ({ api }, nachweisId) =>
    api.nachweisausdruck.create.mutate({ nachweisId }),
  ),
  "teilnachweis.create weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.teilnachweis.create.mutate({ id: randomUUID(), jahr: 2025, weiterleitungId }),
  ),
  "nachweisvorgang.create nachweis.id": unseen("nachweis", (buehne, id) => schritt(buehne, { id })),
  "nachweisvorgang.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    schritt(buehne, { inhaberId }),
  ),
  "zeilenentscheidung.create nachweis.id": unseen("nachweis", (buehne, id) => entscheidung(buehne, { id })),
  "zeilenentscheidung.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    entscheidung(buehne, { inhaberId }),
  ),
  "stichprobe.create nachweis.id": unseen("nachweis", (buehne, id) => stichprobe(buehne, { id })),
  "stichprobe.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    stichprobe(buehne, { inhaberId }),
  ),
  "nachweisbemerkung.create nachweis.id": unseen("nachweis", (buehne, id) => bemerkung(buehne, { id })),
  "nachweisbemerkung.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    bemerkung(buehne, { inhaberId }),
  ),
  "bemerkungsantwort.create nachweis.id": unseen("nachweis", (buehne, id) => antwort(buehne, { id })),
  "bemerkungsantwort.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    antwort(buehne, { inhaberId }),
  ),
  "nachweisrueckfrage.create nachweis.id": unseen("nachweis", (buehne, id) => rueckfrage(buehne, { id })),
  "nachweisrueckfrage.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    rueckfrage(buehne, { inhaberId }),
  ),
  "antwortfrist.create nachweis.id": unseen("nachweis", (buehne, id) => frist(buehne, { id })),
  "antwortfrist.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) => frist(buehne, { inhaberId })),
  "summenkuerzung.create nachweis.id": unseen("nachweis", (buehne, id) => kuerzung(buehne, { id })),
  "summenkuerzung.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    kuerzung(buehne, { inhaberId }),
  ),
  "sammelpruefung.create nachweis.id": unseen("nachweis", (buehne, id) => sammel(buehne, { id })),
  "sammelpruefung.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    sammel(buehne, { inhaberId }),
  ),
  "sammelbescheinigung.create nachweis.id": unseen("nachweis", (buehne, id) => bescheinigung(buehne, { id })),
  "sammelbescheinigung.create nachweis.inhaberId": unseen("organisation", (buehne, inhaberId) =>
    bescheinigung(buehne, { inhaberId }),
  ),
  "nachweisverzicht.create weiterleitungId": unseen("vertrag", ({ api }, weiterleitungId) =>
    api.nachweisverzicht.create.mutate({ weiterleitungId, jahr: 2025, text: "Der Empfänger legt nichts vor." }),
  ),
  "zeichnungsbefugnis.create benutzerId": unseen("benutzer", ({ verwaltung }, benutzerId) =>
    verwaltung.api.zeichnungsbefugnis.create.mutate(eineBefugnisMitZugang(benutzerId)),
  ),
  "zeichnungsbefugnisende.create befugnisId": unseen("zeichnungsbefugnis", ({ verwaltung }, befugnisId) =>
    verwaltung.api.zeichnungsbefugnisende.create.mutate({ befugnisId, bis: "2026-12-31" }),
  ),
};

type Getauscht = { id?: string; inhaberId?: string };

const einer = ({ ich, mein }: Buehne, getauscht: Getauscht) => ({ inhaberId: ich.id, id: mein.nachweis, ...getauscht });

const vergleich = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.fassungsvergleich.get.query({
    nachweis: einer(buehne, getauscht),
    vorher: "entwurf",
    nachher: "entwurf",
  });

const schritt = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.nachweisvorgang.create.mutate({
    id: randomUUID(),
    nachweis: einer(buehne, getauscht),
    schritt: "vorbereitet",
  });

const entscheidung = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.zeilenentscheidung.create.mutate({
    nachweis: einer(buehne, getauscht),
    version: 1,
    entscheidungen: [{ schluessel: "eingesetzt", anerkanntCent: 0 }],
  });

const bemerkung = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.nachweisbemerkung.create.mutate({
    id: randomUUID(),
    nachweis: einer(buehne, getauscht),
    ort: "allgemein",
    text: "Bitte erklären.",
  });

const antwort = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.bemerkungsantwort.create.mutate({
    id: randomUUID(),
    nachweis: einer(buehne, getauscht),
    zuId: randomUUID(),
    text: "Ist erklärt.",
  });

const stichprobe = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.stichprobe.create.mutate({ nachweis: einer(buehne, getauscht), version: 1, umfang: 1 });

const rueckfrage = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.nachweisrueckfrage.create.mutate({
    id: randomUUID(),
    nachweis: einer(buehne, getauscht),
    art: "rueckfrage",
    ort: "allgemein",
    text: "Was geschah im Januar?",
    bis: "2099-01-31",
  });

const frist = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.antwortfrist.create.mutate({
    id: randomUUID(),
    nachweis: einer(buehne, getauscht),
    zuId: randomUUID(),
    bis: "2099-01-31",
    text: "Auf Bitte des Trägers.",
  });

const kuerzung = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.summenkuerzung.create.mutate({
    nachweis: einer(buehne, getauscht),
    version: 1,
    gekuerztCent: 1,
    grund: "K04",
    satz: "Über dem Höchstbetrag.",
  });

const sammel = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.sammelpruefung.create.mutate({ id: randomUUID(), nachweis: einer(buehne, getauscht), version: 1 });

const bescheinigung = (buehne: Buehne, getauscht: Getauscht) =>
  buehne.api.sammelbescheinigung.create.mutate({ id: randomUUID(), nachweis: einer(buehne, getauscht), version: 1 });
