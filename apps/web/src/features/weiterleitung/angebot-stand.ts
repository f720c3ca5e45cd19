import { PlainDate, type Cent, type Jahressatz } from "@kim/domain/grundlagen";
import { mindestanteil } from "@kim/domain/stelle";
import { nachSatz, type Bemessung, type EntwurfInhalt } from "@kim/domain/weiterleitung";
import { betragNachHerkunft } from "./angebot-vorschlag.ts";
import { freierAnteil, freierBetrag, weitergegebenVon, type Umfeld } from "./freier-anteil.ts";
import type { Empfaenger } from "./empfaenger-wahl.ts";

/** What the form is about and starts from; does not change while it is filled in. */
export type Angebotslage = {
  umfeld: Umfeld & { eigen: boolean };
  /** The contract by which the reader holds the part; undefined for a post of its own. */
  herkunft: Umfeld["weiterleitungen"][number] | undefined;
  empfaenger: Empfaenger;
  /** The published rate of the post's Funktion, by year. */
  saetze: readonly (Jahressatz & { annahme: boolean })[];
  /** When the giver's own proof for a period ending in a year is due, where that is known. */
  eigenerNachweis: (ende: string) => PlainDate | undefined;
  inhalt: EntwurfInhalt;
};

/** What is chosen so far, as far as other fields depend on it; what was typed over a proposal wins. */
export type Auswahl = {
  empfaengerId: string;
  beginn: string;
  ende: string;
  bemessung: Bemessung;
  vzaeHundertstel: number | undefined;
  betragCent: number | undefined;
};

/** What follows from the choice: the free share, the proposed amount, and which rules apply. */
export function angebotStand({ umfeld, herkunft, empfaenger, saetze }: Angebotslage, wahl: Auswahl) {
  const herkunftId = herkunft?.id ?? null;
  const frei = freierAnteil(umfeld, herkunftId, wahl.beginn, wahl.ende);
  const vzaeHundertstel = wahl.vzaeHundertstel ?? (frei || undefined);
  const von = PlainDate.safeParse(wahl.beginn).data;
  const bis = PlainDate.safeParse(wahl.ende).data;
  const teil = von && bis && von <= bis && vzaeHundertstel !== undefined ? { von, bis, vzaeHundertstel } : undefined;
  const { funktion } = umfeld.stelle;
  const offenCent = herkunft && Math.max(0, freierBetrag(herkunft, weitergegebenVon(umfeld, herkunft.id)));
  return {
    frei,
    vzaeHundertstel,
    minimum: mindestanteil(funktion),
    vorschlagCent: teil && vorschlag(),
    /** Received with the held part and not yet passed on. */
    offenCent,
    satz: saetze.findLast(({ jahr }) => String(jahr) <= wahl.beginn.slice(0, 4)),
    anTraeger: empfaenger.find(({ id }) => id === wahl.empfaengerId)?.art === "traeger",
    koordination: funktion === "koordination",
  };

  function vorschlag(): Cent | undefined {
    if (!teil) return undefined;
    return herkunft && offenCent !== undefined
      ? Math.min(offenCent, betragNachHerkunft(herkunft, teil))
      : nachSatz({ saetze }, teil);
  }
}

export type Angebotsstand = ReturnType<typeof angebotStand>;
