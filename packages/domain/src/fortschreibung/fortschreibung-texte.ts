import { alsDatum, alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import type { FortschreibungRefusal } from "./fortschreibungsablehnung.ts";

export const fortschreibungRefusalTexte: Saetze<FortschreibungRefusal> = {
  "zieljahr-ausserhalb": (r) => `Nach ${r.jahr} lässt sich nichts fortschreiben. Bitte ${r.von} oder ${r.bis} wählen.`,
  "fortschreibung-nicht-zustaendig": (r) =>
    `Ihre Rolle entscheidet nicht darüber, ob etwas fortgeschrieben wird (${r.art}). Bitte jemanden mit diesem Recht darum bitten.`,
};

/** Why nothing can be proposed, where no rule of post or contract says it. */
export type Hindernis =
  | { reason: "ohne-konditionen"; jahr: number }
  | { reason: "endet-vor-jahresende"; am: PlainDate }
  | { reason: "endete-vorzeitig"; am: PlainDate; grund: string }
  | { reason: "herkunft-fehlt"; geber: string; jahr: number }
  | { reason: "empfaenger-nicht-mehr-moeglich"; name: string };

const hindernisTexte: Saetze<Hindernis> = {
  "ohne-konditionen": (h) =>
    `Für ${h.jahr} sind noch keine Förderkonditionen veröffentlicht, also steht kein Betrag fest. Sobald das Ministerium sie freigibt, steht hier ein Vorschlag. Wer nicht warten kann, macht es von Hand.`,
  "endet-vor-jahresende": (h) =>
    `Endet am ${alsDatum(h.am)}, also nicht mit dem Jahr. Soll es danach weitergehen, bitte von Hand neu anlegen.`,
  "endete-vorzeitig": (h) =>
    `Endet vorzeitig am ${alsDatum(h.am)}: ${h.grund} Wird nicht von selbst wieder vorgeschlagen.`,
  "herkunft-fehlt": (h) =>
    `Die Stelle halten Sie selbst nur bis zum Jahresende. Erst muss ${h.geber} sie Ihnen für ${h.jahr} anbieten und Sie müssen annehmen.`,
  "empfaenger-nicht-mehr-moeglich": (h) =>
    `${h.name} kann diese Stelle nicht mehr erhalten. Bitte an eine andere Stelle weiterleiten.`,
};

export const hindernisText = (hindernis: Hindernis): string => satz(hindernisTexte, hindernis);

/** What to look at before confirming. */
export type Fortschreibungshinweis =
  | { reason: "nicht-besetzt"; am: PlainDate; offenHundertstel: number }
  | { reason: "besetzung-endet"; pseudonym: string; am: PlainDate }
  | { reason: "weitergeleitet"; empfaenger: string; bis: PlainDate }
  | { reason: "erklaerung-uebernommen"; jahr: number }
  | { reason: "stelle-zuerst"; ende: PlainDate }
  | { reason: "auf-hoechstbetrag-gekuerzt"; vonCent: number; aufCent: number };

const hinweisTexte: Saetze<Fortschreibungshinweis> = {
  "nicht-besetzt": (h) => `Am ${alsDatum(h.am)} sind ${alsVzae(h.offenHundertstel)} nicht besetzt.`,
  "besetzung-endet": (h) => `Die Besetzung „${h.pseudonym}“ endet am ${alsDatum(h.am)} und wird nicht mit verlängert.`,
  weitergeleitet: (h) =>
    `Weitergeleitet an ${h.empfaenger} bis ${alsDatum(h.bis)}; der Vertrag wird mit der Stelle nicht länger.`,
  "erklaerung-uebernommen": (h) =>
    `Die Erklärung zu JMD und MBE wird übernommen. Bitte nur bestätigen, wenn sie für ${h.jahr} gilt.`,
  "stelle-zuerst": (h) => `Die Stelle endet am ${alsDatum(h.ende)}. Bitte zuerst die Stelle fortschreiben.`,
  "auf-hoechstbetrag-gekuerzt": (h) =>
    `Geplant waren ${alsEuro(h.vonCent)}; der Höchstbetrag des Jahres ist ${alsEuro(h.aufCent)}.`,
};

export const fortschreibungshinweisText = (hinweis: Fortschreibungshinweis): string => satz(hinweisTexte, hinweis);
