import type { Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { BenannteWeiterleitung } from "../weiterleitung/vertrag/benannte-weiterleitung.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { Kettenbesetzung, Kettenkosten } from "../weiterleitung/vertrag/kettenwerte.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { jahresende, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Besetzung } from "../stelle/besetzung.ts";
import type { Baustein, Kontingent, Stelle } from "../stelle/stelle.ts";

/** An expense as the figures of its year read it; measures of one kind may come as their sum. */
export type Rechnungsausgabe = Omit<Ausgabe, "eigentuemerId" | "geberId" | "version">;

/** The whole situation of one body and year. The order of the lists makes no difference. */
export type Rechnungslage = {
  jahr: number;
  organisation: Pick<Organisation, "id" | "name" | "kurzname" | "ags" | "art">;
  /** Published for the year. */
  konditionen: Foerderkonditionen;
  /** What the Bescheid of a Baustein rests on, where that is an older Fassung than the year's newest. */
  bescheidkonditionen?: Partial<Record<Baustein, Foerderkonditionen>>;
  kontingente: readonly Kontingent[];
  stellen: readonly Stelle[];
  besetzungen: readonly Besetzung[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** What receivers passed on further: sums that count to the contract of the first level above them. */
  kettenbesetzung?: readonly Kettenbesetzung[];
  kettenkosten?: readonly Kettenkosten[];
  /** Of any year; replaced ones too, because calls and payments may hang on them. */
  bescheide: readonly Bescheid[];
  abrufe: readonly { bescheidId: string; betragCent: number; entscheidung: { bewilligt: boolean } | null }[];
  auszahlungen: readonly { bescheidId: string; betragCent: number }[];
  ausgaben: readonly Rechnungsausgabe[];
  einnahmen: readonly { art: string; betragCent: number }[];
  /** Planned for measures; while nobody planned any, the granted amount is the plan. */
  massnahmenPlanCent?: number | undefined;
  heute: PlainDate;
};

export const konditionenVon = (
  { konditionen, bescheidkonditionen }: Pick<Rechnungslage, "konditionen" | "bescheidkonditionen">,
  baustein: Baustein,
): Foerderkonditionen => bescheidkonditionen?.[baustein] ?? konditionen;

/** A closed year counts bookings alone; a running or coming one adds what is still expected. */
export const istAbgeschlossen = ({ heute, jahr }: Pick<Rechnungslage, "heute" | "jahr">): boolean =>
  heute > jahresende(jahr);
