import type { Besetzung, BesetzungAnlage } from "../stelle/besetzung.ts";
import { abschlussgrenze, type AbschlussRefusal } from "./abschlussgrenze.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { OrganisationId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { stellenanteil, type Stelle } from "../stelle/stelle.ts";
import { reservierteAnteile, weiterleitungsanteile, wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { istLebendig, weiterleitungsstand, type Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";
import { engpass, liegtIn, summeAm } from "../grundlagen/zeitraum.ts";

export type BesetzungRefusal =
  | AbschlussRefusal
  | { reason: "stellenteil-nicht-gehalten"; feld: "stelleId" }
  | { reason: "weiterleitung-beendet"; feld: "stelleId"; am: PlainDate }
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
export type BesetzungKorrigiert = { type: "BesetzungKorrigiert"; besetzung: Besetzung };

export type BesetzungLage = {
  /** Who asks: the owner of the post, or the receiver of the accepted Weiterleitung named in the request. */
  organisationId: OrganisationId;
  /** A held post is known by its contract alone once that ended. */
  stelle: BesetzbareStelle;
  weiterleitungen: readonly Vertragskern[];
  vorhandene: readonly Besetzung[];
  antrag: BesetzungAnlage;
};
export type BesetzbareStelle = Pick<
  Stelle,
  "id" | "organisationId" | "funktion" | "vzaeHundertstel" | "beginn" | "ende"
>;

/** An open-ended Besetzung of a part that ends, ends with it. Nobody starts on a part whose contract has ended. */
export function decideBesetzung({
  heute,
  ...lage
}: BesetzungLage & { heute: PlainDate }): Decision<BesetzungBegonnen, BesetzungRefusal> {
  const gehalten = gehaltenerTeil(lage);
  const ende = lage.antrag.weiterleitungId === null ? null : (gehalten?.teil.bis ?? null);
  if (ende !== null && ende < heute) return refuse({ reason: "weiterleitung-beendet", feld: "stelleId", am: ende });
  const abschluss = gehalten && abschlussgrenze(lage.stelle, lage.antrag);
  if (abschluss) return refuse(abschluss);
  const grenze = besetzungsgrenze(lage, gehalten);
  return grenze.ok ? accept({ type: "BesetzungBegonnen", besetzung: grenze.event }) : grenze;
}

/**
 * What was entered wrongly is put right by its holder, also after the end, for days inside its part. Entries from
 * before R18 was asked may stay without a degree.
 */
export function decideBesetzungKorrektur({
  besetzung,
  ...lage
}: BesetzungLage & { besetzung: Besetzung }): Decision<BesetzungKorrigiert, BesetzungRefusal> {
  const ohneWieBisher = besetzung.abschluss === null && lage.antrag.abschluss === null;
  const abschluss = ohneWieBisher ? undefined : abschlussgrenze(lage.stelle, lage.antrag);
  if (abschluss) return refuse(abschluss);
  const grenze = besetzungsgrenze(lage, gehaltenerTeil(lage));
  return grenze.ok
    ? accept({ type: "BesetzungKorrigiert", besetzung: { ...grenze.event, version: besetzung.version } })
    : grenze;
}

function besetzungsgrenze(
  { organisationId, antrag }: BesetzungLage,
  gehalten: ReturnType<typeof gehaltenerTeil>,
): Decision<Besetzung, BesetzungRefusal> {
  if (!gehalten) return refuse({ reason: "stellenteil-nicht-gehalten", feld: "stelleId" });
  if (antrag.qualifikation === "lehrkraft_ki")
    return refuse({ reason: "lehrkraft-des-ki", regel: "R16", feld: "qualifikation" });
  const besetzung: Besetzung = { ...antrag, organisationId, bis: antrag.bis ?? gehalten.teil.bis, version: 1 };
  if (besetzung.bis !== null && besetzung.bis < besetzung.von) {
    const { von, bis } = gehalten.teil;
    return refuse(
      antrag.bis === null
        ? { reason: "ausserhalb-der-stelle", feld: "von", von, bis }
        : { reason: "bis-vor-von", feld: "bis" },
    );
  }
  if (!liegtIn(besetzung, gehalten.teil)) {
    const { von, bis } = gehalten.teil;
    return refuse({ reason: "ausserhalb-der-stelle", feld: besetzung.von < von ? "von" : "bis", von, bis });
  }
  const { hundertstel, tag } = engpass(gehalten.anteile, gehalten.belegt, besetzung);
  const freiHundertstel = Math.max(0, hundertstel);
  if (antrag.vzaeHundertstel > freiHundertstel)
    return refuse({
      reason: "anteil-ueberschritten",
      feld: "vzaeHundertstel",
      gehaltenHundertstel: summeAm(gehalten.anteile, tag),
      freiHundertstel,
      am: tag,
    });
  return accept(besetzung);
}

/**
 * What the asking organisation holds of the post, and what already takes it up day by day: people, and what it passed
 * on.
 */
function gehaltenerTeil({ organisationId, stelle, weiterleitungen, vorhandene, antrag }: BesetzungLage) {
  const herkunft = weiterleitungen.find((w) => w.id === antrag.weiterleitungId && w.stelleId === stelle.id) ?? null;
  const andere = vorhandene.filter((b) => b.id !== antrag.id && b.weiterleitungId === antrag.weiterleitungId);
  const vergeben = weiterleitungen.filter(
    (w) =>
      w.stelleId === stelle.id &&
      w.geberId === organisationId &&
      w.herkunftId === antrag.weiterleitungId &&
      istLebendig(w),
  );
  const belegt = [...andere, ...vergeben.flatMap(reservierteAnteile)];
  if (antrag.weiterleitungId === null) {
    const teil = stellenanteil(stelle);
    return stelle.organisationId === organisationId ? { teil, anteile: [teil], belegt } : undefined;
  }
  if (!herkunft || herkunft.empfaengerId !== organisationId || weiterleitungsstand(herkunft) !== "angenommen")
    return undefined;
  return {
    teil: { von: herkunft.beginn, bis: wirksamesEnde(herkunft) },
    anteile: weiterleitungsanteile(herkunft),
    belegt,
  };
}
