import { uuidOf } from "../../src/scope/ids.ts";
import { antrag, antragVorgang } from "../../src/schema/antrag.ts";
import { ausgabe, bedarf, einnahme } from "../../src/schema/ausgabe.ts";
import { mittelabruf } from "../../src/schema/bescheid.ts";
import { einladung } from "../../src/schema/einladung.ts";
import { protokoll } from "../../src/schema/protokoll.ts";
import { besetzung } from "../../src/schema/besetzung.ts";
import { stelle } from "../../src/schema/stelle.ts";
import { weiterleitung, weiterleitungAntwort, weiterleitungRuecknahme } from "../../src/schema/weiterleitung.ts";
import {
  korrekturantwort,
  korrekturbitte,
  weiterleitungAenderung,
  weiterleitungAenderungAntwort,
  weiterleitungEnde,
} from "../../src/schema/weiterleitung-verlauf.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { demoPersonen } from "../grundstock/personen.ts";
import { amTag, tageSpaeter } from "./stichtag.ts";

type Zeile = Record<string, unknown> & { tenantId: string };
type Vermerk = { befehl: string; am: Date };

const tag = (feld: unknown, tage = 0) => amTag(tageSpaeter(String(feld), tage), 10);
const zeitpunkt = (feld: unknown) => feld as Date;

const antragsbefehle: Readonly<Record<string, string>> = {
  eingereicht: "antragEinreichung.create",
  beantwortet: "antragBeantwortung.create",
  zurueckgezogen: "antragRuecknahme.create",
};

/** By which command a row came into being, and when. */
const herkunft = new Map<Eintrag["tabelle"], (zeile: Zeile) => Vermerk[]>([
  [stelle, (z) => [{ befehl: "stelle.create", am: tag(z["beginn"], -21) }]],
  [
    besetzung,
    (z) => [
      { befehl: "besetzung.create", am: tag(z["von"]) },
      ...(z["bis"] ? [{ befehl: "besetzungsende.create", am: tag(z["bis"], -14) }] : []),
    ],
  ],
  [weiterleitung, (z) => [{ befehl: "weiterleitung.create", am: zeitpunkt(z["angebotenAm"]) }]],
  [weiterleitungAntwort, (z) => [{ befehl: "weiterleitungAntwort.create", am: zeitpunkt(z["beantwortetAm"]) }]],
  [
    weiterleitungRuecknahme,
    (z) => [{ befehl: "weiterleitungRuecknahme.create", am: zeitpunkt(z["zurueckgezogenAm"]) }],
  ],
  [
    weiterleitungEnde,
    (z) => [
      {
        befehl: z["art"] === "zurueckgegeben" ? "weiterleitungRueckgabe.create" : "weiterleitungEnde.create",
        am: zeitpunkt(z["am"]),
      },
    ],
  ],
  [weiterleitungAenderung, (z) => [{ befehl: "weiterleitungAenderung.create", am: zeitpunkt(z["am"]) }]],
  [weiterleitungAenderungAntwort, (z) => [{ befehl: "weiterleitungAenderungAntwort.create", am: zeitpunkt(z["am"]) }]],
  [korrekturbitte, (z) => [{ befehl: "korrekturbitte.create", am: zeitpunkt(z["am"]) }]],
  [korrekturantwort, (z) => [{ befehl: "korrekturantwort.create", am: zeitpunkt(z["am"]) }]],
  [antrag, (z) => [{ befehl: "antrag.create", am: amTag(`${Number(z["jahr"]) - 1}-12-16`) }]],
  [
    antragVorgang,
    (z) => {
      const befehl = antragsbefehle[String(z["art"])];
      return befehl ? [{ befehl, am: zeitpunkt(z["am"]) }] : [];
    },
  ],
  [mittelabruf, (z) => [{ befehl: "mittelabruf.create", am: zeitpunkt(z["am"]) }]],
  [bedarf, (z) => [{ befehl: "bedarf.create", am: tag(z["festgestelltAm"]) }]],
  [ausgabe, (z) => [{ befehl: "ausgabe.create", am: tag(z["datum"], 3) }]],
  [einnahme, (z) => [{ befehl: "einnahme.create", am: tag(z["datum"], 2) }]],
  [einladung, (z) => [{ befehl: "personeinladung.create", am: zeitpunkt(z["erstelltAm"]) }]],
]);

/** The audit lines of every body somebody logs in to: what its rows say was done there, by whoever coordinates. */
export function protokolle(eintraege: readonly Eintrag[], stichtag: string): Eintrag[] {
  const personen = new Map<string, { id: string; name: string }>(
    demoPersonen.flatMap(({ id, name, zuweisungen }) =>
      zuweisungen
        .filter(({ rolle }) => rolle === "koordination" || rolle === "mandantenverwaltung")
        .map(({ organisation, rolle }) => [`${organisationIdOf(organisation)} ${rolle}`, { id, name }] as const),
    ),
  );
  return eintraege.flatMap(({ tenantId, tabelle, zeilen }) => {
    const rolle = tabelle === einladung ? "mandantenverwaltung" : "koordination";
    const person = personen.get(`${tenantId} ${rolle}`);
    const vermerke = herkunft.get(tabelle);
    if (!person || !vermerke) return [];
    const lines = (zeilen as readonly Zeile[]).flatMap((zeile) =>
      vermerke(zeile)
        .filter(({ am }) => am < amTag(stichtag, 18))
        .map(({ befehl, am }) => ({
          tenantId,
          id: uuidOf("protokoll", befehl, tenantId, JSON.stringify(kennungen(zeile))),
          am,
          benutzerId: person.id,
          benutzerName: person.name,
          befehl,
          eingabe: eingabe(zeile),
        })),
    );
    return [{ tenantId, tabelle: protokoll, zeilen: lines }];
  });
}

const kennungen = ({ id, weiterleitungId, aenderungId, korrekturbitteId }: Zeile) => [
  id,
  weiterleitungId,
  aenderungId,
  korrekturbitteId,
];

/** What the person entered; who wrote and when stands beside it, and secrets and long texts in no log. */
function eingabe(zeile: Zeile): Record<string, unknown> {
  const ausgelassen = new Set(["tenantId", "eigentuemerId", "geberId", "inhalt", "tokenHash", "am", "von", "vonName"]);
  return Object.fromEntries(
    Object.entries(zeile).filter(
      ([feld, wert]) => wert !== null && (!ausgelassen.has(feld) || (feld === "von" && "pseudonym" in zeile)),
    ),
  );
}
