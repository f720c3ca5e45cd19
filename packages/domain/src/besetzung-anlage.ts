import type { Besetzung, BesetzungAnlage } from "./besetzung.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import type { OrganisationId } from "./ids.ts";
import type { PlainDate } from "./plain-date.ts";
import { stellenanteil, type Stelle } from "./stelle.ts";
import { istLebendig, weiterleitungsanteil, weiterleitungsstand, type Weiterleitung } from "./weiterleitung.ts";
import { hoechststand, liegtIn, type Anteil } from "./zeitraum.ts";

export type BesetzungRefusal =
  | { reason: "stellenteil-nicht-gehalten"; feld: "stelleId" }
  | { reason: "lehrkraft-des-ki"; regel: "R16"; feld: "qualifikation" }
  | { reason: "bis-vor-von"; feld: "bis" }
  | { reason: "ausserhalb-der-stelle"; feld: "von" | "bis"; von: PlainDate; bis: PlainDate | null }
  | {
      reason: "anteil-ueberschritten";
      feld: "vzaeHundertstel";
      gehaltenHundertstel: number;
      freiHundertstel: number;
      am: PlainDate;
    }
  | { reason: "bis-nach-bisherigem-bis"; feld: "bis"; bisher: PlainDate };

export type BesetzungBegonnen = { type: "BesetzungBegonnen"; besetzung: Besetzung };

export type BesetzungLage = {
  /** Who asks: the owner of the post, or the receiver of the accepted Weiterleitung named in the request. */
  organisationId: OrganisationId;
  stelle: Stelle;
  weiterleitungen: readonly Weiterleitung[];
  vorhandene: readonly Besetzung[];
  antrag: BesetzungAnlage;
};

/** An open-ended Besetzung of a part that ends, ends with it. */
export function decideBesetzung(lage: BesetzungLage): Decision<BesetzungBegonnen, BesetzungRefusal> {
  const { organisationId, antrag } = lage;
  const gehalten = gehaltenerTeil(lage);
  if (!gehalten) return refuse({ reason: "stellenteil-nicht-gehalten", feld: "stelleId" });
  if (antrag.qualifikation === "lehrkraft_ki") return refuse({ reason: "lehrkraft-des-ki", regel: "R16", feld: "qualifikation" });
  const besetzung: Besetzung = { ...antrag, organisationId, bis: antrag.bis ?? gehalten.teil.bis, version: 1 };
  if (besetzung.bis !== null && besetzung.bis < besetzung.von) {
    const { von, bis } = gehalten.teil;
    return refuse(
      antrag.bis === null ? { reason: "ausserhalb-der-stelle", feld: "von", von, bis } : { reason: "bis-vor-von", feld: "bis" },
    );
  }
  if (!liegtIn(besetzung, gehalten.teil)) {
    const { von, bis } = gehalten.teil;
    return refuse({ reason: "ausserhalb-der-stelle", feld: besetzung.von < von ? "von" : "bis", von, bis });
  }
  const belegt = hoechststand(gehalten.belegt, besetzung);
  const freiHundertstel = Math.max(0, gehalten.teil.vzaeHundertstel - belegt.hundertstel);
  if (antrag.vzaeHundertstel > freiHundertstel)
    return refuse({
      reason: "anteil-ueberschritten",
      feld: "vzaeHundertstel",
      gehaltenHundertstel: gehalten.teil.vzaeHundertstel,
      freiHundertstel,
      am: belegt.tag,
    });
  return accept({ type: "BesetzungBegonnen", besetzung });
}

/** What the asking organisation holds of the post, and what already takes it up day by day. */
function gehaltenerTeil({ organisationId, stelle, weiterleitungen, vorhandene, antrag }: BesetzungLage) {
  const andere = vorhandene.filter((b) => b.id !== antrag.id && b.weiterleitungId === antrag.weiterleitungId);
  if (antrag.weiterleitungId === null) {
    const vergeben: Anteil[] = weiterleitungen.filter(istLebendig).map(weiterleitungsanteil);
    return stelle.organisationId === organisationId ? { teil: stellenanteil(stelle), belegt: [...andere, ...vergeben] } : undefined;
  }
  const weiterleitung = weiterleitungen.find((w) => w.id === antrag.weiterleitungId && w.stelleId === stelle.id);
  if (!weiterleitung || weiterleitung.empfaengerId !== organisationId) return undefined;
  if (weiterleitungsstand(weiterleitung) !== "angenommen") return undefined;
  return { teil: weiterleitungsanteil(weiterleitung), belegt: andere };
}
