import { WeiterleitungAenderungId } from "../grundlagen/ids.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import type { Vertragsaenderung, Vertragsende, Weiterleitungsantwort } from "../weiterleitung/vertrag/weiterleitung.ts";
import { neueStelleId } from "./factories.ts";

export const neueAenderungId = () => WeiterleitungAenderungId.parse(neueStelleId());

export const angenommen: Weiterleitungsantwort = { angenommen: true, am: "2021-12-05T09:00:00Z", von: "Karl Probe" };
export const abgelehnt: Weiterleitungsantwort = {
  angenommen: false,
  am: "2021-12-05T09:00:00Z",
  von: "Karl Probe",
  grund: "Kein eigener Bedarf.",
};

/** Ended by the giver after this day, unless told otherwise. */
export const einEnde = (letzterTag: string, angaben: Partial<Vertragsende> = {}): Vertragsende => ({
  art: "beendet",
  letzterTag: plainDate(letzterTag),
  grund: "Die Aufgaben werden neu verteilt.",
  am: "2022-02-01T09:00:00Z",
  von: "Petra Probe",
  ...angaben,
});

/** From this day on half a post for 1,000.00 EUR, agreed, unless told otherwise. */
export const eineAenderung = (ab: string, angaben: Partial<Vertragsaenderung> = {}): Vertragsaenderung => ({
  id: neueAenderungId(),
  ab: plainDate(ab),
  vzaeHundertstel: 50,
  betragCent: 100_000,
  aufstockungCent: 0,
  grund: "Der Bedarf ist kleiner geworden.",
  am: `2022-02-${ab.slice(8)}T09:00:00Z`,
  von: "Petra Probe",
  antwort: angenommen,
  ...angaben,
});
