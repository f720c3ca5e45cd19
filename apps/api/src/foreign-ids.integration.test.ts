import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../tests/support/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../tests/support/api.ts";
import { aStelleAnlage, einAngebot, eineBesetzung, hatStelle } from "../../../tests/support/antraege.ts";
import { eineEinnahme, eineFremdfoerderung, einProdukt, personalkosten } from "../../../tests/support/ausgaben.ts";
import { besitzVon, type Besitz } from "../../../tests/support/besitz.ts";
import { einInhalt, setztFenster } from "../../../tests/support/foerderantrag.ts";
import { einBescheid } from "../../../tests/support/foerderbescheid.ts";
import { idsIn } from "../../../tests/support/input-ids.ts";
import { eineBerichtigung, eineKorrekturantwort, eineKorrekturbitte } from "../../../tests/support/korrekturen.ts";
import { einAbruf, eineBehoerde } from "../../../tests/support/mittel.ts";
import { aKreisMitEmpfaengern, aPerson, type Mandant } from "../../../tests/support/tenants.ts";
import { dieAngebote, einVerteilungsinhalt, einVerzicht } from "../../../tests/support/verteilung.ts";
import { eineAenderung, einEnde, einEntwurf, eineWeitergabe, einUebergang } from "../../../tests/support/vertraege.ts";
import { appRouter } from "./router.ts";

const unknown = "00000000-0000-4000-8000-00000000dead";
const grund = "Kein eigener Bedarf in diesem Jahr.";

let server: TestApi;
let ich: Mandant;
let meineKommune: Mandant;
let mein: Besitz;
let fremd: Mandant;
let fremdes: Besitz;
let behoerde: Mandant;
let verwaltung: Besuch;

beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
  await setztFenster(behoerde);
  const [meine, andere] = [await aKreisMitEmpfaengern(server), await aKreisMitEmpfaengern(server)];
  [ich, meineKommune, fremd] = [meine.kreis, meine.kommune, andere.kreis];
  mein = await besitzVon(server, ich, meineKommune);
  fremdes = await besitzVon(server, fremd, andere.kommune);
  verwaltung = await aPerson(server, [{ organisationId: ich.id, rollen: ["mandantenverwaltung"] }]);
});
afterAll(() => server.close());

const aenderung = (id: string) => {
  const { funktion: _, ...rest } = aStelleAnlage({ id, bezeichnung: "Übernommen" });
  return { ...rest, version: 1 };
};

const geaenderteEinnahme = (id: string) => {
  const { jahr: _, ...rest } = eineEinnahme({ id });
  return { ...rest, version: 1 };
};

const geaendertesProdukt = (id: string, bedarfId: string) => {
  const { jahr: _, ...rest } = einProdukt(bedarfId);
  return { ...rest, id, version: 1 };
};

const zeile = (ausgabe: ReturnType<typeof personalkosten> | ReturnType<typeof einProdukt>) =>
  ich.api.ausgabe.createMany.mutate({ jahr: 2026, zeilen: [{ vorgang: "neu", ausgabe }] });
const geaenderteZeile = (ausgabe: ReturnType<typeof geaendertesProdukt>) =>
  ich.api.ausgabe.createMany.mutate({ jahr: 2026, zeilen: [{ vorgang: "geaendert", ausgabe }] });
const zahlung = (posten: { organisationId?: string; bescheidId?: string; mittelabrufId?: string | null }) =>
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
const schritt = (antragId: string) => ({
  id: randomUUID(),
  antragId,
  text: "Bitte die Planung für den Herbst ergänzen.",
});

const verteilt = (inhalt: ReturnType<typeof einVerteilungsinhalt>) =>
  ich.api.verteilung.update.mutate({ id: mein.verteilung, version: 2, inhalt });
const angeboten = (teil: { stelleId?: string; empfaengerId?: string }) =>
  ich.api.verteilungAngebote.create.mutate(
    dieAngebote(mein.verteilung, 2, [
      { stelleId: mein.stelle, empfaengerId: meineKommune.id, vzaeHundertstel: 100, betragCent: 1, ...teil },
    ]),
  );

