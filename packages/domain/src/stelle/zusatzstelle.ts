import { z } from "../grundlagen/zod.ts";
import { alsDatum } from "../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext } from "../grundlagen/eingabefelder.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { OrganisationId, ZusatzstelleId } from "../grundlagen/ids.ts";
import { jahrVon, PlainDate } from "../grundlagen/plain-date.ts";
import type { Organisation } from "../organisation/organisation.ts";
import {
  berichtigung,
  merkmaleAlsText,
  merkmalstandAm,
  type Merkmal,
  type Merkmalart,
} from "../organisation/registermerkmal.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

/** An extra coordination post that a Kreis asks for, for one of its Kommunen and one Förderjahr (R6). */
export type Zusatzstelle = {
  id: ZusatzstelleId;
  organisationId: OrganisationId;
  kommuneId: OrganisationId;
  kommuneName: string;
  jahr: number;
  /** First day of the post, in its Förderjahr: on it the Kommune has to have all three. */
  beginn: PlainDate;
  /** Why the Kommune declines; the post then stays with the Kreis (R7). */
  verzichtGrund: string | null;
  /** ISO 8601 instants. */
  am: string;
  vonName: string;
  bewilligung: { am: string; vonName: string } | null;
};

export const ZusatzstelleEingabe = z.strictObject({
  id: ZusatzstelleId,
  kommuneId: OrganisationId,
  beginn: PlainDate.refine((tag) => jahrVon(tag) >= 2020, "Das Programm gibt es seit 2020."),
  verzichtGrund: freitext(2000),
});
export type ZusatzstelleEingabe = z.infer<typeof ZusatzstelleEingabe>;

/** R6: an extra coordination post needs all three in the kreisangehörige Kommune. */
export const zusatzstelleMerkmale = [
  "auslaenderbehoerde",
  "jugendamt",
  "integrationsrat",
] as const satisfies readonly Merkmalart[];

export type ZusatzstelleRefusal =
  | { reason: "nur-kreise-zusatzstelle"; regel: "R6" }
  | { reason: "kommune-nicht-im-kreis"; regel: "R6"; feld: "kommuneId" }
  | { reason: "zusatzstelle-schon-beantragt"; feld: "kommuneId"; jahr: number }
  | {
      reason: "voraussetzung-der-kommune-fehlt";
      regel: "R6";
      feld: "kommuneId";
      fehlende: Merkmalart[];
      am: PlainDate;
    }
  | { reason: "verzicht-ohne-grund"; regel: "R7"; feld: "verzichtGrund"; mindestensZeichen: number };

export type ZusatzstelleBeantragt = {
  type: "ZusatzstelleBeantragt";
  zusatzstelle: ZusatzstelleEingabe & { jahr: number };
};
export type ZusatzstelleBewilligt = { type: "ZusatzstelleBewilligt"; id: ZusatzstelleId };

const verzichtMindestens = 10;

/** R6, R7: the Kreis asks for one more coordination post because of one of its Kommunen. */
export function decideZusatzstelle({
  organisation,
  kommune,
  merkmale,
  vorhandene,
  eingabe,
}: {
  organisation: Pick<Organisation, "id" | "art">;
  kommune: Pick<Organisation, "art" | "kreisId">;
  /** What the register says of the Kommune. */
  merkmale: readonly Merkmal[];
  vorhandene: readonly Pick<Zusatzstelle, "kommuneId" | "jahr">[];
  eingabe: ZusatzstelleEingabe;
}): Decision<ZusatzstelleBeantragt, ZusatzstelleRefusal> {
  const jahr = jahrVon(eingabe.beginn);
  if (organisation.art !== "kreis" && organisation.art !== "staedteregion")
    return refuse({ reason: "nur-kreise-zusatzstelle", regel: "R6" });
  if (kommune.art !== "kreisangehoerige_kommune" || kommune.kreisId !== organisation.id)
    return refuse({ reason: "kommune-nicht-im-kreis", regel: "R6", feld: "kommuneId" });
  if (vorhandene.some((z) => z.kommuneId === eingabe.kommuneId && z.jahr === jahr))
    return refuse({ reason: "zusatzstelle-schon-beantragt", feld: "kommuneId", jahr });
  const fehlt = merkmalgrenze(merkmale, eingabe.beginn);
  if (fehlt) return refuse(fehlt);
  if (eingabe.verzichtGrund !== null && !istAusfuehrlich(eingabe.verzichtGrund, verzichtMindestens))
    return refuse({
      reason: "verzicht-ohne-grund",
      regel: "R7",
      feld: "verzichtGrund",
      mindestensZeichen: verzichtMindestens,
    });
  return accept({ type: "ZusatzstelleBeantragt", zusatzstelle: { ...eingabe, jahr } });
}

