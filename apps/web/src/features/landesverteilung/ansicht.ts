import type { LandesverteilungInhalt, Landesvorschau, Szenario } from "@kim/domain/landesverteilung";
import type { Outputs } from "../../base/trpc.ts";

export type Landesverteilung = Outputs["landesverteilung"]["get"];
export type Landeslage = Outputs["landesverteilung"]["lage"];

/** What every step of the draft shows and may change; `vorschauen` follow the scenarios. */
export type Ansicht = {
  landesverteilung: Landesverteilung;
  lage: Landeslage;
  inhalt: LandesverteilungInhalt;
  aendere: (patch: Partial<LandesverteilungInhalt>) => void;
  gewaehlt: number;
  waehle: (szenario: number) => void;
  szenario: Szenario;
  vorschau: Landesvorschau;
  vorschauen: readonly Landesvorschau[];
};

/** The scenarios with one of them changed. */
export const mitSzenario = (szenarien: readonly Szenario[], nummer: number, patch: Partial<Szenario>): Szenario[] =>
  szenarien.map((szenario, i) => (i === nummer ? { ...szenario, ...patch } : szenario));