/** Every id a procedure takes, and the otherwise valid call with another id in its place. */
const swapped: Record<string, { foreign: () => string; call: (id: string) => Promise<unknown>; code?: "CONFLICT" }> = {
  "mandantenwechsel.create organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) => ich.api.mandantenwechsel.create.mutate({ organisationId }),
  },
  "stelle.get id": { foreign: () => fremdes.stelle, call: (id) => ich.api.stelle.get.query({ id }) },
  "stelle.update id": { foreign: () => fremdes.stelle, call: (id) => ich.api.stelle.update.mutate(aenderung(id)) },
  "stellenende.create stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.stellenende.create.mutate({ stelleId, ende: "2026-12-31" }),
  },
  "besetzung.create stelleId": {
    foreign: () => fremdes.stelleDesAngebots,
    call: (stelleId) => ich.api.besetzung.create.mutate(eineBesetzung(stelleId, { vzaeHundertstel: 1 })),
  },
  // The post is one's own: the answer is the rule's, and the same for every part one does not hold.
  "besetzung.create weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) => ich.api.besetzung.create.mutate(eineBesetzung(mein.stelle, { weiterleitungId })),
    code: "CONFLICT",
  },
  "besetzung.update id": {
    foreign: () => fremdes.besetzung,
    call: (id) => ich.api.besetzung.update.mutate(eineBerichtigung(id)),
  },
  "weiterleitungKosten.get weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) => ich.api.weiterleitungKosten.get.query({ weiterleitungId }),
  },
  "korrekturbitte.list weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) => ich.api.korrekturbitte.list.query({ weiterleitungId }),
  },
  "korrekturbitte.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) =>
      ich.api.korrekturbitte.create.mutate(eineKorrekturbitte(weiterleitungId, mein.besetzung)),
  },
  // The contract is one's own: the answer is the same for every entry that was not made on it.
  "korrekturbitte.create gegenstandId": {
    foreign: () => fremdes.besetzung,
    call: (gegenstandId) => ich.api.korrekturbitte.create.mutate(eineKorrekturbitte(mein.vertrag, gegenstandId)),
    code: "CONFLICT",
  },
  "korrekturantwort.create korrekturbitteId": {
    foreign: () => fremdes.korrekturbitte,
    call: (korrekturbitteId) =>
      meineKommune.api.korrekturantwort.create.mutate(eineKorrekturantwort(korrekturbitteId, mein.vertrag)),
  },
  "korrekturantwort.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) =>
      meineKommune.api.korrekturantwort.create.mutate(eineKorrekturantwort(mein.korrekturbitte, weiterleitungId)),
  },
  "besetzungsende.create besetzungId": {
    foreign: () => fremdes.besetzung,
    call: (besetzungId) => ich.api.besetzungsende.create.mutate({ besetzungId, bis: "2026-12-31" }),
  },
  "weiterleitung.get id": { foreign: () => fremdes.angebot, call: (id) => ich.api.weiterleitung.get.query({ id }) },
  "weiterleitung.create stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.weiterleitung.create.mutate(einAngebot(stelleId, meineKommune)),
  },
  "weiterleitung.create herkunftId": {
    foreign: () => fremdes.vertrag,
    call: (herkunftId) =>
      meineKommune.api.weiterleitung.create.mutate(eineWeitergabe(mein.stelleDesVertrags, herkunftId, ich)),
  },
  "organisation.listEmpfaenger herkunftId": {
    foreign: () => fremdes.vertrag,
    call: (herkunftId) => meineKommune.api.organisation.listEmpfaenger.query({ herkunftId }),
  },
  "weiterleitungAngebotslage.get stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.weiterleitungAngebotslage.get.query({ stelleId, herkunftId: null }),
  },
  "weiterleitungAngebotslage.get herkunftId": {
    foreign: () => fremdes.vertrag,
    call: (herkunftId) =>
      meineKommune.api.weiterleitungAngebotslage.get.query({ stelleId: mein.stelleDesVertrags, herkunftId }),
  },
  "weiterleitungEntwurf.get id": {
    foreign: () => fremdes.vertragsentwurf,
    call: (id) => ich.api.weiterleitungEntwurf.get.query({ id }),
  },
  "weiterleitungEntwurf.create stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.weiterleitungEntwurf.create.mutate(einEntwurf(stelleId)),
  },
  "weiterleitungEntwurf.create herkunftId": {
    foreign: () => fremdes.vertrag,
    call: (herkunftId) =>
      meineKommune.api.weiterleitungEntwurf.create.mutate(einEntwurf(mein.stelleDesVertrags, { herkunftId })),
  },
  "weiterleitungEntwurf.update id": {
    foreign: () => fremdes.vertragsentwurf,
    call: (id) => ich.api.weiterleitungEntwurf.update.mutate({ id, version: 1, inhalt: {} }),
  },
  "weiterleitungEntwurf.delete id": {
    foreign: () => fremdes.vertragsentwurf,
    call: (id) => ich.api.weiterleitungEntwurf.delete.mutate({ id }),
  },
  "weiterleitungEnde.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) => ich.api.weiterleitungEnde.create.mutate(einEnde(weiterleitungId)),
  },
  "weiterleitungAenderung.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) => ich.api.weiterleitungAenderung.create.mutate(eineAenderung(weiterleitungId)),
  },
  "weiterleitungAenderungAntwort.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) =>
      meineKommune.api.weiterleitungAenderungAntwort.create.mutate({
        aenderungId: mein.aenderung,
        weiterleitungId,
        antwort: { angenommen: true },
      }),
  },
  "weiterleitungAenderungAntwort.create aenderungId": {
    foreign: () => fremdes.aenderung,
    call: (aenderungId) =>
      meineKommune.api.weiterleitungAenderungAntwort.create.mutate({
        aenderungId,
        weiterleitungId: mein.vertrag,
        antwort: { angenommen: true },
      }),
  },
  "weiterleitungUebergang.create weiterleitungId": {
    foreign: () => fremdes.vertrag,
    call: (weiterleitungId) =>
      ich.api.weiterleitungUebergang.create.mutate(einUebergang(weiterleitungId, meineKommune)),
  },
  "weiterleitungAntwort.create weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) =>
      meineKommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: false, grund } }),
  },
  "weiterleitungRuecknahme.create id": {
    foreign: () => fremdes.angebot,
    call: (id) => ich.api.weiterleitungRuecknahme.create.mutate({ id, grund }),
  },
  // Whether somebody works there is told to nobody who offered nothing.
  "einladung.list organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) => ich.api.einladung.list.query({ organisationId }),
  },
  "einladung.delete id": { foreign: () => fremdes.einladung, call: (id) => ich.api.einladung.delete.mutate({ id }) },
  "personeinladung.delete id": {
    foreign: () => fremdes.personeinladung,
    call: (id) => verwaltung.api.personeinladung.delete.mutate({ id }),
  },
  "person.update benutzerId": {
    foreign: () => fremd.benutzerId,
    call: (benutzerId) => verwaltung.api.person.update.mutate({ benutzerId, rollen: ["finanzen"] }),
  },
  "person.delete benutzerId": {
    foreign: () => fremd.benutzerId,
    call: (benutzerId) => verwaltung.api.person.delete.mutate({ benutzerId }),
  },
  "weiterleitungDokument.list weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) => ich.api.weiterleitungDokument.list.query({ weiterleitungId }),
  },
  "weiterleitungDokument.create weiterleitungId": {
    foreign: () => fremdes.angebot,
    call: (weiterleitungId) => ich.api.weiterleitungDokument.create.mutate({ weiterleitungId }),
  },
  "jahreslauf.get laufId": { foreign: () => fremdes.lauf, call: (laufId) => ich.api.jahreslauf.get.query({ laufId }) },
  "jahreslauf.verlauf laufId": { foreign: () => fremdes.lauf, call: (laufId) => watched(ich, laufId) },
  "jahreslaufWiederholung.create laufId": {
    foreign: () => fremdes.lauf,
    call: (laufId) => ich.api.jahreslaufWiederholung.create.mutate({ laufId, organisationId: ich.id }),
  },
  "jahreslaufWiederholung.create organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) => ich.api.jahreslaufWiederholung.create.mutate({ laufId: mein.lauf, organisationId }),
  },
  "ausgabe.delete id": {
    foreign: () => fremdes.ausgabe,
    call: (id) => ich.api.ausgabe.delete.mutate({ id, version: 1 }),
  },
  "einnahme.update id": {
    foreign: () => fremdes.einnahme,
    call: (id) => ich.api.einnahme.update.mutate(geaenderteEinnahme(id)),
  },
  "einnahme.delete id": {
    foreign: () => fremdes.einnahme,
    call: (id) => ich.api.einnahme.delete.mutate({ id, version: 1 }),
  },
  "fremdfoerderung.create besetzungId": {
    foreign: () => fremdes.besetzung,
    call: (besetzungId) => ich.api.fremdfoerderung.create.mutate(eineFremdfoerderung(besetzungId)),
  },
  "fremdfoerderung.delete id": {
    foreign: () => fremdes.fremdfoerderung,
    call: (id) => ich.api.fremdfoerderung.delete.mutate({ id }),
  },
  "mittelabruf.create bescheidId": {
    foreign: () => fremdes.bescheidMitAbruf,
    call: (bescheidId) => ich.api.mittelabruf.create.mutate(einAbruf(bescheidId)),
  },
  // The granting authority reads every recipient's calls; a call of one under the name of another is none.
  "mittelabrufEntscheidung.create mittelabrufId": {
    foreign: () => fremdes.abruf,
    call: (mittelabrufId) =>
      behoerde.api.mittelabrufEntscheidung.create.mutate({
        organisationId: ich.id,
        mittelabrufId,
        entscheidung: { bewilligt: true },
      }),
  },
  "mittelabrufEntscheidung.create organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) =>
      behoerde.api.mittelabrufEntscheidung.create.mutate({
        organisationId,
        mittelabrufId: mein.abruf,
        entscheidung: { bewilligt: true },
      }),
  },
  "bescheid.get id": { foreign: () => fremdes.bescheidMitAbruf, call: (id) => ich.api.bescheid.get.query({ id }) },
  // The authority may know the foreign Bescheid; as a predecessor it is as good as none.
  "bescheid.create vorgaengerId": {
    foreign: () => fremdes.bescheidMitAbruf,
    call: (vorgaengerId) =>
      behoerde.api.bescheid.create.mutate(einBescheid(ich.id, { art: "aenderungsbescheid", vorgaengerId })),
    code: "CONFLICT",
  },
  "zusatzstelleBewilligung.create zusatzstelleId": {
    foreign: () => fremdes.zusatzstelle,
    call: (zusatzstelleId) =>
      behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId: ich.id, zusatzstelleId }),
  },
  "zusatzstelleBewilligung.create organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) =>
      behoerde.api.zusatzstelleBewilligung.create.mutate({ organisationId, zusatzstelleId: mein.zusatzstelle }),
  },
  "antrag.get id": { foreign: () => fremdes.antrag, call: (id) => ich.api.antrag.get.query({ id }) },
  "antrag.update id": {
    foreign: () => fremdes.entwurf,
    call: (id) => ich.api.antrag.update.mutate({ id, version: 2, inhalt: einInhalt() }),
  },
  "antragEinreichung.create antragId": {
    foreign: () => fremdes.entwurf,
    call: (antragId) => ich.api.antragEinreichung.create.mutate({ id: randomUUID(), antragId, version: 2 }),
  },
  "antragBeantwortung.create antragId": {
    foreign: () => fremdes.antrag,
    call: (antragId) =>
      ich.api.antragBeantwortung.create.mutate({ ...schritt(antragId), version: 2, inhalt: einInhalt() }),
  },
  "antragRuecknahme.create antragId": {
    foreign: () => fremdes.antrag,
    call: (antragId) => ich.api.antragRuecknahme.create.mutate(schritt(antragId)),
  },
  // What is handed in lies with the granting authority; a draft does not exist for it.
  "antragRueckfrage.create antragId": {
    foreign: () => fremdes.entwurf,
    call: (antragId) => behoerde.api.antragRueckfrage.create.mutate(schritt(antragId)),
  },
  "antragAblehnung.create antragId": {
    foreign: () => fremdes.entwurf,
    call: (antragId) => behoerde.api.antragAblehnung.create.mutate(schritt(antragId)),
  },
  "bescheid.create antragId": {
    foreign: () => fremdes.entwurf,
    call: (antragId) => behoerde.api.bescheid.create.mutate(einBescheid(fremd.id, { antragId })),
  },
  // The answer is the rule's, and the same for every post, need and row one does not hold.
  "ausgabe.create stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => ich.api.ausgabe.create.mutate(personalkosten(stelleId)),
    code: "CONFLICT",
  },
  "ausgabe.create bedarfId": {
    foreign: () => fremdes.bedarf,
    call: (bedarfId) => ich.api.ausgabe.create.mutate(einProdukt(bedarfId)),
    code: "CONFLICT",
  },
  "ausgabe.update id": {
    foreign: () => fremdes.ausgabe,
    call: (id) => ich.api.ausgabe.update.mutate(geaendertesProdukt(id, mein.bedarf)),
  },
  "ausgabe.update bedarfId": {
    foreign: () => fremdes.bedarf,
    call: (bedarfId) => ich.api.ausgabe.update.mutate(geaendertesProdukt(mein.ausgabe, bedarfId)),
    code: "CONFLICT",
  },
  "ausgabe.createMany zeilen.ausgabe.stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => zeile(personalkosten(stelleId)),
    code: "CONFLICT",
  },
  "ausgabe.createMany zeilen.ausgabe.bedarfId": {
    foreign: () => fremdes.bedarf,
    call: (bedarfId) => zeile(einProdukt(bedarfId)),
    code: "CONFLICT",
  },
  "ausgabe.createMany zeilen.ausgabe.id": {
    foreign: () => fremdes.ausgabe,
    call: (id) => geaenderteZeile(geaendertesProdukt(id, mein.bedarf)),
    code: "CONFLICT",
  },
  "auszahlung.create posten.organisationId": {
    foreign: () => fremd.id,
    call: (organisationId) => zahlung({ organisationId }),
  },
  "auszahlung.create posten.bescheidId": {
    foreign: () => fremdes.bescheidMitAbruf,
    call: (bescheidId) => zahlung({ bescheidId }),
  },
  "auszahlung.create posten.mittelabrufId": {
    foreign: () => fremdes.abruf,
    call: (mittelabrufId) => zahlung({ mittelabrufId }),
    code: "CONFLICT",
  },
  "verteilung.get id": { foreign: () => fremdes.verteilung, call: (id) => ich.api.verteilung.get.query({ id }) },
  "verteilung.update id": {
    foreign: () => fremdes.verteilung,
    call: (id) =>
      ich.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[meineKommune, 100]]) }),
  },
  "verteilung.update inhalt.schluessel.werte.organisationId": {
    foreign: () => fremd.id,
    call: (id) => verteilt(einVerteilungsinhalt([[{ id }, 100]])),
  },
  "verteilung.update inhalt.zusammenlegungen.traegtId": {
    foreign: () => fremd.id,
    call: (id) =>
      verteilt(
        einVerteilungsinhalt([[meineKommune, 100]], {
          zusammenlegungen: [{ traegtId: id, mitgliedIds: [meineKommune.id] }],
        }),
      ),
  },
  "verteilung.update inhalt.zuteilungen.organisationId": {
    foreign: () => fremd.id,
    call: (id) =>
      verteilt(
        einVerteilungsinhalt([[meineKommune, 100]], { zuteilungen: [{ organisationId: id, hundertstel: 100 }] }),
      ),
  },
  "verteilung.update inhalt.traeger.organisationId": {
    foreign: () => fremd.id,
    call: (id) =>
      verteilt(
        einVerteilungsinhalt([[meineKommune, 100]], {
          traeger: [{ organisationId: id, hundertstel: 100, begruendung: "", jmdMbeErklaerung: false }],
        }),
      ),
  },
  "verteilung.delete id": { foreign: () => fremdes.verteilung, call: (id) => ich.api.verteilung.delete.mutate({ id }) },
  "verzicht.create verteilungId": {
    foreign: () => fremdes.verteilung,
    call: (id) => ich.api.verzicht.create.mutate(einVerzicht(id, meineKommune, 1)),
  },
  "verzicht.create organisationId": {
    foreign: () => fremd.id,
    call: (id) => ich.api.verzicht.create.mutate(einVerzicht(mein.verteilung, { id }, 1)),
  },
  "verzicht.create zugunstenId": {
    foreign: () => fremd.id,
    call: (id) => ich.api.verzicht.create.mutate(einVerzicht(mein.verteilung, meineKommune, 1, { id })),
  },
  "verzicht.delete id": {
    foreign: () => fremdes.verzicht,
    call: (id) => ich.api.verzicht.delete.mutate({ id, verteilungId: mein.verteilung }),
  },
  "verzicht.delete verteilungId": {
    foreign: () => fremdes.verteilung,
    call: (verteilungId) => ich.api.verzicht.delete.mutate({ id: mein.verzicht, verteilungId }),
  },
  "verteilungAngebote.create id": {
    foreign: () => fremdes.verteilung,
    call: (id) => ich.api.verteilungAngebote.create.mutate(dieAngebote(id, 2, [])),
  },
  // The offers must be those of one's own plan: whatever else is named gets the same answer.
  "verteilungAngebote.create teile.stelleId": {
    foreign: () => fremdes.stelle,
    call: (stelleId) => angeboten({ stelleId }),
    code: "CONFLICT",
  },
  "verteilungAngebote.create teile.empfaengerId": {
    foreign: () => fremd.id,
    call: (empfaengerId) => angeboten({ empfaengerId }),
    code: "CONFLICT",
  },
};

