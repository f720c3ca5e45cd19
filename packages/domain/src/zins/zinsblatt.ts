import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { Cent, malGeteilt, summe } from "../grundlagen/geld.ts";
import { addDays, maxDate, minDate, PlainDate, tageVonBis } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { fehlendeHalbjahre, halbjahre, naechstesHalbjahr, type Basiszinssatz } from "./basiszins.ts";
import type { ZinsRefusal } from "./zins-texte.ts";
import { zinspunkte, type Punktegrundlage, type Zinspunkte } from "./zinspunkte.ts";

/** One line of the Zinsblatt; both days are counted, the rate is base and points together, never below 0. */
export const Zinsabschnitt = z.object({
  von: PlainDate,
  bis: PlainDate,
  tage: z.int(),
  /** What was open on these days. */
  offenCent: Cent,
  basisHundertstel: z.int(),
  punkte: z.int(),
  satzHundertstel: z.int(),
  cent: Cent,
  quelle: z.string(),
  annahme: z.boolean(),
  /** Whether these days bear the interest of a Stundung; sheets older than it have none. */
  stundung: z.boolean().default(false),
});
export type Zinsabschnitt = z.infer<typeof Zinsabschnitt>;

/** The interest of a claim, line by line. */
export const Zinsblatt = z.object({
  cent: Cent,
  abschnitte: z.array(Zinsabschnitt),
  zinsenCent: Cent,
  punkteQuelle: z.array(z.string()),
  annahme: z.boolean(),
});
export type Zinsblatt = z.infer<typeof Zinsblatt>;

/**
 * Which points count: those in force when the Bescheid was issued, for the whole time (BR Düsseldorf 2024), or day by
 * day. A setting of the authority (R97).
 */
export const Punkteregel = z.enum(["bescheiddatum", "taggenau"]);
export type Punkteregel = z.infer<typeof Punkteregel>;

/** Days on which a claim was put off at a price; both are counted. */
export type Stundungszeit = { von: PlainDate; bis: PlainDate };

export type Zinsauftrag = {
  cent: Cent;
  /** First day that bears interest; the last is the day before the money was credited. */
  von: PlainDate;
  bis: PlainDate;
  grundlage: Punktegrundlage;
  bescheidAm: PlainDate;
  regel: Punkteregel;
  saetze: readonly Basiszinssatz[];
  stundungen?: { grundlage: Punktegrundlage; zeiten: readonly Stundungszeit[] };
};

const jahrestage = 365;

/**
 * R97, R73: simple interest, cents × (base + points) × days / 365, each segment rounded half up; the total is the sum
 * of the lines. Neighbouring half-years of one rate are one segment. A half-year without a known rate is a refusal.
 * A day bears interest once: where it was put off too, at the higher of both rates.
 */
export function decideZinsblatt(auftrag: Zinsauftrag): Decision<Zinsblatt, ZinsRefusal> {
  const { cent, von, bis, saetze } = auftrag;
  if (cent <= 0) return refuse({ reason: "zins-ohne-betrag", regel: "R97", feld: "cent" });
  if (bis < von) return refuse({ reason: "zins-ohne-tage", regel: "R97", feld: "bis", von, bis });
  const fehlend = fehlendeHalbjahre(saetze, von, bis);
  if (fehlend.length > 0) return refuse({ reason: "basiszins-fehlt", regel: "R97", feld: "bis", halbjahre: fehlend });
  const abschnitte = verbunden(einzelne(auftrag)).map((abschnitt) => gerechnet(cent, abschnitt));
  return accept({
    cent,
    abschnitte: abschnitte.map(({ punkteQuelle: _, ...abschnitt }) => abschnitt),
    zinsenCent: summe(abschnitte.map((abschnitt) => abschnitt.cent)),
    punkteQuelle: [...new Set(abschnitte.map((abschnitt) => abschnitt.punkteQuelle))],
    annahme: abschnitte.some(({ annahme }) => annahme),
  });
}

