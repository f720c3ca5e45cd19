import { alsDatum } from "../../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import { JahresabschlussId } from "../../grundlagen/ids.ts";
import { jahresende, PlainDate } from "../../grundlagen/plain-date.ts";
import type { Saetze } from "../../grundlagen/saetze.ts";
import { z } from "../../grundlagen/zod.ts";
import { istKommune, type OrganisationArt } from "../../organisation/organisation.ts";

/** When the council, or the Kreistag, decided on the Jahresabschluss of a year, and where that is written. */
export const JahresabschlussEingabe = z.strictObject({
  id: JahresabschlussId,
  jahr: z.int("Bitte das Haushaltsjahr angeben.").min(2020).max(2100),
  beschlossenAm: PlainDate,
  quelle: pflichtzeile(200),
});
export type JahresabschlussEingabe = z.infer<typeof JahresabschlussEingabe>;

export type Jahresabschluss = Pick<JahresabschlussEingabe, "jahr" | "beschlossenAm" | "quelle">;

export type JahresabschlussRefusal =
  | { reason: "jahresabschluss-ohne-rat"; regel: "R109" }
  | { reason: "jahresabschluss-vor-jahresende"; regel: "R109"; feld: "beschlossenAm"; nach: PlainDate }
  | { reason: "jahresabschluss-in-der-zukunft"; regel: "R109"; feld: "beschlossenAm"; heute: PlainDate }
  | { reason: "jahresabschluss-steht-schon"; regel: "R109"; feld: "beschlossenAm"; beschlossenAm: PlainDate };

export const jahresabschlussRefusalTexte: Saetze<JahresabschlussRefusal> = {
  "jahresabschluss-ohne-rat": () =>
    "Für Ihre Organisation gilt die KomHVO nicht: Über ihren Abschluss beschließt kein Rat und kein Kreistag.",
  "jahresabschluss-vor-jahresende": ({ nach }) =>
    `Über den Jahresabschluss wird erst nach dem ${alsDatum(nach)} beschlossen. Bitte Jahr und Tag prüfen.`,
  "jahresabschluss-in-der-zukunft": ({ heute }) =>
    `Der Beschluss liegt nach heute, dem ${alsDatum(heute)}. Eingetragen wird er, wenn er gefasst ist.`,
  "jahresabschluss-steht-schon": ({ beschlossenAm }) =>
    `Als Tag des Beschlusses steht schon der ${alsDatum(beschlossenAm)}.`,
};

/** Who keeps books by the KomHVO. */
export const hatRat = (art: OrganisationArt): boolean => istKommune(art);

/** R38, R109: entered by the body itself, once it is decided; entered again where the first day was wrong. */
export function decideJahresabschluss(
  { jahr, beschlossenAm }: Pick<JahresabschlussEingabe, "jahr" | "beschlossenAm">,
  lage: { art: OrganisationArt; bisher: Jahresabschluss | null; heute: PlainDate },
): Decision<{ type: "JahresabschlussEingetragen" }, JahresabschlussRefusal> {
  if (!hatRat(lage.art)) return refuse({ reason: "jahresabschluss-ohne-rat", regel: "R109" });
  const nach = jahresende(jahr);
  if (beschlossenAm <= nach)
    return refuse({ reason: "jahresabschluss-vor-jahresende", regel: "R109", feld: "beschlossenAm", nach });
  if (beschlossenAm > lage.heute)
    return refuse({
      reason: "jahresabschluss-in-der-zukunft",
      regel: "R109",
      feld: "beschlossenAm",
      heute: lage.heute,
    });
  return lage.bisher?.beschlossenAm === beschlossenAm
    ? refuse({ reason: "jahresabschluss-steht-schon", regel: "R109", feld: "beschlossenAm", beschlossenAm })
    : accept({ type: "JahresabschlussEingetragen" });
}
