import { hatBescheid } from "../../support/foerderung/bescheid.ts";
import { einVerteilungsinhalt, einVerzicht, hatVerteilung } from "../../support/weiterleitung/verteilung.ts";
import { aKette, eineWeitergabe, gibt, hatVertrag } from "../../support/weiterleitung/vertraege.ts";
import { einAngebot, hatStelle } from "../../support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, aMandant, eineKommune } from "../../support/welt/tenants.ts";
import type { Grenze } from "../grenze.ts";
import type { Welt } from "../welt.ts";

const beimKi =
  (...anderswo: number[]) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server);
    await hatStelle(kreis, { vzaeHundertstel: 50 });
    for (const vzaeHundertstel of anderswo) await hatStelle(kreis, { vzaeHundertstel, anbindung: "sozialamt" });
    return (await kreis.api.foerderstand.get.query({ jahr: 2026 })).befunde;
  };

/** A post at home and others at a Träger all year; what is said of the Kommune's share, in the weaker reading. */
const beiDerKommune =
  (...beimTraeger: number[]) =>
  async ({ server }: Welt) => {
    const [kreis, traeger] = await Promise.all([aKreis(server), aMandant(server, { art: "traeger" })]);
    await hatStelle(kreis, { vzaeHundertstel: 50 });
    for (const vzaeHundertstel of beimTraeger) {
      const stelleId = await hatStelle(kreis, { vzaeHundertstel });
      await gibt(kreis, traeger, stelleId, { vzaeHundertstel, beginn: "2026-01-01" });
    }
    const { befunde } = await kreis.api.foerderstand.get.query({ jahr: 2026 });
    return befunde.filter(({ satz }) => satz.includes("bei der Kommune"));
  };

const anTraeger =
  (...anteile: number[]) =>
  async ({ server }: Welt) => {
    const kreis = await aKreis(server, { kontingent: [350, 300, 0] });
    const traeger = await aMandant(server, { art: "traeger" });
    for (const vzaeHundertstel of anteile) {
      const stelleId = await hatStelle(kreis, { vzaeHundertstel });
      await kreis.api.weiterleitung.create.mutate(einAngebot(stelleId, traeger, { vzaeHundertstel }));
    }
  };

const angeboten =
  (angaben: Parameters<typeof einAngebot>[2]) =>
  async ({ server }: Welt) => {
    const [kreis, traeger] = await Promise.all([aKreis(server), aMandant(server, { art: "traeger" })]);
    await kreis.api.weiterleitung.create.mutate(einAngebot(await hatStelle(kreis), traeger, angaben));
  };

const erhaltenCent = 100 * 306 * 120;

const weitergegeben =
  (betragCent: number) =>
  async ({ server }: Welt) => {
    const { kreis, mitte, nachbar } = await aKette(server);
    const { stelleId, weiterleitungId } = await hatVertrag(kreis, mitte, { betragCent: erhaltenCent });
    await mitte.api.weiterleitung.create.mutate(eineWeitergabe(stelleId, weiterleitungId, nachbar, { betragCent }));
  };

const zugesagt =
  (personalCent: number) =>
  async ({ server, behoerde }: Welt) => {
    const kreis = await aKreis(server);
    const kommune = await eineKommune(server, kreis);
    await hatBescheid(behoerde, kreis.id, {
      jahr: 2026,
      datum: "2026-01-20",
      von: "2026-01-01",
      bis: "2026-12-31",
      nachweisFaelligAm: "2027-06-30",
      vzaeHundertstel: 100,
      personalCent,
    });
    await hatVertrag(kreis, kommune, { betragCent: erhaltenCent });
    return (await kreis.api.foerderstand.get.query({ jahr: 2026 })).befunde;
  };

const verzichtet =
  (vzaeHundertstel: number) =>
  async ({ server }: Welt) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const id = await hatVerteilung(kreis);
    await kreis.api.verteilung.update.mutate({ id, version: 1, inhalt: einVerteilungsinhalt([[kommune, 100]]) });
    await kreis.api.verzicht.create.mutate(einVerzicht(id, kommune, vzaeHundertstel));
  };

export const weiterleitungen: readonly Grenze[] = [
  {
    regel: "R11",
    grenze: "0,50 von 1,50 VZÄ beim KI sind ein Drittel; 0,50 von 1,51 VZÄ sind weniger und werden gesagt.",
    art: "hinweis",
    diesseits: beimKi(50, 50),
    jenseits: beimKi(50, 51),
  },
  {
    regel: "R11",
    grenze: "0,50 von 1,50 VZÄ bei der Kommune sind ein Drittel; 0,50 von 1,51 VZÄ sind weniger und werden gesagt.",
    art: "hinweis",
    diesseits: beiDerKommune(50, 50),
    jenseits: beiDerKommune(50, 51),
  },
  {
    regel: "R12",
    grenze: "Von 3,00 VZÄ gehen 2,00 VZÄ an Träger, nicht 2,01.",
    art: "ablehnung",
    diesseits: anTraeger(100, 50, 50),
    jenseits: anTraeger(100, 50, 51),
  },
  {
    regel: "R13",
    grenze: "Ein Träger erhält eine Stelle mit der Erklärung zu JMD und MBE, nicht ohne.",
    art: "ablehnung",
    diesseits: angeboten({ jmdMbeErklaerung: true }),
    jenseits: angeboten({ jmdMbeErklaerung: false }),
  },
  {
    regel: "R13",
    grenze: "Das Konzept für den Träger wird mit 30 Zeichen begründet, nicht mit 29.",
    art: "ablehnung",
    diesseits: angeboten({ begruendung: "Genau.dreißig.Zeichen.sind.gut" }),
    jenseits: angeboten({ begruendung: "Nur.neunundzwanzig.Zeichen.da" }),
  },
  {
    regel: "R22",
    grenze: "Weitergegeben wird alles, was der Vertrag gibt, nicht einen Cent mehr.",
    art: "ablehnung",
    diesseits: weitergegeben(erhaltenCent),
    jenseits: weitergegeben(erhaltenCent + 1),
  },
  {
    regel: "R22",
    grenze: "Verträge sagen zu, was der Bescheid gibt; ein Cent mehr ist ein Befund.",
    art: "hinweis",
    diesseits: zugesagt(erhaltenCent),
    jenseits: zugesagt(erhaltenCent - 1),
  },
  {
    regel: "R23",
    grenze: "Eine Kommune verzichtet auf ihren Anteil von 1,00 VZÄ, nicht auf 1,01.",
    art: "ablehnung",
    diesseits: verzichtet(100),
    jenseits: verzichtet(101),
  },
];
