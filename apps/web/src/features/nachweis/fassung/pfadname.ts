import { nachweisfelder, type Nachweisinhalt } from "@kim/domain/nachweis";

/** What people call the place of a difference; `inhalte` name the rows of its lists, the newer one first. */
export function pfadname(pfad: string, inhalte: readonly Nachweisinhalt[]): string {
  const [bereich = "", ...rest] = pfad.split(".");
  switch (bereich) {
    case "angaben":
      return feldname(rest, inhalte) ?? pfad;
    case "zahlen":
      return zahlenname(rest, inhalte);
    case "kopf":
      return kopfNamen[rest.join(".")] ?? pfad;
    default:
      return bereichNamen[bereich] ?? pfad;
  }
}

const bereichNamen: Readonly<Record<string, string>> = { titel: "Titel", bestaetigung: "Satz der Bestätigung" };

const kopfNamen: Readonly<Record<string, string>> = {
  an: "Geht an",
  zweck: "Zweck",
  faelligAm: "Fällig am",
  "inhaber.name": "Name der nachweisenden Stelle",
  "inhaber.ags": "Gemeindeschlüssel",
  "zeitraum.von": "Zeitraum von",
  "zeitraum.bis": "Zeitraum bis",
};

function feldname([feld]: readonly string[], inhalte: readonly Nachweisinhalt[]): string | undefined {
  return inhalte.flatMap(({ kopf: { art, baustein } }) => nachweisfelder(art, baustein)).find((f) => f.feld === feld)
    ?.name;
}

const listen: Readonly<Record<string, { name: string; zeile: string }>> = {
  einnahmen: { name: "Einnahme", zeile: "name" },
  ausgaben: { name: "Ausgabe", zeile: "name" },
  personal: { name: "Stelle", zeile: "bezeichnung" },
  weiterleitungen: { name: "Weitergeleitet an", zeile: "empfaengerName" },
  bescheide: { name: "Bescheid", zeile: "aktenzeichen" },
  auszahlungen: { name: "Auszahlung", zeile: "am" },
};

function zahlenname(rest: readonly string[], inhalte: readonly Nachweisinhalt[]): string {
  const [liste = "", nummer = "", ...tiefer] = rest;
  const kopf = listen[liste];
  if (!kopf) return wertname(rest.filter((teil) => teil !== "ergebnis"));
  const zeile = inhalte.map(({ zahlen }) => textAn(zahlen, [liste, nummer, kopf.zeile])).find((name) => name !== "");
  return `${kopf.name} ${zeile ? `„${zeile}“` : Number(nummer) + 1}: ${wertname(tiefer)}`;
}

const wertname = (teile: readonly string[]): string => teile.map((teil) => wertNamen[teil] ?? teil).join(", ");

const wertNamen: Readonly<Record<string, string>> = {
  bewilligtCent: "Bewilligt",
  ausgezahltCent: "Ausgezahlt",
  betragCent: "Betrag",
  ausgegebenCent: "Ausgegeben",
  zuwendungsfaehigCent: "Zuwendungsfähig",
  andereEinnahmenCent: "Andere Einnahmen",
  anerkanntCent: "Anerkannt",
  erstattungCent: "Zu erstatten",
  nochAbrufbarCent: "Noch abrufbar",
  eingesetztCent: "Eingesetzt",
  nichtVerbrauchtCent: "Nicht verbraucht",
  nichtNachgewiesenCent: "Nicht nachgewiesen",
  rueckzahlungCent: "Zurückzuzahlen",
  rueckzahlungsfrist: "Frist der Rückzahlung",
  weitergeleitetCent: "Weitergeleitet",
  eigeneKostenCent: "Eigene Kosten",
  kostenDarunterCent: "Kosten der Empfänger",
  besserstellungCent: "Besserstellung",
  besserstellungen: "Besserstellung je Person",
  pseudonym: "Person",
  angabe: "Angabe",
  gezahltCent: "Gezahlt",
  vergleichbarCent: "Vergleichbar beim Land",
  eigenerTarif: "Eigener Tarif",
  nichtZuwendungsfaehigCent: "Nicht zuwendungsfähig",
  hoechstbetragCent: "Höchstbetrag",
  verwendetCent: "Verwendet",
  ueberschussCent: "Überschuss, der nach dem Vertrag bleibt",
  rueckgabeCent: "Zurückzugeben",
  bescheidCent: "Laut Bescheid",
  bescheidProzent: "Anteil laut Bescheid",
  abrechnungCent: "Abgerechnet",
  abrechnungProzent: "Anteil laut Abrechnung",
  erklaertCent: "Erklärt",
  gekuerztCent: "Gekürzt",
  gehalteneHundertstelTage: "Gehaltene VZÄ-Tage",
  besetzteHundertstelTage: "Besetzte VZÄ-Tage",
  sollHundertstelTage: "VZÄ-Tage laut Plan",
  vzaeHundertstel: "Umfang in VZÄ",
  name: "Bezeichnung",
  bezeichnung: "Bezeichnung",
  empfaengerName: "Empfänger",
  arbeitgeber: "Arbeitgeber",
  funktion: "Funktion",
  position: "Position",
  schluessel: "Schlüssel",
  qualifikationen: "Qualifikation",
  aktenzeichen: "Aktenzeichen",
  datum: "Datum",
  gilt: "Gilt",
  zeitraum: "Zeitraum",
  von: "von",
  bis: "bis",
  am: "Tag",
  quelle: "Quelle",
  annahme: "Annahme",
  art: "Art",
  bescheinigung: "Bescheinigung",
  version: "Fassung",
  vonName: "Person",
};

function textAn(wert: unknown, teile: readonly string[]): string {
  const [erster, ...rest] = teile;
  if (erster === undefined) return typeof wert === "string" ? wert : "";
  return typeof wert === "object" && wert !== null ? textAn(new Map(Object.entries(wert)).get(erster), rest) : "";
}
