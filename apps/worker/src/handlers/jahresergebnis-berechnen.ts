import {
  fingerabdruck,
  findGeltendeKonditionen,
  getFoerderangaben,
  getOrganisation,
  istUnveraendert,
  listEigeneStellen,
  listKettenbesetzung,
  listKontingente,
  recordJahresergebnis,
  recordSchritt,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { berechneJahresergebnis } from "@kim/domain/jahr";
import { refusalText } from "@kim/domain/texte";
import type { Handler } from "./handler.ts";
import { Hopeless } from "../job/hopeless.ts";
import { renderJahresnachweis } from "../pdf/jahresnachweis.ts";

/** Figures from posts, occupancy and rates, stored with their document; equal figures change nothing. */
export const handleJahresergebnisBerechnen: Handler<"jahresergebnis-berechnen"> = async ({
  tenantId,
  payload: { laufId, jahr },
  now,
  asJob,
}) => {
  const lage = await asJob(tenantId, async (tx) => {
    await recordSchritt(tx, laufId, { status: "laeuft" }, now());
    return loadLage(tx, jahr);
  });
  const entschieden = berechneJahresergebnis(lage);
  if (!entschieden.ok) throw new Hopeless(refusalText(entschieden.refusal));
  const ergebnis = entschieden.event;
  const unveraendert = await asJob(tenantId, (tx) => istUnveraendert(tx, jahr, fingerabdruck(ergebnis)));
  const pdf = unveraendert
    ? undefined
    : await renderJahresnachweis(ergebnis, heuteInBerlin(now()), {
        demodaten: lage.organisation.demodaten,
        konditionen: lage.konditionen,
      });
  await asJob(tenantId, async (tx) => {
    if (pdf) await recordJahresergebnis(tx, ergebnis, pdf, now());
    await recordSchritt(tx, laufId, { status: "fertig" }, now());
  });
};

async function loadLage(tx: TenantTx, jahr: number) {
  const umfelder = await listEigeneStellen(tx);
  return {
    jahr,
    konditionen: await findGeltendeKonditionen(tx, jahr),
    organisation: await getOrganisation(tx, tx.tenantId),
    kontingente: await listKontingente(tx),
    stellen: umfelder.map(({ stelle }) => stelle),
    besetzungen: umfelder.flatMap(({ besetzungen }) => besetzungen),
    kettenbesetzung: await listKettenbesetzung(tx),
    weiterleitungen: umfelder.flatMap(({ weiterleitungen }) => weiterleitungen),
    massnahmenPlanCent: (await getFoerderangaben(tx, jahr)).massnahmenPlanCent,
  };
}
