import { randomUUID } from "node:crypto";
import { demoPasswort } from "@kim/db/seed";
import type { TestApi } from "../support/welt/api.ts";
import { aStelleAnlage, einAngebot, eineBesetzung, hatAngebot, hatStelle } from "../support/welt/stellen.ts";
import { hatFehlgeschlagenenLauf } from "../support/jahreslauf/lauf.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson } from "../support/welt/tenants.ts";
import { antragCommands } from "./commands-antrag.ts";
import { ausgabeCommands } from "./commands-ausgabe.ts";
import { belegCommands } from "./commands-belege.ts";
import { betriebCommands } from "./commands-betrieb.ts";
import { bescheidCommands } from "./commands-bescheid.ts";
import { dokumentCommands } from "./commands-dokument.ts";
import { einladungCommands } from "./commands-einladung.ts";
import { fristCommands } from "./commands-frist.ts";
import { fortschreibungCommands } from "./commands-fortschreibung.ts";
import { konditionCommands } from "./commands-kondition.ts";
import { korrekturCommands } from "./commands-korrektur.ts";
import { landeshaushaltCommands } from "./commands-landeshaushalt.ts";
import { landesberichtCommands } from "./commands-landesbericht.ts";
import { landesabfrageCommands } from "./commands-landesabfrage.ts";
import { landesverteilungCommands } from "./commands-landesverteilung.ts";
import { mitteilungCommands } from "./commands-mitteilung.ts";
import { mittelabrufCommands } from "./commands-mittelabruf.ts";
import { nachweisCommands } from "./commands-nachweis.ts";
import { pruefeinsichtCommands } from "./commands-pruefeinsicht.ts";
import { rueckforderungCommands } from "./commands-rueckforderung.ts";
import { schriftstueckCommands } from "./commands-schriftstueck.ts";
import { vertragCommands } from "./commands-vertrag.ts";
import { verteilungCommands } from "./commands-verteilung.ts";

/** One mutation, ready to be driven: executed once, sent a second time, and sent where a rule or a right refuses it. */
export type Command = (
  server: TestApi,
) => Promise<{ run: () => Promise<unknown>; again: () => Promise<unknown>; refused: () => Promise<unknown> }>;

const unknown = "00000000-0000-4000-8000-00000000dead";
const grund = "Kein eigener Bedarf in diesem Jahr.";
/** A second call that may be answered with an error, as long as it does nothing. */
const tolerated = (call: () => Promise<unknown>) => () => call().catch(() => {});

