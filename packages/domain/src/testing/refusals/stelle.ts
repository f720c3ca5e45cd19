import type { StelleRefusal } from "../../stelle/stelle-refusal.ts";
import type { ZusatzstelleRefusal } from "../../stelle/zusatzstelle.ts";
import type { BesetzungRefusal } from "../../besetzung/besetzung-anlage.ts";
import type { KorrekturRefusal } from "../../besetzung/korrektur-texte.ts";
import { tag, zeitraum } from "./tag.ts";

/** Posts, the additional ones among them, who fills them, and what a giver asks to have corrected. */
export const refusalsDerStelle = [
  { reason: "keine-eigenen-stellen" },
  { reason: "nur-baustein-3", feld: "funktion" },
  { reason: "vor-programmbeginn", regel: "R15", feld: "beginn", ab: tag },
  { reason: "ende-vor-beginn", feld: "ende" },
  { reason: "stellenanteil-zu-klein", regel: "R1", feld: "vzaeHundertstel", mindestensHundertstel: 50 },
  {
    reason: "hoechstzahl-ueberschritten",
    regel: "R3",
    feld: "vzaeHundertstel",
    funktion: "koordination",
    hoechstensHundertstel: 250,
    summeHundertstel: 300,
    am: tag,
  },
  { reason: "kontingent-fehlt", regel: "R4", feld: "beginn", baustein: 2, jahr: 2022 },
  {
    reason: "kontingent-ueberschritten",
    regel: "R4",
    feld: "vzaeHundertstel",
    baustein: 2,
    jahr: 2022,
    kontingentHundertstel: 500,
    summeHundertstel: 600,
  },
  { reason: "inzwischen-geaendert" },
  { reason: "besetzung-ausserhalb", feld: "ende", pseudonym: "CM 1", ...zeitraum },
  { reason: "weiterleitung-ausserhalb", feld: "ende", von: tag, bis: tag },
  { reason: "anteil-schon-vergeben", feld: "vzaeHundertstel", vergebenHundertstel: 75, am: tag },
  { reason: "ende-nach-bisherigem-ende", feld: "ende", bisher: tag },

  { reason: "nur-kreise-zusatzstelle", regel: "R6" },
  { reason: "kommune-nicht-im-kreis", regel: "R6", feld: "kommuneId" },
  { reason: "zusatzstelle-schon-beantragt", feld: "kommuneId", jahr: 2022 },
  { reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld: "kommuneId", fehlende: ["jugendamt"], am: tag },
  { reason: "verzicht-ohne-grund", regel: "R7", feld: "verzichtGrund", mindestensZeichen: 10 },

  { reason: "abschluss-fehlt", regel: "R18", feld: "abschluss" },
  { reason: "gleichwertigkeit-unbegruendet", regel: "R18", feld: "gleichwertigWeil", mindestensZeichen: 20 },
  { reason: "lehrkraft-des-ki", regel: "R16", feld: "qualifikation" },
  { reason: "stellenteil-nicht-gehalten", feld: "stelleId" },
  { reason: "weiterleitung-beendet", feld: "stelleId", am: tag },
  { reason: "bis-vor-von", feld: "bis" },
  { reason: "ausserhalb-der-stelle", feld: "von", ...zeitraum },
  { reason: "anteil-ueberschritten", feld: "vzaeHundertstel", gehaltenHundertstel: 100, freiHundertstel: 40, am: tag },
  { reason: "bis-nach-bisherigem-bis", feld: "bis", bisher: tag },

  { reason: "nur-geber-bittet-um-korrektur" },
  { reason: "eintrag-nicht-in-weiterleitung", feld: "gegenstandId" },
  { reason: "korrektur-schon-erbeten", feld: "text", am: "2022-03-01T09:00:00Z" },
  { reason: "nur-halter-beantwortet-korrektur" },
  { reason: "korrektur-schon-beantwortet", am: "2022-03-01T09:00:00Z" },
  { reason: "korrektur-ohne-grund", feld: "text", mindestensZeichen: 10 },
] as const satisfies readonly (StelleRefusal | ZusatzstelleRefusal | BesetzungRefusal | KorrekturRefusal)[];
