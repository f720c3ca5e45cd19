import { randomUUID } from "node:crypto";
import type { BesetzungAnlage, StelleAnlage } from "@kim/domain/stelle";
import type { WeiterleitungAngebot } from "@kim/domain/weiterleitung";
import type { z } from "zod";
import type { Mandant } from "./tenants.ts";

type StelleEingabe = z.input<typeof StelleAnlage>;
type AngebotEingabe = z.input<typeof WeiterleitungAngebot>;
type BesetzungEingabe = z.input<typeof BesetzungAnlage>;

export const aStelleAnlage = (angaben: Partial<StelleEingabe> = {}): StelleEingabe => ({
  id: randomUUID(),
  bezeichnung: "Case Management Nord",
  funktion: "case_management",
  vzaeHundertstel: 100,
  anbindung: "ki",
  beginn: "2026-01-01",
  ...angaben,
});

/** The amount stays below every rate of the years: 1.20 EUR per hundredth of a post and day. */
export const einAngebot = (
  stelleId: string,
  empfaenger: Mandant,
  angaben: Partial<AngebotEingabe> = {},
): AngebotEingabe => {
  const umfang = { vzaeHundertstel: 100, beginn: "2026-03-01", ende: "2026-12-31", ...angaben };
  const tage = (Date.parse(umfang.ende) - Date.parse(umfang.beginn)) / 86_400_000 + 1;
  return {
    id: randomUUID(),
    stelleId,
    empfaengerId: empfaenger.id,
    betragCent: Math.max(0, umfang.vzaeHundertstel * tage * 120),
    zweck: "Case Management vor Ort",
    nachweisFaelligAm: "2027-03-31",
    begruendung: "Das Angebot vor Ort ergänzt die Beratung des Kreises.",
    jmdMbeErklaerung: true,
    ...umfang,
  };
};

export const eineBesetzung = (stelleId: string, angaben: Partial<BesetzungEingabe> = {}): BesetzungEingabe => ({
  id: randomUUID(),
  stelleId,
  pseudonym: "P-1",
  qualifikation: "soziale_arbeit",
  vzaeHundertstel: 100,
  von: "2026-03-01",
  ...angaben,
});

/** A post of the body, created through the API. Answers its id. */
export async function hatStelle(mandant: Mandant, angaben: Partial<StelleEingabe> = {}): Promise<string> {
  const { id } = await mandant.api.stelle.create.mutate(aStelleAnlage(angaben));
  return id;
}

/** A post of the giver, offered to the receiver, and answered where asked for. */
export async function hatAngebot(
  geber: Mandant,
  empfaenger: Mandant,
  antwort?: "angenommen" | "abgelehnt",
): Promise<{ stelleId: string; weiterleitungId: string }> {
  const stelleId = await hatStelle(geber);
  const { id: weiterleitungId } = await geber.api.weiterleitung.create.mutate(einAngebot(stelleId, empfaenger));
  if (antwort === "angenommen")
    await empfaenger.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  if (antwort === "abgelehnt") {
    await empfaenger.api.weiterleitungAntwort.create.mutate({
      weiterleitungId,
      antwort: { angenommen: false, grund: "Kein eigener Bedarf in diesem Jahr." },
    });
  }
  return { stelleId, weiterleitungId };
}
