import type { Verteilungsergebnis, VerteilungInhalt } from "@kim/domain/verteilung";
import type { Outputs } from "../../base/trpc.ts";

export type Verteilung = Outputs["verteilung"]["get"];

/** What every step of the assistant shows and may change. */
export type Ansicht = {
  verteilung: Verteilung;
  inhalt: VerteilungInhalt;
  ergebnis: Verteilungsergebnis;
  aendere: (patch: Partial<VerteilungInhalt>) => void;
};
