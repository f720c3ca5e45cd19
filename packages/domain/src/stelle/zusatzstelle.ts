import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { freitext } from "../grundlagen/eingabefelder.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { OrganisationId, ZusatzstelleId } from "../grundlagen/ids.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { zusatzstelleMoeglich } from "./stellenregeln.ts";

/** An extra coordination post that a Kreis asks for, for one of its Kommunen and one Förderjahr (R6). */
export type Zusatzstelle = {
  id: ZusatzstelleId;
  organisationId: OrganisationId;
  kommuneId: OrganisationId;
  kommuneName: string;
  jahr: number;
  auslaenderbehoerde: boolean;
  jugendamt: boolean;
  integrationsrat: boolean;
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
  jahr: z
    .int("Bitte ein Förderjahr angeben.")
    .min(2020, "Das Programm gibt es seit 2020.")
    .max(2100, "Bitte ein Förderjahr eingeben."),
  auslaenderbehoerde: z.boolean(),
  jugendamt: z.boolean(),
  integrationsrat: z.boolean(),
  verzichtGrund: freitext(2000),
});
export type ZusatzstelleEingabe = z.infer<typeof ZusatzstelleEingabe>;

type Merkmal = "auslaenderbehoerde" | "jugendamt" | "integrationsrat";

export type ZusatzstelleRefusal =
  | { reason: "nur-kreise-zusatzstelle"; regel: "R6" }
  | { reason: "kommune-nicht-im-kreis"; regel: "R6"; feld: "kommuneId" }
  | { reason: "zusatzstelle-schon-beantragt"; feld: "kommuneId"; jahr: number }
  | { reason: "voraussetzung-der-kommune-fehlt"; regel: "R6"; feld: Merkmal }
  | { reason: "verzicht-ohne-grund"; regel: "R7"; feld: "verzichtGrund"; mindestensZeichen: number };

export type ZusatzstelleBeantragt = { type: "ZusatzstelleBeantragt"; zusatzstelle: ZusatzstelleEingabe };

const verzichtMindestens = 10;

/** R6, R7: the Kreis asks for one more coordination post because of one of its Kommunen. */
export function decideZusatzstelle({
  organisation,
  kommune,
  vorhandene,
  eingabe,
}: {
  organisation: Pick<Organisation, "id" | "art">;
  kommune: Pick<Organisation, "art" | "kreisId">;
  vorhandene: readonly Pick<Zusatzstelle, "kommuneId" | "jahr">[];
  eingabe: ZusatzstelleEingabe;
}): Decision<ZusatzstelleBeantragt, ZusatzstelleRefusal> {
  if (organisation.art !== "kreis" && organisation.art !== "staedteregion")
    return refuse({ reason: "nur-kreise-zusatzstelle", regel: "R6" });
  if (kommune.art !== "kreisangehoerige_kommune" || kommune.kreisId !== organisation.id)
    return refuse({ reason: "kommune-nicht-im-kreis", regel: "R6", feld: "kommuneId" });
  if (vorhandene.some((z) => z.kommuneId === eingabe.kommuneId && z.jahr === eingabe.jahr))
    return refuse({ reason: "zusatzstelle-schon-beantragt", feld: "kommuneId", jahr: eingabe.jahr });
  if (!zusatzstelleMoeglich(eingabe))
    return refuse({ reason: "voraussetzung-der-kommune-fehlt", regel: "R6", feld: fehlendes(eingabe) });
  if (eingabe.verzichtGrund !== null && !istAusfuehrlich(eingabe.verzichtGrund, verzichtMindestens))
    return refuse({
      reason: "verzicht-ohne-grund",
      regel: "R7",
      feld: "verzichtGrund",
      mindestensZeichen: verzichtMindestens,
    });
  return accept({ type: "ZusatzstelleBeantragt", zusatzstelle: eingabe });
}

/** R3: hundredths that granted extra posts add to the coordination, by year. */
export function zusatzJeJahr(
  zusatzstellen: readonly Pick<Zusatzstelle, "jahr" | "bewilligung">[],
): Record<number, number> {
  const jeJahr: Record<number, number> = {};
  for (const { jahr, bewilligung } of zusatzstellen) if (bewilligung) jeJahr[jahr] = (jeJahr[jahr] ?? 0) + 100;
  return jeJahr;
}

const merkmale = ["auslaenderbehoerde", "jugendamt", "integrationsrat"] as const satisfies readonly Merkmal[];

export const merkmalNamen = {
  auslaenderbehoerde: "eigene Ausländerbehörde",
  jugendamt: "eigenes Jugendamt",
  integrationsrat: "eigener Integrationsrat oder Integrationsausschuss",
} as const satisfies Record<Merkmal, string>;

const fehlendes = (eingabe: Record<Merkmal, boolean>): Merkmal =>
  merkmale.find((merkmal) => !eingabe[merkmal]) ?? "integrationsrat";

export const zusatzstelleRefusalTexte: Saetze<ZusatzstelleRefusal> = {
  "nur-kreise-zusatzstelle": () =>
    "Zusatzstellen beantragt nur der Kreis oder die Städteregion. Bitte wenden Sie sich an den Kreis.",
  "kommune-nicht-im-kreis": () =>
    "Diese Kommune gehört nicht zu Ihrem Kreis. Bitte eine kreisangehörige Kommune wählen.",
  "zusatzstelle-schon-beantragt": (r) =>
    `Für diese Kommune ist die Zusatzstelle ${r.jahr} schon beantragt. Bitte eine andere Kommune oder ein anderes Jahr wählen.`,
  "voraussetzung-der-kommune-fehlt": (r) =>
    `Es fehlt: ${merkmalNamen[r.feld]}. Eine Zusatzstelle gibt es nur, wenn die Kommune Ausländerbehörde, Jugendamt und Integrationsrat selbst hat; bitte prüfen Sie die Angaben.`,
  "verzicht-ohne-grund": (r) =>
    `Verzichtet die Kommune, bleibt die Stelle beim Kreis. Bitte den Grund in mindestens ${r.mindestensZeichen} Zeichen festhalten.`,
};