/** Ids the caller makes. */
const made = [
  "verteilung.create id",
  "verzicht.create id",
  "verteilungAngebote.create teile.id",
  "antrag.create id",
  "antragAblehnung.create id",
  "antragBeantwortung.create id",
  "antragEinreichung.create id",
  "antragRueckfrage.create id",
  "antragRuecknahme.create id",
  "ausgabe.create id",
  "auszahlung.create posten.id",
  "bedarf.create id",
  "bescheid.create id",
  "besetzung.create id",
  "einladung.create id",
  "einnahme.create id",
  "fremdfoerderung.create id",
  "jahreslauf.create id",
  "korrekturbitte.create id",
  "konditionVorschlag.create id",
  "mittelabruf.create id",
  "personeinladung.create id",
  "stelle.create id",
  "traeger.create id",
  "weiterleitung.create id",
  "zusatzstelle.create id",
  "weiterleitungEntwurf.create id",
  "weiterleitungEnde.create id",
  "weiterleitungAenderung.create id",
  "weiterleitungUebergang.create id",
];

/**
 * Names of the public register, public conditions, and posts that an Antrag's text names: they are looked up among
 * one's own only. No secret is in the answer.
 */
const named = [
  "bescheid.create organisationId",
  "einladung.create organisationId",
  "sitzung.create organisationId",
  "bescheidvorschlag.get organisationId",
  "weiterleitung.create empfaengerId",
  "zusatzstelle.create kommuneId",
  "konditionFreigabe.create konditionId",
  "antrag.update inhalt.ausnahmen.stelleId",
  "antragBeantwortung.create inhalt.ausnahmen.stelleId",
  "weiterleitung.list geberId",
  "weiterleitung.list empfaengerId",
  "weiterleitungEntwurf.create inhalt.empfaengerId",
  "weiterleitungEntwurf.update inhalt.empfaengerId",
  "weiterleitungUebergang.create empfaengerId",
];

