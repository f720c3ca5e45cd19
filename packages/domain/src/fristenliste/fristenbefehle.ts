import { liegtFruehGenug, spaetestensUnten } from "../frist/fristabstand.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { Fristgegenstand, gegenstandsschluessel } from "./fristgegenstand.ts";
import type { FristRefusal } from "./frist-refusal.ts";
import type { Standzeile } from "./fristenstand.ts";

/** Has the people of chosen rows reminded: each once for this click, whatever else they are told. */
export const FristmahnungEingabe = z.strictObject({
  id: z.uuid("Unbekannte Erinnerung.").toLowerCase(),
  zeilen: z.array(Fristgegenstand).min(1, "Bitte mindestens eine Zeile wählen.").max(200, "Höchstens 200 Zeilen."),
});
export type FristmahnungEingabe = z.infer<typeof FristmahnungEingabe>;

export const verlaengerungsgrundMindestens = 10;

/** R106: more time for one proof, with a reason. */
export const FristverlaengerungEingabe = z.strictObject({
  id: z.uuid("Unbekannte Verlängerung.").toLowerCase(),
  gegenstand: Fristgegenstand,
  bis: PlainDate,
  grund: pflichttext(1000),
  /** R108: less than 21 days before the own proof, and meant. */
  abstandBestaetigt: z.boolean().default(false),
  /** R108: an earlier day is a change of the contract, which its receiver agreed to. */
  einvernehmlich: z.boolean().default(false),
});
export type FristverlaengerungEingabe = z.infer<typeof FristverlaengerungEingabe>;

type Stand = Pick<Standzeile, "gegenstand" | "stand" | "am" | "obenAm" | "nichtVorEigenem">;

const zeileVon = (zeilen: readonly Stand[], gegenstand: Fristgegenstand): Stand | undefined =>
  zeilen.find((z) => gegenstandsschluessel(z.gegenstand) === gegenstandsschluessel(gegenstand));

/** Whoever stands on the own board and has not handed in is reminded. */
export function decideFristmahnung(
  { zeilen }: Pick<FristmahnungEingabe, "zeilen">,
  board: readonly Stand[],
): Decision<{ type: "Gemahnt"; zeilen: readonly Fristgegenstand[] }, FristRefusal> {
  for (const gegenstand of zeilen) {
    const zeile = zeileVon(board, gegenstand);
    if (!zeile) return refuse({ reason: "frist-nicht-auf-der-tafel" });
    if (zeile.stand !== "aussteht") return refuse({ reason: "nachweis-schon-eingereicht" });
  }
  const einmal = new Map(zeilen.map((g) => [gegenstandsschluessel(g), g]));
  return accept({ type: "Gemahnt", zeilen: [...einmal.values()] });
}

/**
 * R106, § 31 Abs. 7 VwVfG NRW: also after the day, to a day that lies behind it and is still to come. R108: to an
 * earlier one only where it is no longer before the own, and with the receiver's consent.
 */
export function decideFristverlaengerung(
  { gegenstand, bis, grund, abstandBestaetigt, einvernehmlich }: FristverlaengerungEingabe,
  board: readonly Stand[],
  heute: PlainDate,
): Decision<{ type: "Verlaengert" }, FristRefusal> {
  const zeile = zeileVon(board, gegenstand);
  if (!zeile) return refuse({ reason: "frist-nicht-auf-der-tafel" });
  if (zeile.stand !== "aussteht") return refuse({ reason: "nachweis-schon-eingereicht" });
  if (bis === zeile.am || (bis < zeile.am && !zeile.nichtVorEigenem))
    return refuse({ reason: "fristverlaengerung-nicht-spaeter", regel: "R106", feld: "bis", bisher: zeile.am });
  if (bis < zeile.am && !einvernehmlich)
    return refuse({ reason: "frist-ohne-einvernehmen", regel: "R108", feld: "einvernehmlich", bisher: zeile.am });
  if (bis < heute) return refuse({ reason: "fristverlaengerung-schon-vorbei", regel: "R106", feld: "bis", heute });
  const { obenAm } = zeile;
  if (obenAm !== null && !liegtFruehGenug(bis, obenAm) && !abstandBestaetigt)
    return refuse({
      reason: "abstand-nach-oben",
      regel: "R108",
      feld: "abstandBestaetigt",
      obenAm,
      spaetestens: spaetestensUnten(obenAm),
    });
  return istAusfuehrlich(grund, verlaengerungsgrundMindestens)
    ? accept({ type: "Verlaengert" })
    : refuse({
        reason: "fristverlaengerung-ohne-grund",
        regel: "R106",
        feld: "grund",
        mindestensZeichen: verlaengerungsgrundMindestens,
      });
}
