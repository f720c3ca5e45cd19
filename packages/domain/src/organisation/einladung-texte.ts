import { alsDatum } from "../grundlagen/darstellung.ts";
import type { EinladungRefusal } from "./einladung-anlage.ts";
import type { EinladungsannahmeRefusal } from "./einladungsannahme.ts";
import type { PersonRefusal } from "./person.ts";
import { heuteInBerlin } from "../grundlagen/plain-date.ts";
import { rollenNamen } from "./rollen-namen.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import type { TraegerRefusal } from "./traeger.ts";

export const einladungRefusalTexte: Saetze<
  EinladungRefusal | EinladungsannahmeRefusal | PersonRefusal | TraegerRefusal
> = {
  "einladung-ohne-angebot": (r) =>
    `${r.organisation} hat von Ihnen kein offenes oder angenommenes Angebot. Bitte bieten Sie zuerst eine Stelle an.`,
  "hat-schon-verwaltung": (r) =>
    `${r.organisation} hat schon eine Verwaltung; bitte wenden Sie sich an ${r.organisation} selbst, wenn dort noch jemand einen Zugang braucht.`,
  "rolle-nicht-moeglich": (r) =>
    `Die Rolle ${rollenNamen[r.rolle]} gibt es in Ihrer Organisation nicht. Bitte eine andere Rolle wählen.`,
  "person-gehoert-schon-dazu": (r) =>
    `Bei Ihnen hat ${r.email} schon einen Zugang. Bitte ändern Sie die Rollen in der Liste der Personen.`,
  "einladung-schon-angenommen": () => "Diese Einladung ist schon angenommen und lässt sich nicht mehr widerrufen.",
  "einladung-angenommen": () =>
    "Dieser Link wurde schon benutzt. Bitte melden Sie sich mit Ihrer E-Mail-Adresse und Ihrem Passwort an.",
  "einladung-widerrufen": () =>
    "Diese Einladung gilt nicht mehr. Vielleicht haben Sie eine neuere Nachricht mit einem neuen Link; sonst bitten Sie um eine neue Einladung.",
  "einladung-abgelaufen": (r) =>
    `Diese Einladung galt bis zum ${alsDatum(heuteInBerlin(new Date(r.gueltigBis)))}. Bitte bitten Sie um eine neue Einladung.`,
  "einladung-ueberholt": () =>
    "Inzwischen hat diese Organisation eine eigene Verwaltung. Bitte lassen Sie sich von ihr einladen.",
  "zugang-besteht-schon": () =>
    "Zu dieser E-Mail-Adresse gibt es schon einen Zugang. Bitte laden Sie die Seite neu und geben Sie Ihr Passwort ein.",
  "letzte-mandantenverwaltung": (r) =>
    `${r.name} ist die letzte Mandantenverwaltung Ihrer Organisation. Bitte geben Sie diese Rolle zuerst einer anderen Person.`,
  "traeger-nur-zuwendungsempfaenger": () =>
    "Träger tragen nur Kreise, kreisfreie Städte und die Städteregion ein. Bitte wenden Sie sich an Ihren Zuwendungsempfänger.",
  "traeger-gibt-es-schon": (r) =>
    `Im Verzeichnis steht schon „${r.name}“. Bitte wählen Sie diesen Eintrag als Empfänger aus.`,
};