test("every id of every procedure is in the table", () => {
  type Definition = { _def: { inputs: Parameters<typeof idsIn>[0][] } };
  const found = Object.entries(appRouter._def.procedures as unknown as Record<string, Definition>).flatMap(
    ([
      path,
      {
        _def: { inputs },
      },
    ]) => [...new Set(inputs.flatMap(idsIn))].map((field) => `${path} ${field}`),
  );
  expect([...Object.keys(swapped), ...made, ...named].sort()).toEqual(found.sort());
});

describe("somebody else's id is answered like one that does not exist, and nothing happens to it", () => {
  test.each(Object.entries(swapped))("%s", async (_, { foreign, call, code = "NOT_FOUND" }) => {
    const before = await everythingOf(fremd);
    expect(before.length).toBeGreaterThan(5);
    const [theirs, nobodys] = [await answered(call(foreign())), await answered(call(unknown))];
    expect(theirs).toEqual(nobodys);
    expect(theirs.code).toBe(code);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an id of one's own that somebody else uses too makes two rows", async () => {
    const before = await everythingOf(fremd);
    await ich.api.stelle.create.mutate(aStelleAnlage({ id: fremdes.stelle, bezeichnung: "Meine" }));
    expect((await ich.api.stelle.get.query({ id: fremdes.stelle })).stelle).toMatchObject({
      organisationId: ich.id,
      bezeichnung: "Meine",
    });
    await ich.api.besetzung.create.mutate(eineBesetzung(fremdes.stelle, { id: fremdes.besetzung, pseudonym: "P-2" }));
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("the id of somebody else's contract makes no second one: a contract is looked up by it alone, from both of its sides", async () => {
    const before = await everythingOf(fremd);
    const zweites = ich.api.weiterleitung.create.mutate(
      einAngebot(await hatStelle(ich), meineKommune, { id: fremdes.angebot }),
    );
    await expect(zweites).rejects.toMatchObject(refused({ reason: "angebot-inzwischen-erledigt" }));
    await expect(ich.api.weiterleitung.get.query({ id: fremdes.angebot })).rejects.toMatchObject(notFound);
    expect(await everythingOf(fremd)).toEqual(before);
  });

  test("an offer to a body that does not exist is not found", async () => {
    const stelleId = await hatStelle(ich);
    expect(
      await answered(
        ich.api.weiterleitung.create.mutate({ ...einAngebot(stelleId, meineKommune), empfaengerId: unknown }),
      ),
    ).toMatchObject({ code: "NOT_FOUND" });
  });
});

test.each(["stelle.get", "weiterleitung.get"])("%s of a text that is no id names the field", async (path) => {
  for (const id of ["", "1", "' or true --", randomUUID().slice(1)]) {
    const response = await ich.send(`/trpc/${path}?input=${encodeURIComponent(JSON.stringify({ id }))}`);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { error: { data: { felder: [{ feld: "id" }] } } },
    });
  }
});

