import {
  enqueueOnce,
  findBescheidnachweis,
  findTeilnachweis,
  getEinzige,
  listBescheide,
  listWeiterleitungen,
  lockNachweiseOf,
  recordNachweis,
  recordNachweisfehler,
  uuidOf,
  type TenantTx,
} from "@kim/db";
import { heuteInBerlin, NachweisId, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import { decideBescheidnachweis, decideVertragsnachweis, laeuftIm, type Nachweisauftrag } from "@kim/domain/nachweis";
import { bausteinDer } from "@kim/domain/stelle";
import { nachweiseAnlegen } from "@kim/jobs";
import { bestelleEntwurfspapiere } from "../nachweislauf/entwurfspapiere-bestellen.ts";
import { kuendigeNachweiseAn } from "../nachweislauf/nachweise-ankuendigen.ts";
import type { Handler } from "./handler.ts";

/**
 * Drafts of this body with their papers and letters, then the same for whoever holds its contracts; what is there
 * already stays as it is, and nobody is told of it twice.
 */
export const handleNachweiseAnlegen: Handler<"nachweise-anlegen"> = async ({
  tenantId,
  payload: { laufId, jahr, empfaengerId },
  now,
  adresse,
  asJob,
}) => {
  const empfaenger = await asJob(tenantId, async (tx) => {
    await lockNachweiseOf(tx, tenantId);
    const heute = heuteInBerlin(now());
    const autor = { am: now(), vonName: "Jahreslauf" };
    const vertraege = (await listWeiterleitungen(tx)).filter((w) => laeuftIm(jahr, w));
    const angelegt = [
      ...(await bescheidnachweise(tx, jahr, heute)),
      ...(await teilnachweise(tx, jahr, heute, vertraege)),
    ].map((neu) => ({ ...neu, id: NachweisId.parse(uuidOf("nachweis", tenantId, jahr, neu.schluessel)) }));
    for (const neu of angelegt) await recordNachweis(tx, neu, autor);
    await recordNachweisfehler(tx, laufId, null, now());
    await bestelleEntwurfspapiere(tx, laufId, jahr);
    await kuendigeNachweiseAn(tx, { laufId, jahr, angelegt: angelegt.map(({ id }) => id), adresse }, now());
    return [...new Set(vertraege.filter((w) => w.geberId === tenantId).map((w) => w.empfaengerId))];
  });
  // Once per run and body, however many contracts lead to it: two that hold from each other never ask for ever.
  for (const id of empfaenger)
    await asJob(id, (tx) =>
      enqueueOnce(tx, nachweiseAnlegen, { laufId, jahr, empfaengerId }, uuidOf("nachweise-anlegen", laufId, id)),
    );
};

type Neu = Omit<Parameters<typeof recordNachweis>[1], "id"> & { schluessel: string };

async function bescheidnachweise(tx: TenantTx, jahr: number, heute: PlainDate): Promise<Neu[]> {
  const bescheide = await listBescheide(tx, tx.tenantId);
  const bausteine = [...new Set(bescheide.filter((b) => b.jahr === jahr).map((b) => b.baustein))];
  if (bausteine.length === 0) return [];
  const { id: pruefstelleId } = await getEinzige(tx, "bezirksregierung");
  const neue = await Promise.all(
    bausteine.map(async (baustein) => {
      const besteht = (await findBescheidnachweis(tx, jahr, baustein)) !== undefined;
      const entschieden = decideBescheidnachweis({ jahr, baustein, bescheide, besteht, heute });
      return entschieden.ok
        ? [neuAus(entschieden.event.auftrag, { jahr, baustein, pruefstelleId, weiterleitungId: null })]
        : [];
    }),
  );
  return neue.flat();
}

async function teilnachweise(
  tx: TenantTx,
  jahr: number,
  heute: PlainDate,
  vertraege: Awaited<ReturnType<typeof listWeiterleitungen>>,
): Promise<Neu[]> {
  const neue = await Promise.all(
    vertraege
      .filter((w) => w.empfaengerId === tx.tenantId)
      .map(async (vertrag) => {
        const { id: weiterleitungId, empfaengerArt, geberId: pruefstelleId } = vertrag;
        const besteht = (await findTeilnachweis(tx, jahr, weiterleitungId)) !== undefined;
        const entschieden = decideVertragsnachweis({ jahr, vertrag, empfaengerArt, besteht, heute });
        const baustein = bausteinDer(vertrag.funktion);
        return entschieden.ok
          ? [neuAus(entschieden.event.auftrag, { jahr, baustein, pruefstelleId, weiterleitungId })]
          : [];
      }),
  );
  return neue.flat();
}

const neuAus = (
  { papier, frist }: Nachweisauftrag,
  rest: Pick<Neu, "jahr" | "baustein" | "weiterleitungId"> & { pruefstelleId: OrganisationId },
): Neu => ({ ...rest, art: papier, frist, schluessel: rest.weiterleitungId ?? `baustein-${rest.baustein}` });
