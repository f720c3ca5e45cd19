import { uuidOf } from "../../src/scope/ids.ts";
import { besetzung } from "../../src/schema/besetzung.ts";
import { korrekturantwort, korrekturbitte } from "../../src/schema/weiterleitung-verlauf.ts";
import type { Eintrag } from "../grundstock/ablage.ts";
import { organisationIdOf } from "../grundstock/organisationen.ts";
import { koordinationIn } from "../grundstock/personen.ts";
import { zeilenAus } from "./personalausgaben.ts";
import { amTag, tageSpaeter } from "./stichtag.ts";

interface Bitte {
  geber: string;
  empfaenger: string;
  text: string;
  tageHer: number;
  antwort?: { korrigiert: boolean; text: string };
}

const bitten: readonly Bitte[] = [
  {
    geber: "05570",
    empfaenger: "05570004",
    text: "Im Vertrag steht der 15. des Monats als erster Tag. Bitte prüfen Sie den Beginn der Besetzung.",
    tageHer: 9,
  },
  {
    geber: "05570",
    empfaenger: "wohlfahrt-warendorf",
    text: "Die Qualifikation stimmt nicht mit der Meldung aus dem Frühjahr überein. Bitte berichtigen.",
    tageHer: 64,
    antwort: { korrigiert: true, text: "Berichtigt: Der Abschluss liegt seit März vor." },
  },
  {
    geber: "05570004",
    empfaenger: "05570016",
    text: "Der Anteil sollte 0,50 VZÄ sein. Bitte bestätigen Sie, dass das seit März so ist.",
    tageHer: 12,
  },
  {
    geber: "05754",
    empfaenger: "wohlfahrt-warendorf",
    text: "Bitte tragen Sie den Beginn so ein, wie er im Arbeitsvertrag steht.",
    tageHer: 40,
    antwort: { korrigiert: false, text: "Der Beginn entspricht dem Arbeitsvertrag; es bleibt beim 1. Februar." },
  },
  {
    geber: "05754",
    empfaenger: "05754008",
    text: "Bitte prüfen Sie, ob die Fachkraft wirklich mit 1,00 VZÄ in der Stadt arbeitet.",
    tageHer: 33,
    antwort: { korrigiert: false, text: "Der Anteil stimmt; die Sprechstunden im Rathaus zählen dazu." },
  },
];

/** What givers asked the holders of their posts to put right, on the first person that holds such a post. */
export const korrekturen = (eintraege: readonly Eintrag[], stichtag: string): Eintrag[] =>
  bitten.flatMap(({ geber, empfaenger, text, tageHer, antwort }, nummer) => {
    const [geberId, empfaengerId] = [organisationIdOf(geber), organisationIdOf(empfaenger)];
    const eintrag = zeilenAus<typeof besetzung.$inferInsert>(eintraege, besetzung).find(
      (b) => b.geberId === geberId && b.tenantId === empfaengerId && !b.bis,
    );
    if (!eintrag?.weiterleitungId) return [];
    const id = uuidOf("korrekturbitte", nummer);
    const am = tageSpaeter(stichtag, -tageHer);
    const bitte = {
      tenantId: geberId,
      id,
      weiterleitungId: eintrag.weiterleitungId,
      empfaengerId,
      art: "besetzung",
      gegenstandId: eintrag.id,
      text,
      am: amTag(am),
      von: koordinationIn(geber),
    };
    const erwidert = {
      tenantId: empfaengerId,
      geberId,
      korrekturbitteId: id,
      ...antwort,
      am: amTag(tageSpaeter(am, 5), 13),
      von: koordinationIn(empfaenger),
    };
    return [
      { tenantId: geberId, tabelle: korrekturbitte, zeilen: [bitte] },
      { tenantId: empfaengerId, tabelle: korrekturantwort, zeilen: antwort ? [erwidert] : [] },
    ];
  });