export const commands: Record<string, Command> = {
  ...antragCommands,
  ...ausgabeCommands,
  ...belegCommands,
  ...betriebCommands,
  ...bescheidCommands,
  ...dokumentCommands,
  ...einladungCommands,
  ...fortschreibungCommands,
  ...fristCommands,
  ...konditionCommands,
  ...korrekturCommands,
  ...landeshaushaltCommands,
  ...landesberichtCommands,
  ...landesverteilungCommands,
  ...landesabfrageCommands,
  ...mitteilungCommands,
  ...mittelabrufCommands,
  ...nachweisCommands,
  ...pruefeinsichtCommands,
  ...rueckforderungCommands,
  ...schriftstueckCommands,
  ...vertragCommands,
  ...verteilungCommands,
  "sitzung.create": async (server) => {
    const { email } = await aPerson(server, [{ organisationId: (await aKreis(server)).id, rollen: ["finanzen"] }]);
    const login = (passwort: string) => server.visit().api.sitzung.create.mutate({ email, passwort });
    return { run: () => login(demoPasswort), again: async () => {}, refused: () => login("falsch") };
  },
  "sitzung.delete": async (server) => {
    const { api } = await aKreis(server);
    return {
      run: () => api.sitzung.delete.mutate(),
      again: tolerated(() => api.sitzung.delete.mutate()),
      refused: () => api.sitzung.delete.mutate(),
    };
  },
  "sitzung.deleteAll": async (server) => {
    const { api } = await aKreis(server);
    return {
      run: () => api.sitzung.deleteAll.mutate(),
      again: tolerated(() => api.sitzung.deleteAll.mutate()),
      refused: () => api.sitzung.deleteAll.mutate(),
    };
  },
  "mandantenwechsel.create": async (server) => {
    const [eins, zwei] = [await aKreis(server), await aKreis(server)];
    const { api } = await aPerson(server, [
      { organisationId: eins.id, rollen: ["finanzen"] },
      { organisationId: zwei.id, rollen: ["finanzen"] },
    ]);
    const hier = (await api.sitzung.get.query())?.organisation.organisationId;
    const wechsel = (organisationId: string) => api.mandantenwechsel.create.mutate({ organisationId });
    const dort = hier === eins.id ? zwei.id : eins.id;
    return { run: () => wechsel(dort), again: () => wechsel(dort), refused: () => wechsel(unknown) };
  },
  "stelle.create": async (server) => {
    const { api } = await aKreis(server);
    const anlage = aStelleAnlage();
    return {
      run: () => api.stelle.create.mutate(anlage),
      again: () => api.stelle.create.mutate(anlage),
      refused: () => api.stelle.create.mutate(aStelleAnlage({ vzaeHundertstel: 49 })),
    };
  },
  "stelle.update": async (server) => {
    const kreis = await aKreis(server);
    const { funktion: _, ...rest } = aStelleAnlage({ id: await hatStelle(kreis), bezeichnung: "Umbenannt" });
    const update = (version: number, vzaeHundertstel = 100) =>
      kreis.api.stelle.update.mutate({ ...rest, version, vzaeHundertstel });
    return { run: () => update(1), again: tolerated(() => update(1)), refused: () => update(2, 49) };
  },
  "stellenende.create": async (server) => {
    const kreis = await aKreis(server);
    const stelleId = await hatStelle(kreis);
    const end = (ende: string) => kreis.api.stellenende.create.mutate({ stelleId, ende });
    return { run: () => end("2026-06-30"), again: () => end("2026-06-30"), refused: () => end("2025-06-30") };
  },
  "besetzung.create": async (server) => {
    const kreis = await aKreis(server);
    const besetzung = eineBesetzung(await hatStelle(kreis));
    return {
      run: () => kreis.api.besetzung.create.mutate(besetzung),
      again: () => kreis.api.besetzung.create.mutate(besetzung),
      refused: () => kreis.api.besetzung.create.mutate({ ...besetzung, id: randomUUID() }),
    };
  },
  "besetzungsende.create": async (server) => {
    const kreis = await aKreis(server);
    const { id: besetzungId } = await kreis.api.besetzung.create.mutate(eineBesetzung(await hatStelle(kreis)));
    const end = (bis: string) => kreis.api.besetzungsende.create.mutate({ besetzungId, bis });
    return { run: () => end("2026-06-30"), again: () => end("2026-06-30"), refused: () => end("2025-06-30") };
  },
  "weiterleitung.create": async (server) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const angebot = einAngebot(await hatStelle(kreis), kommune);
    return {
      run: () => kreis.api.weiterleitung.create.mutate(angebot),
      again: () => kreis.api.weiterleitung.create.mutate(angebot),
      refused: () => kreis.api.weiterleitung.create.mutate({ ...angebot, id: randomUUID() }),
    };
  },
  "weiterleitungAntwort.create": async (server) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { weiterleitungId } = await hatAngebot(kreis, kommune);
    const answer = (antwort: { angenommen: true } | { angenommen: false; grund: string }) =>
      kommune.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort });
    return {
      run: () => answer({ angenommen: true }),
      again: () => answer({ angenommen: true }),
      refused: () => answer({ angenommen: false, grund }),
    };
  },
  "weiterleitungRuecknahme.create": async (server) => {
    const { kreis, kommune } = await aKreisMitEmpfaengern(server);
    const { weiterleitungId: id } = await hatAngebot(kreis, kommune);
    const withdraw = () => kreis.api.weiterleitungRuecknahme.create.mutate({ id, grund });
    return {
      run: withdraw,
      again: withdraw,
      refused: () => kommune.api.weiterleitungRuecknahme.create.mutate({ id, grund }),
    };
  },
  "foerderplan.update": async (server) => {
    const { api } = await aKreis(server);
    const update = (version: number) =>
      api.foerderplan.update.mutate({ jahr: 2026, massnahmenPlanCent: 100, personalkostenIstCent: null, version });
    return { run: () => update(0), again: tolerated(() => update(0)), refused: () => update(7) };
  },
  "jahreslauf.create": async (server) => {
    const { api } = await aKreis(server);
    const start = (jahr: number) => api.jahreslauf.create.mutate({ id: randomUUID(), jahr });
    return { run: () => start(2025), again: () => start(2025), refused: () => start(2030) };
  },
  "jahreslaufWiederholung.create": async (server) => {
    const kreis = await aKreis(server);
    const laufId = await hatFehlgeschlagenenLauf(server, kreis);
    const repeat = (organisationId: string) =>
      kreis.api.jahreslaufWiederholung.create.mutate({ laufId, organisationId });
    return { run: () => repeat(kreis.id), again: tolerated(() => repeat(kreis.id)), refused: () => repeat(unknown) };
  },
};
