import { appRouter } from "@kim/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type TestApi } from "../support/welt/api.ts";
import { commands, type Command } from "./commands.ts";

/**
 * Every procedure of the API and who may call it. A procedure that is new, gone or guarded otherwise turns this red.
 */
const expected = {
  "verteilung.list": "weiterleitung:anbieten",
  "verteilung.get": "weiterleitung:anbieten",
  "verteilung.create": "weiterleitung:anbieten",
  "verteilung.update": "weiterleitung:anbieten",
  "verteilung.delete": "weiterleitung:anbieten",
  "verzicht.create": "weiterleitung:anbieten",
  "verzicht.delete": "weiterleitung:anbieten",
  "verteilungAngebote.create": "weiterleitung:anbieten",
  "sitzung.get": "oeffentlich",
  "anmeldeseite.get": "oeffentlich",
  "sitzung.create": "oeffentlich",
  "sitzung.delete": "angemeldet",
  "sitzung.deleteAll": "angemeldet",
  "mandantenwechsel.create": "angemeldet",
  "startseite.get": "angemeldet",
  "frist.list": "nachweis:lesen",
  "auflage.list": ["foerderung:lesen", "bewilligung:entscheiden"],
  "auflagenvorgang.create": ["nachweis:vorbereiten", "bewilligung:entscheiden"],
  "mitteilung.list": "foerderung:lesen",
  "mitteilung.create": "nachweis:vorbereiten",
  "mitteilungsentwurf.list": "foerderung:lesen",
  "mitteilungsentwurf.get": "foerderung:lesen",
  "mitteilungseingang.list": "bewilligung:entscheiden",
  "mitteilungseingang.create": "bewilligung:entscheiden",
  "vorlage.list": "bewilligung:entscheiden",
  "vorlagenfassung.create": "bewilligung:entscheiden",
  "fristenstand.list": "nachweis:pruefen",
  "fristmahnung.create": "nachweis:pruefen",
  "fristverlaengerung.create": "nachweis:pruefen",
  "einzelerinnerung.get": "nachweis:lesen",
  "einzelerinnerung.create": "nachweis:lesen",
  "einzelerinnerung.delete": "nachweis:lesen",
  "fristenkalender.get": "nachweis:lesen",
  "fristenkalender.create": "nachweis:lesen",
  "fristenkalender.delete": "nachweis:lesen",
  "organisation.listEmpfaenger": "weiterleitung:anbieten",
  "uebersicht.get": "weiterleitung:lesen",
  "stelle.list": "stelle:lesen",
  "stelle.get": "stelle:lesen",
  "stelle.create": "stelle:pflegen",
  "stelle.update": "stelle:pflegen",
  "stellenende.create": "stelle:pflegen",
  "stellenumfeld.get": "stelle:pflegen",
  "besetzung.create": "besetzung:pflegen",
  "besetzung.update": "besetzung:pflegen",
  "besetzungsende.create": "besetzung:pflegen",
  "weiterleitung.list": "weiterleitung:lesen",
  "weiterleitung.get": "weiterleitung:lesen",
  "weiterleitung.create": "weiterleitung:anbieten",
  "weiterleitungAntwort.create": "weiterleitung:beantworten",
  "weiterleitungRuecknahme.create": "weiterleitung:anbieten",
  "weiterleitungAngebotslage.get": "weiterleitung:anbieten",
  "weiterleitungEntwurf.list": "weiterleitung:anbieten",
  "weiterleitungEntwurf.get": "weiterleitung:anbieten",
  "weiterleitungEntwurf.create": "weiterleitung:anbieten",
  "weiterleitungEntwurf.update": "weiterleitung:anbieten",
  "weiterleitungEntwurf.delete": "weiterleitung:anbieten",
  "weiterleitungEnde.create": ["weiterleitung:anbieten", "weiterleitung:beantworten"],
  "weiterleitungAenderung.create": "weiterleitung:anbieten",
  "weiterleitungAenderungAntwort.create": "weiterleitung:beantworten",
  "weiterleitungUebergang.create": "weiterleitung:anbieten",
  "weiterleitungDokument.list": "weiterleitung:lesen",
  "weiterleitungDokument.create": "weiterleitung:anbieten",
  "weiterleitungKosten.get": "weiterleitung:lesen",
  "korrekturbitte.list": "weiterleitung:lesen",
  "korrekturbitte.create": "weiterleitung:anbieten",
  "korrekturantwort.create": "besetzung:pflegen",
  "kontingent.list": "foerderplan:lesen",
  "foerderplan.get": "foerderplan:lesen",
  "foerderplan.update": "foerderplan:pflegen",
  "fortschreibung.get": "weiterleitung:lesen",
  "kontingentfortschreibung.get": "bewilligung:entscheiden",
  "fortschreibungAblehnung.create": ["stelle:pflegen", "weiterleitung:anbieten", "foerderplan:pflegen"],
  "fortschreibungAblehnung.delete": ["stelle:pflegen", "weiterleitung:anbieten", "foerderplan:pflegen"],
  "jahreslauf.create": ["jahreslauf:starten", "land:jahreslauf"],
  "jahreslauf.get": ["jahreslauf:lesen", "land:jahreslauf"],
  "jahreslauf.list": ["jahreslauf:lesen", "land:jahreslauf"],
  "jahreslauf.verlauf": ["jahreslauf:lesen", "land:jahreslauf"],
  "jahreslaufWiederholung.create": ["jahreslauf:starten", "land:jahreslauf"],
  "jahreslaufWiederholung.createMany": ["jahreslauf:starten", "land:jahreslauf"],
  "jahreslaufAbbruch.create": ["jahreslauf:starten", "land:jahreslauf"],
  "auftrag.list": "betrieb:auftraege",
  "auftragwiederholung.create": "betrieb:auftraege",
  "auftragwiederholung.createMany": "betrieb:auftraege",
  "auftragverwerfung.create": "betrieb:auftraege",
  "jahresergebnis.get": "jahreslauf:lesen",
  "einladung.list": "weiterleitung:anbieten",
  "einladung.create": "weiterleitung:anbieten",
  "einladung.delete": "weiterleitung:anbieten",
  "personeinladung.list": "person:verwalten",
  "personeinladung.create": "person:verwalten",
  "personeinladung.delete": "person:verwalten",
  "einladungsannahme.get": "oeffentlich",
  "einladungsannahme.create": "oeffentlich",
  "person.list": "person:verwalten",
  "person.update": "person:verwalten",
  "person.delete": "person:verwalten",
  "protokoll.list": "protokoll:lesen",
  "traeger.create": "weiterleitung:anbieten",
  "willkommen.get": "angemeldet",
  "land.uebersicht": "land:lesen",
  "land.organisation": "land:lesen",
  "landesverteilung.list": "land:lesen",
  "landesverteilung.get": "land:lesen",
  "landesverteilung.lage": "land:verteilen",
  "landesverteilung.create": "land:verteilen",
  "landesverteilung.update": "land:verteilen",
  "landesverteilung.delete": "land:verteilen",
  "landesvorlage.create": "land:verteilen",
  "landesrueckgabe.create": "land:verteilen",
  "landesveroeffentlichung.create": "land:verteilen",
  "landesanteil.list": "foerderung:lesen",
  "kondition.list": "kondition:lesen",
  "kondition.vorschau": "kondition:vorschlagen",
  "konditionVorschlag.create": "kondition:vorschlagen",
  "konditionFreigabe.create": "kondition:vorschlagen",
  "antrag.list": "foerderung:lesen",
  "antragseingang.list": "bewilligung:entscheiden",
  "antrag.get": ["foerderung:lesen", "bewilligung:entscheiden"],
  "antrag.create": "antrag:pflegen",
  "antrag.update": "antrag:pflegen",
  "antragEinreichung.create": "antrag:pflegen",
  "antragBeantwortung.create": "antrag:pflegen",
  "antragRuecknahme.create": "antrag:pflegen",
  "antragRueckfrage.create": "bewilligung:entscheiden",
  "antragAblehnung.create": "bewilligung:entscheiden",
  "antragsfenster.list": ["foerderung:lesen", "bewilligung:entscheiden"],
  "antragsfenster.create": "bewilligung:entscheiden",
  "bescheid.list": "foerderung:lesen",
  "bescheid.listJeEmpfaenger": "bewilligung:entscheiden",
  "bescheid.get": ["foerderung:lesen", "bewilligung:entscheiden"],
  "bescheid.create": "bewilligung:entscheiden",
  "bescheidvorschlag.listEmpfaenger": "bewilligung:entscheiden",
  "bescheidvorschlag.get": "bewilligung:entscheiden",
  "zusatzstelle.list": "foerderung:lesen",
  "zusatzstelle.listAlle": "bewilligung:entscheiden",
  "zusatzstelle.create": "antrag:pflegen",
  "zusatzstelleBewilligung.create": "bewilligung:entscheiden",
  "register.list": ["land:lesen", "foerderung:lesen"],
  "register.get": ["land:lesen", "foerderung:lesen"],
  "registermerkmal.create": "bewilligung:entscheiden",
  "registermerkmalende.create": "bewilligung:entscheiden",
  "foerderstand.get": "foerderung:lesen",
  "landFoerderung.get": "land:lesen",
  "ausgabe.list": "ausgabe:lesen",
  "ausgabe.create": "ausgabe:pflegen",
  "ausgabe.update": "ausgabe:pflegen",
  "ausgabe.delete": "ausgabe:pflegen",
  "ausgabe.createMany": "ausgabe:pflegen",
  "bedarf.list": "ausgabe:lesen",
  "bedarf.create": "ausgabe:pflegen",
  "einnahme.list": "ausgabe:lesen",
  "einnahme.create": "ausgabe:pflegen",
  "einnahme.update": "ausgabe:pflegen",
  "einnahme.delete": "ausgabe:pflegen",
  "fremdfoerderung.list": "ausgabe:lesen",
  "fremdfoerderung.create": "ausgabe:pflegen",
  "fremdfoerderung.delete": "ausgabe:pflegen",
  "mittelabruf.list": "foerderung:lesen",
  "mittelabruf.create": "mittelabruf:pflegen",
  "mittelabrufEingang.listOffene": "bewilligung:entscheiden",
  "mittelabrufEingang.listBewilligte": "bewilligung:entscheiden",
  "mittelabrufEingang.listRaten": "bewilligung:entscheiden",
  "mittelabrufEingang.listAuszahlbare": "bewilligung:entscheiden",
  "mittelabrufEntscheidung.create": "bewilligung:entscheiden",
  "auszahlung.list": ["foerderung:lesen", "bewilligung:entscheiden"],
  "auszahlung.create": "bewilligung:entscheiden",
  "abruftermin.list": ["foerderung:lesen", "bewilligung:entscheiden"],
  "abruftermin.create": "bewilligung:entscheiden",
  "abruftermin.delete": "bewilligung:entscheiden",
  "nachweis.list": "nachweis:lesen",
  "nachweis.get": "nachweis:lesen",
  "nachweis.create": "nachweis:vorbereiten",
  "nachweisEntwurf.update": "nachweis:vorbereiten",
  "nachweisausdruck.create": ["nachweis:vorbereiten", "nachweis:zeichnen"],
  "teilnachweis.create": "nachweis:vorbereiten",
  "nachweisvorgang.create": ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"],
  "fassungsvergleich.get": "nachweis:lesen",
  "nachweisbemerkung.create": ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"],
  "bemerkungsantwort.create": ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"],
  "nachweisverzicht.list": "nachweis:lesen",
  "nachweisverzicht.create": "nachweis:pruefen",
  "zeilenentscheidung.create": "nachweis:pruefen",
  "summenkuerzung.create": "nachweis:pruefen",
  "sammelpruefung.create": "nachweis:pruefen",
  "sammelbescheinigung.create": "nachweis:pruefen",
  "nachweisrueckfrage.create": "nachweis:pruefen",
  "antwortfrist.create": "nachweis:pruefen",
  "pruefliste.list": "bewilligung:entscheiden",
  "stichprobe.create": "nachweis:pruefen",
  "schriftstueck.list": ["foerderung:lesen", "weiterleitung:lesen", "nachweis:lesen", "bewilligung:entscheiden"],
  "schriftstueck.create": ["foerderung:lesen", "weiterleitung:lesen", "nachweis:lesen", "bewilligung:entscheiden"],
  "zeichnungsbefugnis.list": ["nachweis:lesen", "person:verwalten"],
  "zeichnungsbefugnis.create": "person:verwalten",
  "zeichnungsbefugnisende.create": "person:verwalten",
  "pruefeinsicht.list": "einsicht:gewaehren",
  "pruefeinsicht.create": "einsicht:gewaehren",
  "pruefeinsichtverlaengerung.create": "einsicht:gewaehren",
  "pruefeinsichtwiderruf.create": "einsicht:gewaehren",
  "einsichtnahme.list": "einsicht:gewaehren",
  "pruefnachweis.list": "einsicht:nehmen",
  "pruefnachweis.get": "einsicht:nehmen",
  "pruefnotiz.create": "einsicht:nehmen",
  "pruefnotiz.update": "einsicht:nehmen",
  "pruefnotiz.delete": "einsicht:nehmen",
  "pruefabschluss.create": "einsicht:nehmen",
  "rueckforderung.list": "nachweis:lesen",
  "rueckforderung.get": "nachweis:lesen",
  "rueckforderung.create": "nachweis:pruefen",
  "forderungsgegenstand.get": "nachweis:lesen",
  "rueckforderungsvorgang.create": ["nachweis:vorbereiten", "nachweis:zeichnen", "nachweis:pruefen"],
  "rueckzahlung.create": "nachweis:pruefen",
  "aufbewahrung.get": "nachweis:lesen",
  "nachweisabschluss.list": "nachweis:lesen",
  "jahresabschluss.create": "nachweis:vorbereiten",
  "zinsblatt.get": "nachweis:lesen",
  "basiszinssatz.list": "kondition:lesen",
  "basiszinssatz.create": "bewilligung:entscheiden",
  "basiszinsbestaetigung.create": "bewilligung:entscheiden",
  "belegzeile.list": "nachweis:lesen",
  "belegzeile.create": "nachweis:vorbereiten",
  "belegzeile.update": "nachweis:vorbereiten",
  "belegzeile.delete": "nachweis:vorbereiten",
  "belegliste.create": "nachweis:vorbereiten",
  "nachweisdatei.delete": ["nachweis:vorbereiten", "nachweis:zeichnen"],
} as const;

