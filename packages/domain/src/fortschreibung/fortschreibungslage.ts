import type { WeiterleitungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { StellenBindungen } from "../stelle/stelle-aenderung.ts";
import type { Stelle } from "../stelle/stelle.ts";
import type { StellenUmfeld } from "../stelle/stellengrenzen.ts";
import type { Angebotslage } from "../weiterleitung/angebot/angebotslage.ts";
import type { Zusage } from "../weiterleitung/vertrag/zusagen.ts";
import type { GegebeneWeiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";
import type { FestgehalteneAblehnung } from "./fortschreibungszeile.ts";

export type BenannterVertrag = GegebeneWeiterleitung & {
  geberName: string;
  empfaengerName: string;
  stelleBezeichnung: string;
};

/** What the plan of a year says beside the posts; version 0 where nobody entered anything. */
export type Jahresangaben = { massnahmenPlanCent: number; version: number };

/** All that proposals for a body follow from: its posts, contracts and plan of the year before, and the new year's. */
export type Fortschreibungslage = {
  jahr: number;
  heute: PlainDate;
  organisation: Pick<Organisation, "id" | "art">;
  konditionen: { alt: Foerderkonditionen | null; neu: Foerderkonditionen | null };
  umfeld: Omit<StellenUmfeld, "vorhandene"> & { vorhandene: readonly Stelle[] };
  stellen: readonly StellenBindungen[];
  /** What the body gave, whatever became of it. */
  gegebene: readonly BenannterVertrag[];
  /** By which it holds parts of others' posts. */
  erhaltene: readonly BenannterVertrag[];
  /** What the law looks at for each post or held part that the body passes on, by `teilschluessel`. */
  angebotslagen: ReadonlyMap<string, Angebotslage>;
  /** R22: of the new year's Bescheide, by Baustein. */
  zusagen: Readonly<Partial<Record<1 | 2 | 3, Zusage>>>;
  angaben: { alt: Jahresangaben; neu: Jahresangaben };
  ablehnungen: readonly FestgehalteneAblehnung[];
  /** The same id for the same words: the same proposal twice is one offer. */
  idAus: (...worte: (string | number)[]) => WeiterleitungId;
};

export const teilschluessel = (teil: { stelleId: string; herkunftId: string | null }): string =>
  `${teil.stelleId} ${teil.herkunftId ?? ""}`;
