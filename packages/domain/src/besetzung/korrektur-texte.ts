import { alsDatum } from "../grundlagen/darstellung.ts";
import { heuteInBerlin } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type KorrekturRefusal =
  | { reason: "nur-geber-bittet-um-korrektur" }
  | { reason: "eintrag-nicht-in-weiterleitung"; feld: "gegenstandId" }
  | { reason: "korrektur-schon-erbeten"; feld: "text"; am: string }
  | { reason: "nur-halter-beantwortet-korrektur" }
  | { reason: "korrektur-schon-beantwortet"; am: string }
  | { reason: "korrektur-ohne-grund"; feld: "text"; mindestensZeichen: number };

const tagVon = (instant: string) => alsDatum(heuteInBerlin(new Date(instant)));

export const korrekturRefusalTexte: Saetze<KorrekturRefusal> = {
  "nur-geber-bittet-um-korrektur": () =>
    "Um eine Korrektur bittet nur die Organisation, die die Stelle weitergeleitet hat. Eigene Einträge berichtigen Sie selbst.",
  "eintrag-nicht-in-weiterleitung": () =>
    "Diesen Eintrag gibt es in der Weiterleitung nicht mehr. Bitte laden Sie die Seite neu.",
  "korrektur-schon-erbeten": (r) =>
    `Um eine Korrektur dieses Eintrags wurde schon am ${tagVon(r.am)} gebeten. Bitte die Antwort abwarten.`,
  "nur-halter-beantwortet-korrektur": () =>
    "Auf eine Korrekturbitte antwortet nur die Organisation, die den Eintrag gemacht hat.",
  "korrektur-schon-beantwortet": (r) =>
    `Diese Korrekturbitte wurde schon am ${tagVon(r.am)} beantwortet. Bei Bedarf kann eine neue gestellt werden.`,
  "korrektur-ohne-grund": (r) =>
    `Bitte in mindestens ${r.mindestensZeichen} Zeichen schreiben, warum der Eintrag so bleibt.`,
};
