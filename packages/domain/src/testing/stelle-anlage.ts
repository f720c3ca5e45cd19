import { plainDate } from "../grundlagen/plain-date.ts";
import type { StelleAnlage } from "../stelle/stelle.ts";
import { neueStelleId } from "./factories.ts";

/** What somebody enters for a full case management post from 2022 on, unless told otherwise. */
export const einAntrag = (angaben: Partial<StelleAnlage> = {}): StelleAnlage => ({
  id: neueStelleId(),
  bezeichnung: "Stelle",
  funktion: "case_management",
  vzaeHundertstel: 100,
  anbindung: "ki",
  anbindungBegruendung: null,
  beginn: plainDate("2022-01-01"),
  ende: null,
  ...angaben,
});
