import {
  findNachweisfassung,
  getNachweis,
  getOrganisation,
  listNachweisvorgaenge,
  loadEntwurf,
  pruefsummeDes,
  recordAusdruck,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { nachweislauf } from "@kim/domain/nachweis";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { nachweisEntwurfPdf } from "../pdf/nachweis/nachweis-pdf.ts";
import type { Handler } from "./handler.ts";

/** What was prepared, as it stands now; given back to its preparer meanwhile, there is nothing to print. */
export const handleAusdruckSetzen: Handler<"ausdruck-setzen"> = async ({
  tenantId,
  payload: { nachweisId },
  now,
  asJob,
}) => {
  const schluessel = { inhaberId: tenantId, id: nachweisId };
  const geladen = await asJob(tenantId, async (tx) => {
    const nachweis = await getNachweis(tx, schluessel);
    const lauf = nachweislauf(await listNachweisvorgaenge(tx, nachweis), false);
    if (lauf.stand !== "vorbereitet") return undefined;
    const fassung = await findNachweisfassung(tx, nachweis);
    const umstaende = { heute: heuteInBerlin(now()), lauf, fassung, offenePunkte: [] };
    const { demodaten } = await getOrganisation(tx, tenantId);
    return { version: lauf.version, demodaten, entwurf: await loadEntwurf(tx, nachweis, umstaende) };
  });
  if (!geladen) return;
  const { version, demodaten, entwurf } = geladen;
  const { inhalt, zeilen, papier } = entwurf;
  const pdf = await nachweisEntwurfPdf(
    { inhalt, zeilen, belege: papier.belege, version, vorbereitet: true },
    { demodaten },
  );
  const dateiname = pdfDateiname(`${inhalt.titel} ${inhalt.kopf.inhaber.name} zum Unterschreiben.pdf`);
  await asJob(tenantId, (tx) =>
    recordAusdruck(tx, { nachweisId, pruefsumme: pruefsummeDes(entwurf), dateiname, inhalt: pdf }, now()),
  );
};