type Definition = { type: string; meta?: { access?: unknown } };
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, { _def: Definition }>).map(
  ([
    path,
    {
      _def: { type, meta },
    },
  ]) => ({ path, type, access: meta?.access }),
);

test("every procedure declares its access, and the list has neither a missing nor a stale entry", () => {
  expect(Object.fromEntries(procedures.map(({ path, access }) => [path, access]))).toEqual(expected);
});

test("somebody who is not logged in is turned away by everything that is not public", async () => {
  for (const { path, type } of procedures.filter(({ access }) => access !== "oeffentlich")) {
    const response = await server
      .visit()
      .send(
        `/trpc/${path}?input=%7B%7D`,
        type === "mutation" ? { method: "POST", headers: { "content-type": "application/json" }, body: "{}" } : {},
      );
    const status = type === "subscription" ? /"httpStatus":(\d+)/.exec(await response.text())?.[1] : response.status;
    expect({ path, status: Number(status) }).toEqual({ path, status: 401 });
  }
});

test("every mutation is driven below", () => {
  const mutations = procedures.filter(({ type }) => type === "mutation").map(({ path }) => path);
  expect(Object.keys(commands).sort()).toEqual(mutations.sort());
});

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

describe.each(Object.entries(commands))("%s", (path, prepare: Command) => {
  test("writes exactly one audit line when it is executed, and none when it is repeated or refused", async () => {
    const { run, again, refused } = await prepare(server);
    expect(await linesOf(run)).toEqual([path]);
    expect(await linesOf(again)).toEqual([]);
    const refusal = await linesOf(() =>
      refused()
        .then(
          () => "accepted",
          () => "refused",
        )
        .then((outcome) => expect(outcome).toBe("refused")),
    );
    expect(refusal).toEqual([]);
  });
});

/** The commands written to the audit tables while `work` ran: the tenants' and the people's. */
async function linesOf(work: () => Promise<unknown>): Promise<string[]> {
  const { admin } = server.database;
  const before = new Set((await lines()).map((line) => line.id));
  await work();
  return (await lines()).filter((line) => !before.has(line.id)).map((line) => line.befehl);

  function lines() {
    return admin<{ id: string; befehl: string }[]>`
      select id::text, befehl from kim.protokoll union all
      select id::text, case ereignis when 'anmeldung' then 'sitzung.create' when 'abmeldung' then 'sitzung.delete'
        when 'abmeldung_ueberall' then 'sitzung.deleteAll' else 'mandantenwechsel.create' end
        from auth.anmeldeprotokoll`;
  }
}