async function answered(call: Promise<unknown>): Promise<{ code: string; message: string }> {
  return call.then(
    () => ({ code: "OK", message: "" }),
    (error: { message: string; data: { code: string } }) => ({ code: error.data.code, message: error.message }),
  );
}

/** The stream's error in the words of a call: a subscription answers 200 and reports inside. */
async function watched(besuch: Mandant, laufId: string): Promise<never> {
  const response = await besuch.send(
    `/trpc/jahreslauf.verlauf?input=${encodeURIComponent(JSON.stringify({ laufId }))}`,
    { headers: { accept: "text/event-stream" } },
  );
  const text = await response.text();
  const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
  throw Object.assign(new Error(/"message":"([^"]+)"/.exec(text)?.[1] ?? text), { data: { code: code ?? text } });
}

function everythingOf({ id }: Mandant) {
  const tables = [
    "stelle",
    "besetzung",
    "weiterleitung",
    "weiterleitung_antwort",
    "weiterleitung_ruecknahme",
    "weiterleitung_entwurf",
    "weiterleitung_ende",
    "weiterleitung_aenderung",
    "weiterleitung_aenderung_antwort",
    "korrekturbitte",
    "korrekturantwort",
    "jahreslauf",
    "jahreslauf_schritt",
    "protokoll",
    "outbox",
    "ausgabe",
    "einnahme",
    "fremdfoerderung",
    "bescheid",
    "mittelabruf",
    "mittelabruf_entscheidung",
    "auszahlung",
    "zusatzstelle",
    "zusatzstelle_bewilligung",
    "antrag",
    "antrag_vorgang",
    "bedarf",
    "einladung",
    "nachricht",
  ];
  return server.database.admin.unsafe(
    tables
      .map(
        (name) => `select '${name}' as "table", to_jsonb(t)::text as row from kim.${name} t where tenant_id = '${id}'`,
      )
      .join(" union all ") + " order by 1, 2",
  );
}
