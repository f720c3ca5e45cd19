import type { Foerderkonditionen } from "./foerderkonditionen.ts";
import type { KonditionId } from "../grundlagen/ids.ts";
import type { KonditionenWerte } from "./konditionen-werte.ts";

/** One numbered set of a year's conditions: a proposal until a second person publishes it. Times are ISO strings. */
export type Konditionsfassung = {
  id: KonditionId;
  jahr: number;
  fassung: number;
  werte: KonditionenWerte;
  begruendung: string;
  /** The proposer said: the year has Bescheide, and they keep the Fassung they rest on. */
  abloesung: boolean;
  vorgeschlagenAm: string;
  /** Id of the person who proposed it. */
  vorgeschlagenVon: string;
  vorgeschlagenVonName: string;
  freigegebenAm: string | null;
  freigegebenVonName: string | null;
};

/** As much of a Fassung as says where it stands. */
export type Fassungsnummer = Pick<Konditionsfassung, "jahr" | "fassung" | "freigegebenAm">;

/** The published Fassung with the highest number; undefined for a year nobody published. */
export const geltendeFassung = <T extends Fassungsnummer>(fassungen: readonly T[], jahr: number): T | undefined =>
  fassungen.filter((f) => f.jahr === jahr && f.freigegebenAm !== null).sort((a, b) => b.fassung - a.fassung)[0];

export const konditionenDer = ({ jahr, werte }: Pick<Konditionsfassung, "jahr" | "werte">): Foerderkonditionen => ({
  jahr,
  ...werte,
});
