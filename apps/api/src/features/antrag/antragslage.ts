import {
  countZusatzstellen,
  findAntragsfenster,
  findGeltendeKonditionen,
  getFoerderangaben,
  getOrganisation,
  listAussichten,
  listEigeneStellen,
  type AntragMitNamen,
  type TenantTx,
} from "@kim/db";
import { refuse } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import type { Baustein, Stelle } from "@kim/domain/stelle";
import type { Foerderkonditionen } from "@kim/domain/kondition";
import { foerderplanAusStellen } from "@kim/domain/foerderplan";
import { antragsvorschlag, stellenAusserhalbKi, vorschlagMitAussicht } from "@kim/domain/antrag";
import { accepted } from "../../shell/trpc.ts";

/** What the rules on an Antrag look at besides the Antrag itself. */
export async function loadAntragslage(tx: TenantTx, { jahr, baustein }: Pick<AntragMitNamen, "jahr" | "baustein">) {
  const organisation = await getOrganisation(tx, tx.tenantId);
  const konditionen =
    (await findGeltendeKonditionen(tx, jahr)) ??
    accepted<never>(refuse({ reason: "kein-foerderjahr", feld: "jahr", jahr }));
  const { art } = organisation;
  if (!istZuwendungsempfaenger(art)) return accepted<never>(refuse({ reason: "antrag-nur-fuer-empfaenger" }));
  const stellen = (await listEigeneStellen(tx)).map((umfeld) => umfeld.stelle);
  const aussichten = await listAussichten(tx, jahr);
  const ausPlan = await positionenAusPlan(tx, {
    jahr,
    baustein,
    organisation: { ags: organisation.ags, art },
    konditionen,
    stellen,
  });
  return {
    art,
    konditionen,
    fenster: await findAntragsfenster(tx, jahr, baustein),
    ausserhalbKi: stellenAusserhalbKi(jahr, baustein, stellen).map(({ id, bezeichnung }) => ({ id, bezeichnung })),
    zusatzstellen: await countZusatzstellen(tx, jahr),
    aussichten,
    vorschlag: vorschlagMitAussicht(konditionen, baustein, ausPlan, aussichten),
  };
}

async function positionenAusPlan(
  tx: TenantTx,
  lage: {
    jahr: number;
    baustein: Baustein;
    organisation: Parameters<typeof foerderplanAusStellen>[0]["organisation"];
    konditionen: Foerderkonditionen;
    stellen: readonly Stelle[];
  },
) {
  const { massnahmenPlanCent } = await getFoerderangaben(tx, lage.jahr);
  // Who holds a post changes nothing in what is applied for it.
  const plan = foerderplanAusStellen({ ...lage, weiterleitungen: [], massnahmenPlanCent, personalkostenIstCent: null });
  return antragsvorschlag(lage.konditionen, lage.baustein, { stellen: plan.stellen, massnahmenPlanCent });
}

export type Antragsumfeld = Awaited<ReturnType<typeof loadAntragslage>>;
