import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext, pflichttext } from "../grundlagen/eingabefelder.ts";
import { KorrekturbitteId, WeiterleitungId, type OrganisationId } from "../grundlagen/ids.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import type { KorrekturRefusal } from "./korrektur-texte.ts";
import type { Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";

export const KorrekturGegenstand = z.enum(["besetzung", "ausgabe"], "Bitte auswählen, was zu berichtigen ist.");
export type KorrekturGegenstand = z.infer<typeof KorrekturGegenstand>;

const mindestensZeichen = 10;

/** The giver reads what the holder entered and asks it to put something right; it never changes it itself. */
export const KorrekturbitteAnlage = z.strictObject({
  id: KorrekturbitteId,
  weiterleitungId: WeiterleitungId,
  art: KorrekturGegenstand,
  gegenstandId: z.uuid("Unbekannter Eintrag.").toLowerCase(),
  text: pflichttext(2000, {
    zeichen: mindestensZeichen,
    sonst: "Bitte in mindestens 10 Zeichen schreiben, was zu berichtigen ist.",
  }),
});
export type KorrekturbitteAnlage = z.infer<typeof KorrekturbitteAnlage>;

export const KorrekturantwortAnlage = z.strictObject({
  korrekturbitteId: KorrekturbitteId,
  weiterleitungId: WeiterleitungId,
  korrigiert: z.boolean("Bitte angeben, ob der Eintrag berichtigt ist."),
  text: freitext(2000).transform((text) => text ?? ""),
});
export type KorrekturantwortAnlage = z.infer<typeof KorrekturantwortAnlage>;

export type Korrekturantwort = { korrigiert: boolean; text: string; am: string; von: string };

/** `am` is an ISO 8601 instant, `von` the name of the person. */
export type Korrekturbitte = KorrekturbitteAnlage & {
  geberId: OrganisationId;
  empfaengerId: OrganisationId;
  am: string;
  von: string;
  antwort: Korrekturantwort | null;
};

type Bitte = { type: "KorrekturErbeten"; bitte: KorrekturbitteAnlage };
type Antwort = { type: "KorrekturBeantwortet"; antwort: Pick<Korrekturantwort, "korrigiert" | "text"> };

/** Only the giver asks, about an entry on exactly this contract, and not twice while an answer is open. */
export function decideKorrekturbitte(lage: {
  organisationId: OrganisationId;
  weiterleitung: Pick<Weiterleitung, "id" | "geberId">;
  /** The part the entry was made on; undefined when the giver sees no such entry. */
  gegenstand: { weiterleitungId: WeiterleitungId | null } | undefined;
  /** Asked on this contract before. */
  bisherige: readonly Korrekturbitte[];
  bitte: KorrekturbitteAnlage;
}): Decision<Bitte, KorrekturRefusal> {
  const { organisationId, weiterleitung, gegenstand, bisherige, bitte } = lage;
  if (weiterleitung.geberId !== organisationId) return refuse({ reason: "nur-geber-bittet-um-korrektur" });
  if (gegenstand?.weiterleitungId !== weiterleitung.id)
    return refuse({ reason: "eintrag-nicht-in-weiterleitung", feld: "gegenstandId" });
  const offene = bisherige.find(
    (b) => b.gegenstandId === bitte.gegenstandId && b.antwort === null && b.id !== bitte.id,
  );
  return offene
    ? refuse({ reason: "korrektur-schon-erbeten", feld: "text", am: offene.am })
    : accept({ type: "KorrekturErbeten", bitte });
}

/** Only the holder answers, once; whoever leaves the entry as it is says why. */
export function decideKorrekturantwort({
  organisationId,
  bitte,
  antwort,
}: {
  organisationId: OrganisationId;
  bitte: Korrekturbitte;
  antwort: Pick<KorrekturantwortAnlage, "korrigiert" | "text">;
}): Decision<Antwort, KorrekturRefusal> {
  if (bitte.empfaengerId !== organisationId) return refuse({ reason: "nur-halter-beantwortet-korrektur" });
  if (bitte.antwort !== null) return refuse({ reason: "korrektur-schon-beantwortet", am: bitte.antwort.am });
  if (!antwort.korrigiert && !istAusfuehrlich(antwort.text, mindestensZeichen))
    return refuse({ reason: "korrektur-ohne-grund", feld: "text", mindestensZeichen });
  return accept({ type: "KorrekturBeantwortet", antwort });
}
