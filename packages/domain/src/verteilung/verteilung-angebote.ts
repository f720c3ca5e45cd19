import type { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { alsVzae } from "../grundlagen/darstellung.ts";
import { WeiterleitungAngebot } from "../weiterleitung/vertrag/weiterleitung.ts";
import type { Schluessel, VerteilungsteilAngebot } from "./verteilung-inhalt.ts";
import type { Verteilungsmangel } from "./verteilung-maengel.ts";
import type { Zuteilung } from "./verteilung-plan.ts";
import type { Verteilungsergebnis, Verteilungslage } from "./verteilung.ts";
import type { Organisation } from "../organisation/organisation.ts";

export type VerteilungRefusal =
  | Verteilungsmangel
  | { reason: "verteilung-nur-im-kreis" }
  | { reason: "verteilung-schon-angeboten" }
  | { reason: "verteilung-inzwischen-anders" }
  | { reason: "verzicht-zu-eigenen-gunsten"; regel: "R23"; feld: "zugunstenId" }
  | { reason: "angebot-der-verteilung-abgelehnt"; empfaenger: string; satz: string; regel?: string };

export type VerteilungAngelegt = { type: "VerteilungAngelegt" };
export type VerteilungAngeboten = { type: "VerteilungAngeboten"; angebote: WeiterleitungAngebot[] };
type Teilangebot = z.infer<typeof VerteilungsteilAngebot>;

/** Only a Kreis and the Städteregion have Kommunen to spread posts over. */
export const verteilt = (art: Organisation["art"]): boolean => art === "kreis" || art === "staedteregion";

/** Who may plan a distribution at all. */
export const decideVerteilung = (art: Organisation["art"]): Decision<VerteilungAngelegt, VerteilungRefusal> =>
  verteilt(art) ? accept({ type: "VerteilungAngelegt" }) : refuse({ reason: "verteilung-nur-im-kreis" });

/** What was offered stays as it was planned. */
export const decideVerteilungsaenderung = (
  angeboten: boolean,
): Decision<{ type: "VerteilungGeaendert" }, VerteilungRefusal> =>
  angeboten ? refuse({ reason: "verteilung-schon-angeboten" }) : accept({ type: "VerteilungGeaendert" });

/** What was offered stays documented. */
export const decideVerteilungsloeschung = (
  angeboten: boolean,
): Decision<{ type: "VerteilungGeloescht" }, VerteilungRefusal> =>
  angeboten ? refuse({ reason: "verteilung-schon-angeboten" }) : accept({ type: "VerteilungGeloescht" });

/** The offers of a distribution, exactly as the coordinator saw them; each must pass `decideWeiterleitung` besides. */
export function decideVerteilungsangebote({
  lage,
  ergebnis,
  angeboten,
  teile,
}: {
  lage: Verteilungslage;
  ergebnis: Verteilungsergebnis;
  angeboten: boolean;
  teile: readonly Teilangebot[];
}): Decision<VerteilungAngeboten, VerteilungRefusal> {
  if (angeboten) return refuse({ reason: "verteilung-schon-angeboten" });
  const [mangel] = ergebnis.maengel;
  if (mangel) return refuse(mangel);
  if (inhaltsgleich(teile) !== inhaltsgleich(ergebnis.teile)) return refuse({ reason: "verteilung-inzwischen-anders" });
  return accept({
    type: "VerteilungAngeboten",
    angebote: teile.map((teil) => angebotAus(teil, lage, ergebnis.plan.zuteilungen)),
  });
}

const inhaltsgleich = (teile: readonly Omit<Teilangebot, "id">[]): string =>
  teile
    .map(({ stelleId, empfaengerId, vzaeHundertstel, betragCent }) =>
      [stelleId, empfaengerId, vzaeHundertstel, betragCent].join("/"),
    )
    .sort()
    .join(" ");

function angebotAus(
  teil: Teilangebot,
  { inhalt }: Verteilungslage,
  zuteilungen: readonly Zuteilung[],
): WeiterleitungAngebot {
  const traeger = inhalt.traeger.find(({ organisationId }) => organisationId === teil.empfaengerId);
  const zuteilung = zuteilungen.find(({ organisationId }) => organisationId === teil.empfaengerId);
  return WeiterleitungAngebot.parse({
    id: teil.id,
    stelleId: teil.stelleId,
    empfaengerId: teil.empfaengerId,
    vzaeHundertstel: teil.vzaeHundertstel,
    betragCent: teil.betragCent,
    beginn: inhalt.beginn,
    ende: inhalt.ende,
    zweck: inhalt.zweck,
    nachweisFaelligAm: inhalt.nachweisFaelligAm,
    begruendung:
      traeger?.begruendung ??
      [inhalt.begruendung, zuteilung && herleitung(zuteilung, inhalt.schluessel.art)].filter(Boolean).join("\n\n"),
    jmdMbeErklaerung: traeger?.jmdMbeErklaerung ?? false,
    // R22: whoever carries a post for others may pass their part on.
    weiterleitungErlaubt: (zuteilung?.fuer.length ?? 0) > 0,
  });
}

const schluesselNamen = {
  einwohner: "nach Einwohnern",
  eigene: "nach eigenem Schlüssel",
  tabelle: "nach Tabelle",
} as const satisfies Record<Schluessel["art"], string>;

/** How the share came about, in the offer itself (R23). */
function herleitung({ errechnetHundertstel, hundertstel, fuer }: Zuteilung, art: Schluessel["art"]): string {
  const mit = fuer.length > 0 ? `, zugleich für ${fuer.map(({ name }) => name).join(", ")}` : "";
  const auf = errechnetHundertstel === hundertstel ? "" : `; zugeteilt ${alsVzae(hundertstel)}`;
  return `Anteil an der Verteilung ${schluesselNamen[art]}${mit}: ${alsVzae(errechnetHundertstel ?? hundertstel)}${auf}.`;
}
