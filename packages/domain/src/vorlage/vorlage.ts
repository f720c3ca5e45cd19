import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { z } from "../grundlagen/zod.ts";
import { gelieferteVorlagen, vorlagenschluessel, type GelieferteVorlage } from "./lieferung.ts";
import { hatOffeneKlammer, platzhalterIn } from "./platzhalter.ts";
import type { VorlageRefusal } from "./vorlage-refusal.ts";

export const Vorlagenschluessel = z.enum(vorlagenschluessel, "Diese Vorlage gibt es nicht.");
export type Vorlagenschluessel = z.infer<typeof Vorlagenschluessel>;

/** What the authority may word anew; of a duty also what it rests on, and whether bodies are asked for it at all. */
export const Vorlageninhalt = z.strictObject({
  betreff: pflichtzeile(200),
  text: pflichttext(5000),
  quelle: pflichtzeile(200).nullable(),
  annahme: z.boolean(),
  aktiv: z.boolean(),
});
export type Vorlageninhalt = z.infer<typeof Vorlageninhalt>;

export const VorlagenfassungEingabe = z.strictObject({
  id: z.uuid("Unbekannte Fassung.").toLowerCase(),
  schluessel: Vorlagenschluessel,
  /** Null: as delivered again. */
  inhalt: Vorlageninhalt.nullable(),
});
export type VorlagenfassungEingabe = z.infer<typeof VorlagenfassungEingabe>;

export type Vorlagenfassung = { inhalt: Vorlageninhalt | null; am: string; vonName: string };

/** What is used: the newest version, or what was delivered. */
export const geltenderInhalt = (schluessel: Vorlagenschluessel, inhalt: Vorlageninhalt | null): Vorlageninhalt => {
  const { betreff, text, pflicht } = gelieferteVorlagen[schluessel];
  return inhalt ?? { betreff, text, quelle: pflicht?.quelle ?? null, annahme: pflicht?.annahme ?? false, aktiv: true };
};

export type VorlageGefasst = { type: "VorlageGefasst"; inhalt: Vorlageninhalt | null };

/** A template fills every placeholder that it names, and names those without which the letter would say nothing. */
export function decideVorlage(
  schluessel: Vorlagenschluessel,
  inhalt: Vorlageninhalt | null,
): Decision<VorlageGefasst, VorlageRefusal> {
  if (inhalt === null) return accept({ type: "VorlageGefasst", inhalt });
  const { platzhalter, noetig, pflicht }: GelieferteVorlage = gelieferteVorlagen[schluessel];
  for (const feld of ["betreff", "text"] as const) {
    if (hatOffeneKlammer(inhalt[feld])) return refuse({ reason: "platzhalter-nicht-geschlossen", feld });
    const fremder = platzhalterIn(inhalt[feld]).find((name) => !platzhalter.includes(name));
    if (fremder !== undefined) return refuse({ reason: "platzhalter-unbekannt", feld, name: fremder, platzhalter });
  }
  const fehlender = noetig.find((name) => !platzhalterIn(inhalt.text).includes(name));
  if (fehlender !== undefined) return refuse({ reason: "platzhalter-fehlt", feld: "text", name: fehlender });
  if (pflicht !== null && inhalt.quelle === null) return refuse({ reason: "pflicht-ohne-quelle", feld: "quelle" });
  if (pflicht === null && !inhalt.aktiv) return refuse({ reason: "brief-nicht-abschaltbar", feld: "aktiv" });
  return accept({ type: "VorlageGefasst", inhalt });
}
