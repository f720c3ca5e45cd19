import { summe } from "../../grundlagen/geld.ts";
import { jahresbeginn, jahresende, jahrVon, type PlainDate } from "../../grundlagen/plain-date.ts";
import { reservierteAnteile } from "../vertrag/vertragsverlauf.ts";
import { istLebendig, type VergebenerTeil, type WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { Gehaltenes } from "./anteilsgrenze.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { abschnitte, summeAm, ueberschneidet, type Anteil } from "../../grundlagen/zeitraum.ts";
import type { Zusatzstelle } from "../../stelle/zusatzstelle.ts";

export type Zusatzstellenlage = {
  /** What was granted to the owner and not given up. */
  zusatzstellen: readonly Pick<Zusatzstelle, "kommuneId" | "kommuneName" | "jahr">[];
  /** All coordination posts of the owner. */
  koordination: readonly Anteil[];
};
type Lage = Zusatzstellenlage & Pick<Gehaltenes, "stelle" | "herkunft" | "bestehende">;

const zusatzHundertstel = 100;

/** R6: an extra coordination post is for exactly its Kommune; once that declined, it is the Kreis's again (R7). */
export function zusatzstellengrenze(lage: Lage, angebot: WeiterleitungAngebot): WeiterleitungRefusal | undefined {
  if (lage.stelle.funktion !== "koordination" || lage.herkunft !== null) return undefined;
  const gegeben = lage.bestehende.filter(
    (w) => w.funktion === "koordination" && w.herkunftId === null && w.id !== angebot.id && istLebendig(w),
  );
  const vorbehalten = lage.zusatzstellen.filter(
    (z) => z.kommuneId !== angebot.empfaengerId && !abgelehnt(lage.bestehende, z),
  );
  const fenster = { von: angebot.beginn, bis: angebot.ende };
  const schnitte = [
    ...lage.koordination,
    ...gegeben.flatMap(reservierteAnteile),
    ...vorbehalten.map(({ jahr }) => imJahr(jahr)),
  ];
  for (const { von: tag } of abschnitte(fenster, schnitte)) {
    const offen = vorbehalten
      .filter(({ jahr }) => jahr === jahrVon(tag))
      .map((z) => ({ name: z.kommuneName, hundertstel: nochVorbehalten(gegeben, z.kommuneId, tag) }))
      .filter(({ hundertstel }) => hundertstel > 0);
    const vergeben =
      summeAm(gegeben.flatMap(reservierteAnteile), tag) + summe(offen.map(({ hundertstel }) => hundertstel));
    const frei = summeAm(lage.koordination, tag) - vergeben;
    if (offen.length > 0 && angebot.vzaeHundertstel > frei)
      return {
        reason: "zusatzstelle-anderer-kommune",
        regel: "R6",
        feld: "empfaengerId",
        kommunen: offen.map(({ name }) => name),
        freiHundertstel: Math.max(0, frei),
      };
  }
  return undefined;
}

/** Only these are kept for their Kommune: granted, and not given up. */
export const vorbehalteneZusatzstellen = <Z extends Pick<Zusatzstelle, "bewilligung" | "verzichtGrund">>(
  beantragte: readonly Z[],
): Z[] => beantragte.filter((z) => z.bewilligung !== null && z.verzichtGrund === null);

const imJahr = (jahr: number) => ({ von: jahresbeginn(jahr), bis: jahresende(jahr) });

const nochVorbehalten = (gegeben: readonly VergebenerTeil[], kommuneId: string, tag: PlainDate): number =>
  Math.max(
    0,
    zusatzHundertstel - summeAm(gegeben.filter((w) => w.empfaengerId === kommuneId).flatMap(reservierteAnteile), tag),
  );

const abgelehnt = (
  bestehende: readonly VergebenerTeil[],
  { kommuneId, jahr }: Pick<Zusatzstelle, "kommuneId" | "jahr">,
): boolean =>
  bestehende.some(
    (w) =>
      w.funktion === "koordination" &&
      w.empfaengerId === kommuneId &&
      w.antwort?.angenommen === false &&
      ueberschneidet({ von: w.beginn, bis: w.ende }, imJahr(jahr)),
  );
