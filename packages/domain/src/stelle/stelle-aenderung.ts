import type { Besetzung } from "./besetzung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { StelleRefusal } from "./stelle-refusal.ts";
import { stellenanteil, type Stelle, type StelleAenderung } from "./stelle.ts";
import { stellengrenze, type StellenUmfeld } from "./stellengrenzen.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { hoechststand, liegtIn, type Anteil } from "../grundlagen/zeitraum.ts";

/** Carries the new version; the write must hit the row of the version before. */
export type StelleGeaendert = { type: "StelleGeaendert"; stelle: Stelle };

export type StellenBindungen = {
  stelle: Stelle;
  /** Every Besetzung of the post, those of receivers too. */
  besetzungen: readonly Besetzung[];
  /** What live contracts move of the post, day by day. */
  weitergegeben: readonly (Anteil & { bis: PlainDate })[];
};

export function decideStelleAenderung(
  lage: StellenUmfeld & StellenBindungen & { aenderung: StelleAenderung },
): Decision<StelleGeaendert, StelleRefusal> {
  if (lage.aenderung.version !== lage.stelle.version) return refuse({ reason: "inzwischen-geaendert" });
  const stelle: Stelle = { ...lage.stelle, ...lage.aenderung, version: lage.stelle.version + 1 };
  const refusal = stellengrenze(lage, stelle) ?? ausserhalb({ ...lage, stelle }) ?? vergeben({ ...lage, stelle });
  return refusal ? refuse(refusal) : accept({ type: "StelleGeaendert", stelle });
}

/** The first Besetzung or live Weiterleitung that would stick out of the post's period. */
export function ausserhalb({ stelle, besetzungen, weitergegeben }: StellenBindungen): StelleRefusal | undefined {
  const zeitraum = { von: stelle.beginn, bis: stelle.ende };
  const besetzung = besetzungen.find((b) => !liegtIn(b, zeitraum));
  if (besetzung) {
    const { von, bis, pseudonym } = besetzung;
    return { reason: "besetzung-ausserhalb", feld: von < stelle.beginn ? "beginn" : "ende", pseudonym, von, bis };
  }
  const weiterleitung = weitergegeben.find((anteil) => !liegtIn(anteil, zeitraum));
  if (!weiterleitung) return undefined;
  const { von, bis } = weiterleitung;
  return { reason: "weiterleitung-ausserhalb", feld: von < stelle.beginn ? "beginn" : "ende", von, bis };
}

function vergeben({ stelle, besetzungen, weitergegeben }: StellenBindungen): StelleRefusal | undefined {
  const anteile = [...besetzungen.filter((b) => b.weiterleitungId === null), ...weitergegeben];
  const hoechster = hoechststand(anteile, stellenanteil(stelle));
  if (hoechster.hundertstel <= stelle.vzaeHundertstel) return undefined;
  return {
    reason: "anteil-schon-vergeben",
    feld: "vzaeHundertstel",
    vergebenHundertstel: hoechster.hundertstel,
    am: hoechster.tag,
  };
}
