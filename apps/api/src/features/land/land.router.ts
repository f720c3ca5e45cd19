import {
  listFoerderempfaenger,
  listLandBausteine,
  listLandNachweise,
  listLandRechnungen,
  must,
  type LandBaustein,
  type LandNachweis,
  type LandRechnung,
  type StateTx,
} from "@kim/db";
import { gruppiertNach, heuteInBerlin, jahresende, minDate } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { z } from "zod";
import { Foerderjahr } from "../../shell/foerderjahr.ts";
import { procedure, router } from "../../shell/trpc.ts";

const EinEmpfaenger = z.strictObject({ ags: z.string().max(8), jahr: Foerderjahr });

export const landRouter = router({
  /**
   * The 54, and below them the Kommunen to which Baustein 3 is granted directly, with posts granted and occupied per
   * Baustein and the state of the yearly proof.
   */
  uebersicht: procedure
    .meta({ access: "land:lesen" })
    .input(z.strictObject({ jahr: Foerderjahr }))
    .query(({ ctx, input }) =>
      ctx.asState(async (tx) => {
        const { stichtag, empfaenger, zeile } = await loadLand(tx, input.jahr, ctx.now);
        return { jahr: input.jahr, stichtag, empfaenger: empfaenger.map(zeile) };
      }),
    ),

  organisation: procedure
    .meta({ access: "land:lesen" })
    .input(EinEmpfaenger)
    .query(({ ctx, input }) =>
      ctx.asState(async (tx) => {
        const { stichtag, empfaenger, zeile } = await loadLand(tx, input.jahr, ctx.now);
        const organisation = must(
          empfaenger.find(({ ags }) => ags === input.ags),
          "organisation",
        );
        return { jahr: input.jahr, stichtag, ...zeile(organisation) };
      }),
    ),
});

async function loadLand(tx: StateTx, jahr: number, now: Date) {
  const stichtag = minDate(heuteInBerlin(now), jahresende(jahr));
  const bausteine = gruppiertNach(await listLandBausteine(tx, jahr, stichtag), (zeile) => zeile.organisationId);
  const nachweise = new Map((await listLandNachweise(tx, jahr)).map((zeile) => [zeile.organisationId, zeile]));
  const rechnungen = new Map((await listLandRechnungen(tx, jahr)).map((zeile) => [zeile.organisationId, zeile]));
  const empfaenger = await listFoerderempfaenger(tx, jahr);
  const namen = new Map(empfaenger.map(({ id, name }) => [id, name]));
  const zeile = (organisation: Organisation) =>
    landZeile(organisation, {
      kreis: (organisation.kreisId && namen.get(organisation.kreisId)) ?? null,
      bausteine: bausteine.get(organisation.id) ?? [],
      nachweis: nachweise.get(organisation.id),
      rechnung: rechnungen.get(organisation.id),
    });
  return { stichtag, empfaenger, zeile };
}

function landZeile(
  { id, ags, name, kurzname, art, regierungsbezirk, einwohner, kachel, demodaten }: Organisation,
  werte: {
    kreis: string | null;
    bausteine: LandBaustein[];
    nachweis: LandNachweis | undefined;
    rechnung: LandRechnung | undefined;
  },
) {
  return {
    id,
    ags,
    name,
    kurzname,
    art,
    regierungsbezirk,
    einwohner,
    kachel,
    demodaten,
    /** Of a Kommune; null for the 54. */
    kreis: werte.kreis,
    bausteine: ([1, 2, 3] as const).map((baustein) => {
      const zeile = werte.bausteine.find((b) => b.baustein === baustein);
      return {
        baustein,
        kontingentHundertstel: zeile?.kontingentHundertstel ?? 0,
        stellenHundertstel: zeile?.stellenHundertstel ?? 0,
        besetztHundertstel: zeile?.besetztHundertstel ?? 0,
        weitergeleitetHundertstel: zeile?.weitergeleitetHundertstel ?? 0,
      };
    }),
    nachweis: {
      status: werte.nachweis?.status ?? ("offen" as const),
      berechnetAm: werte.nachweis?.berechnetAm ?? null,
    },
    /** The stored figures, in cents; null where nothing was entered for the year. */
    rechnung: werte.rechnung?.werte
      ? {
          planCent: werte.rechnung.werte.summe.planCent,
          foerderfaehigCent: werte.rechnung.werte.summe.foerderfaehigCent,
          rueckzahlungCent: werte.rechnung.werte.summe.rueckzahlungCent,
          veraltet: werte.rechnung.veraltet,
        }
      : null,
  };
}
