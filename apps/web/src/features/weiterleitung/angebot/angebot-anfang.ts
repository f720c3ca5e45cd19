import { PlainDate } from "@kim/domain/grundlagen";
import { angebotsvorschlag, type Angebotslage, type Bemessung, type EntwurfInhalt } from "@kim/domain/weiterleitung";

/** What somebody said, as far as other fields follow it; what is absent follows the proposal. */
export type Gesagt = {
  empfaengerId: string;
  bemessung: Bemessung;
  beginn?: string | undefined;
  ende?: string | undefined;
  nachweisFaelligAm?: string | undefined;
  /** null while the number can't be read. */
  vzaeHundertstel?: number | null | undefined;
  /** null while the number can't be read; undefined while the proposal counts. */
  betragCent?: number | null | undefined;
};

/** Where an offer starts without a draft. */
export const leererEntwurf: EntwurfInhalt = { zweck: null, begruendung: null, auflagen: null };

/** What the law would propose to what was said so far. */
export const vorschlagZu = (lage: Angebotslage, { beginn, ende, vzaeHundertstel }: Gesagt, heute: PlainDate) =>
  angebotsvorschlag(lage, { beginn: tag(beginn), ende: tag(ende), vzaeHundertstel }, heute);

const tag = (text: string | undefined): PlainDate | null | undefined =>
  text === undefined ? undefined : (PlainDate.safeParse(text).data ?? null);

/** A draft also keeps proposals nobody touched; those go on following day and share. */
export function angebotAnfang(
  lage: Angebotslage,
  entwurf: EntwurfInhalt,
  heute: PlainDate,
): { inhalt: EntwurfInhalt; gesagt: Gesagt } {
  const gesagt = gesagtIn(entwurf);
  const { freiHundertstel, betragCent, nachweisFaelligAm } = vorschlagZu(lage, gesagt, heute);
  const inhalt = {
    ...entwurf,
    vzaeHundertstel: entwurf.vzaeHundertstel === freiHundertstel ? null : entwurf.vzaeHundertstel,
    betragCent: entwurf.betragCent === betragCent ? null : entwurf.betragCent,
    nachweisFaelligAm: entwurf.nachweisFaelligAm === nachweisFaelligAm ? null : entwurf.nachweisFaelligAm,
  };
  return { inhalt, gesagt: gesagtIn(inhalt) };
}

const gesagtIn = (entwurf: EntwurfInhalt): Gesagt => ({
  empfaengerId: entwurf.empfaengerId ?? "",
  bemessung: entwurf.bemessung ?? "pauschale",
  beginn: entwurf.beginn ?? undefined,
  ende: entwurf.ende ?? undefined,
  nachweisFaelligAm: entwurf.nachweisFaelligAm ?? undefined,
  vzaeHundertstel: entwurf.vzaeHundertstel ?? undefined,
});