/** R6: the register is asked again when the post is granted; it may have been mended since. */
export function decideZusatzstelleBewilligung(
  { id, beginn }: Pick<Zusatzstelle, "id" | "beginn">,
  merkmale: readonly Merkmal[],
): Decision<ZusatzstelleBewilligt, ZusatzstelleRefusal> {
  const fehlt = merkmalgrenze(merkmale, beginn);
  return fehlt ? refuse(fehlt) : accept({ type: "ZusatzstelleBewilligt", id });
}

/** Which of the three nobody has proven yet on that day: told, and no obstacle. */
export const angenommeneMerkmale = (merkmale: readonly Merkmal[], beginn: PlainDate): Merkmalart[] =>
  zusatzstelleMerkmale.filter((art) => merkmalstandAm(merkmale, art, beginn) === "annahme");

export const zusatzstelleHinweis = (arten: readonly Merkmalart[], beginn: PlainDate): string =>
  `Im Register ist am ${alsDatum(beginn)} nur angenommen: ${merkmaleAlsText(arten)}. Die Bezirksregierung kann das im Register belegen oder berichtigen.`;

function merkmalgrenze(merkmale: readonly Merkmal[], am: PlainDate): ZusatzstelleRefusal | undefined {
  const fehlende = zusatzstelleMerkmale.filter((art) => merkmalstandAm(merkmale, art, am) === "fehlt");
  return fehlende.length > 0
    ? { reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld: "kommuneId", fehlende, am }
    : undefined;
}

/** R3: hundredths that granted extra posts add to the coordination, by year. */
export function zusatzJeJahr(
  zusatzstellen: readonly Pick<Zusatzstelle, "jahr" | "bewilligung">[],
): Record<number, number> {
  const jeJahr: Record<number, number> = {};
  for (const { jahr, bewilligung } of zusatzstellen) if (bewilligung) jeJahr[jahr] = (jeJahr[jahr] ?? 0) + 100;
  return jeJahr;
}

export const zusatzstelleRefusalTexte: Saetze<ZusatzstelleRefusal> = {
  "nur-kreise-zusatzstelle": () =>
    "Zusatzstellen beantragt nur der Kreis oder die Städteregion. Bitte wenden Sie sich an den Kreis.",
  "kommune-nicht-im-kreis": () =>
    "Diese Kommune gehört nicht zu Ihrem Kreis. Bitte eine kreisangehörige Kommune wählen.",
  "zusatzstelle-schon-beantragt": (r) =>
    `Für diese Kommune ist die Zusatzstelle ${r.jahr} schon beantragt. Bitte eine andere Kommune oder ein anderes Jahr wählen.`,
  "voraussetzung-der-kommune-fehlt": (r) =>
    `Im Register fehlt am ${alsDatum(r.am)}: ${merkmaleAlsText(r.fehlende)}. Eine Zusatzstelle gibt es nur, wenn die Kommune Ausländerbehörde, Jugendamt und Integrationsrat selbst hat. ${berichtigung}`,
  "verzicht-ohne-grund": (r) =>
    `Verzichtet die Kommune, bleibt die Stelle beim Kreis. Bitte den Grund in mindestens ${r.mindestensZeichen} Zeichen festhalten.`,
};
