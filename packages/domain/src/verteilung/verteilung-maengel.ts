import type { VerteilungInhalt, VerteilteFunktion } from "./verteilung-inhalt.ts";
import type { Verteilungsangaben, Verteilungsplan } from "./verteilung-plan.ts";
import { kleinsterTeil, vorrat, type Stellenverteilung } from "./verteilung-stellen.ts";
import { leseTabelle } from "./verteilung-tabelle.ts";
import { mindestanteil } from "../stelle/stellenregeln.ts";

/** Why the offers cannot be made yet; the Kommune it is about is named. */
export type Verteilungsmangel =
  | { reason: "verteilung-ohne-schluessel" }
  | { reason: "verteilungstabelle-fehlerhaft"; zeilen: number }
  | { reason: "zeitraum-verdreht"; feld: "ende" }
  | { reason: "verteilung-ohne-betrag" }
  | { reason: "verteilung-empfaenger-doppelt"; empfaenger: string }
  | {
      reason: "verzicht-groesser-als-anteil";
      regel: "R23";
      kommune: string;
      verzichtHundertstel: number;
      anteilHundertstel: number;
    }
  | {
      reason: "verteilungsteil-zu-klein";
      regel: "R1" | "R2";
      empfaenger: string;
      hundertstel: number;
      fehltHundertstel: number;
    }
  | { reason: "verteilung-summe-ueberschritten"; summeHundertstel: number; gesamtHundertstel: number }
  | {
      reason: "keine-passende-stelle";
      regel: "R1" | "R2";
      empfaenger: string;
      hundertstel: number;
      fehltHundertstel: number;
      haelftenFrei: number;
    }
  | { reason: "verteilung-leer" };

type Pruefling = Verteilungsangaben & {
  funktion: VerteilteFunktion;
  plan: Verteilungsplan;
  geschnitten: Stellenverteilung;
};

/** In the order in which the coordinator mends them. */
export function verteilungsmaengel(lage: Pruefling): Verteilungsmangel[] {
  const { inhalt, plan } = lage;
  const maengel = [...schluesselmaengel(lage), ...zuordnungsmaengel(lage), ...groessenmaengel(lage)];
  if (inhalt.ende < inhalt.beginn) maengel.push({ reason: "zeitraum-verdreht", feld: "ende" });
  if (inhalt.jeVzaeCent === null) maengel.push({ reason: "verteilung-ohne-betrag" });
  if (plan.verteiltHundertstel > inhalt.gesamtHundertstel)
    maengel.push({
      reason: "verteilung-summe-ueberschritten",
      summeHundertstel: plan.verteiltHundertstel,
      gesamtHundertstel: inhalt.gesamtHundertstel,
    });
  if (maengel.length === 0 && plan.zuteilungen.length === 0) maengel.push({ reason: "verteilung-leer" });
  return [...maengel, ...stellenmaengel(lage)];
}

function schluesselmaengel({ inhalt, kommunen, plan }: Pruefling): Verteilungsmangel[] {
  const { schluessel } = inhalt;
  const fehler = schluessel.art === "tabelle" ? leseTabelle(schluessel.text, kommunen).fehler.length : 0;
  if (fehler > 0) return [{ reason: "verteilungstabelle-fehlerhaft", zeilen: fehler }];
  return plan.anteile.some(({ gewicht }) => gewicht > 0) ? [] : [{ reason: "verteilung-ohne-schluessel" }];
}

function zuordnungsmaengel({ inhalt, kommunen, traeger, plan }: Pruefling): Verteilungsmangel[] {
  const genannte = [
    ...inhalt.zusammenlegungen.flatMap(({ traegtId, mitgliedIds }) => [traegtId, ...mitgliedIds]),
    ...inhalt.traeger.map(({ organisationId }) => organisationId),
  ];
  const doppelte = [...new Set(genannte.filter((id, i) => genannte.indexOf(id) !== i))];
  const name = (id: VerteilungInhalt["traeger"][number]["organisationId"]) =>
    [...kommunen, ...traeger].find(({ organisationId }) => organisationId === id)?.name ?? "";
  return [
    ...doppelte.map((id) => ({ reason: "verteilung-empfaenger-doppelt" as const, empfaenger: name(id) })),
    ...plan.anteile
      .filter(({ bleibtHundertstel }) => bleibtHundertstel < 0)
      .map((anteil) => ({
        reason: "verzicht-groesser-als-anteil" as const,
        regel: "R23" as const,
        kommune: anteil.name,
        verzichtHundertstel: anteil.verzichtetHundertstel,
        anteilHundertstel: anteil.anteilHundertstel + anteil.erhaltenHundertstel,
      })),
  ];
}

const groessenmaengel = ({ plan, funktion }: Pruefling): Verteilungsmangel[] =>
  plan.zuteilungen
    .filter(({ hundertstel }) => hundertstel < kleinsterTeil)
    .map(({ name, hundertstel }) => ({
      reason: "verteilungsteil-zu-klein",
      regel: regelVon(funktion),
      empfaenger: name,
      hundertstel,
      fehltHundertstel: kleinsterTeil - hundertstel,
    }));

function stellenmaengel({ plan, geschnitten, funktion }: Pruefling): Verteilungsmangel[] {
  const { haelften } = vorrat(geschnitten.uebrig);
  const frei = geschnitten.uebrig.reduce((summe, { freiHundertstel }) => summe + freiHundertstel, 0);
  return geschnitten.ohne
    .filter(({ hundertstel }) => hundertstel >= kleinsterTeil)
    .map(({ organisationId, hundertstel }) => ({
      reason: "keine-passende-stelle",
      regel: regelVon(funktion),
      empfaenger: plan.zuteilungen.find((zuteilung) => zuteilung.organisationId === organisationId)?.name ?? "",
      hundertstel,
      fehltHundertstel: Math.max(0, hundertstel - frei),
      haelftenFrei: haelften,
    }));
}

const regelVon = (funktion: VerteilteFunktion): "R1" | "R2" => mindestanteil(funktion)?.regel ?? "R2";
