import { alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import type { FoerderplanRefusal } from "./foerderplangrenzen.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { funktionNamen } from "../stelle/stelle.ts";

export const foerderplanRefusalTexte: Saetze<FoerderplanRefusal> = {
  "kein-foerderjahr": (r) =>
    `Für ${r.jahr} sind keine Förderkonditionen veröffentlicht. Bitte ein anderes Jahr wählen.`,
  "zahl-negativ": (r) =>
    `${r.feld.endsWith("_cent") ? alsEuro(r.wert) : alsVzae(r.wert)} ist kleiner als null. Bitte null oder einen größeren Wert angeben.`,
  "zusatzstellen-nur-im-kreis": () =>
    "Zusatzstellen der Koordination gibt es nur in Kreisen und in der Städteregion. Bitte die Angabe weglassen.",
  "direkt-nur-baustein-3": () =>
    "Eine kreisangehörige Kommune erhält direkt nur Baustein 3. Bitte Stellen und Maßnahmen anderer Bausteine weglassen; sie gehören in den Plan ihres Kreises.",
  "funktion-anderer-baustein": (r) =>
    `Diese Funktion gehört zu Baustein ${r.erwarteterBaustein}. Bitte Baustein oder Funktion berichtigen.`,
  "teile-ungleich-summe": (r) =>
    `Die Teile ergeben ${alsVzae(r.teileHundertstel)}, angegeben sind ${alsVzae(r.summeHundertstel)}. Bitte die Teile oder die Summe berichtigen.`,
  "planteil-zu-klein": (r) =>
    `${alsVzae(r.teilHundertstel)} sind zu wenig; kein Teil darf kleiner als ${alsVzae(r.mindestensHundertstel)} sein. Bitte Teile zusammenlegen.`,
  "planhoechstzahl-ueberschritten": (r) =>
    `${alsVzae(r.summeHundertstel)} ${funktionNamen[r.funktion]} sind zu viel; erlaubt sind ${alsVzae(r.hoechstensHundertstel)}. Bitte den Anteil verkleinern.`,
};