type Stueck = Pick<Zinsabschnitt, "stundung"> & {
  von: PlainDate;
  bis: PlainDate;
  basisHundertstel: number;
  punkte: number;
  quelle: string;
  punkteQuelle: string;
  annahme: boolean;
};

/** Cut where a half-year begins, where the points change day by day, and where a Stundung begins and ends. */
function einzelne(auftrag: Zinsauftrag): Stueck[] {
  const { von, bis, saetze } = auftrag;
  const jeHalbjahr = new Map(saetze.map((satz) => [satz.ab, satz]));
  return halbjahre(von, bis).flatMap((ab) => {
    const satz = jeHalbjahr.get(ab);
    if (!satz) return [];
    return zerlegt(auftrag, maxDate(ab, von), minDate(addDays(naechstesHalbjahr(ab), -1), bis)).map((teil) => {
      const { punkte, quelle, annahme, stundung } = punkteAm(auftrag, teil.von);
      return {
        ...teil,
        basisHundertstel: satz.prozentHundertstel,
        punkte,
        quelle: satz.quelle,
        punkteQuelle: quelle,
        annahme: satz.annahme || annahme,
        stundung,
      };
    });
  });
}

type Zeit = { von: PlainDate; bis: PlainDate };

function zerlegt({ grundlage, regel, stundungen }: Zinsauftrag, von: PlainDate, bis: PlainDate): Zeit[] {
  const schnitte = [
    ...(regel === "taggenau" ? [zinspunkte(grundlage, bis).ab] : []),
    ...(stundungen?.zeiten ?? []).flatMap((zeit) => [zeit.von, addDays(zeit.bis, 1)]),
  ];
  const anfaenge = [von, ...new Set(schnitte.filter((tag) => tag > von && tag <= bis).toSorted())];
  return anfaenge.map((anfang, i) => {
    const naechster = anfaenge[i + 1];
    return { von: anfang, bis: naechster === undefined ? bis : addDays(naechster, -1) };
  });
}

/** The one rate of this day. */
function punkteAm(
  { grundlage, regel, bescheidAm, stundungen }: Zinsauftrag,
  tag: PlainDate,
): Zinspunkte & { stundung: boolean } {
  const gesetzlich = zinspunkte(grundlage, regel === "bescheiddatum" ? bescheidAm : tag);
  const gestundet = stundungen?.zeiten.some(({ von, bis }) => von <= tag && tag <= bis) === true;
  const fuerStundung = gestundet && stundungen ? zinspunkte(stundungen.grundlage, tag) : null;
  return fuerStundung && fuerStundung.punkte > gesetzlich.punkte
    ? { ...fuerStundung, stundung: true }
    : { ...gesetzlich, stundung: false };
}

/** What bears the same rate is one segment: a half-year that changed nothing must not round twice. */
function verbunden(stuecke: readonly Stueck[]): Stueck[] {
  return stuecke.reduce<Stueck[]>((bisher, stueck) => {
    const letztes = bisher.at(-1);
    if (
      letztes?.basisHundertstel !== stueck.basisHundertstel ||
      letztes.punkte !== stueck.punkte ||
      letztes.stundung !== stueck.stundung
    )
      return [...bisher, stueck];
    const quelle = letztes.quelle === stueck.quelle ? letztes.quelle : `${letztes.quelle}; ${stueck.quelle}`;
    return [
      ...bisher.slice(0, -1),
      { ...letztes, bis: stueck.bis, quelle, annahme: letztes.annahme || stueck.annahme },
    ];
  }, []);
}

function gerechnet(cent: Cent, stueck: Stueck): Zinsabschnitt & { punkteQuelle: string } {
  const tage = tageVonBis(stueck.von, stueck.bis);
  const satzHundertstel = Math.max(0, stueck.basisHundertstel + 100 * stueck.punkte);
  return {
    ...stueck,
    tage,
    offenCent: cent,
    satzHundertstel,
    cent: malGeteilt(cent, satzHundertstel * tage, 10_000 * jahrestage),
  };
}
