import type { OrganisationId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { Korrekturbitte } from "../besetzung/korrektur.ts";
import { zaehle, type NaechsterSchritt } from "./naechster-schritt.ts";

/** What a giver asked the holder to put right on one contract, and nobody answered yet. */
export type Korrekturzahlen = {
  weiterleitungId: WeiterleitungId;
  geberName: string;
  stelleBezeichnung: string;
  anzahl: number;
};

/** What is asked of the reader and not yet answered, by contract. */
export function korrekturzahlen(
  leserId: OrganisationId,
  bitten: readonly (Pick<Korrekturbitte, "weiterleitungId" | "empfaengerId" | "antwort"> &
    Pick<Korrekturzahlen, "geberName" | "stelleBezeichnung">)[],
): Korrekturzahlen[] {
  const offene = bitten.filter((bitte) => bitte.empfaengerId === leserId && bitte.antwort === null);
  return [...new Map(offene.map((bitte) => [bitte.weiterleitungId, bitte])).values()].map(
    ({ weiterleitungId, geberName, stelleBezeichnung }) => ({
      weiterleitungId,
      geberName,
      stelleBezeichnung,
      anzahl: offene.filter((bitte) => bitte.weiterleitungId === weiterleitungId).length,
    }),
  );
}

/** One step per contract, because the answers stand there. */
export const schritteZuKorrekturen = (lagen: readonly Korrekturzahlen[]): NaechsterSchritt[] =>
  lagen.map(({ weiterleitungId, geberName, stelleBezeichnung, anzahl }) => ({
    titel: `Korrektur beantworten: ${stelleBezeichnung}`,
    text: `${geberName} bittet, ${zaehle(anzahl, "Eintrag", "Einträge")} zu berichtigen.`,
    ziel: `/weiterleitungen/${weiterleitungId}`,
    dringend: true,
    recht: "besetzung:pflegen",
  }));
