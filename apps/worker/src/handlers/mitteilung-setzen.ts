import { getMitteilung, getOrganisation, recordMitteilungsdatei } from "@kim/db";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { mitteilungspapier } from "../pdf/behoerde/mitteilung-papier.ts";
import { papierPdf } from "../pdf/papier/papier-pdf.ts";
import type { Handler } from "./handler.ts";

/** The letter as it was sent, word for word; a paper that is set stays. */
export const handleMitteilungSetzen: Handler<"mitteilung-setzen"> = async ({
  tenantId,
  payload: { mitteilungId: id },
  now,
  asJob,
}) => {
  const { mitteilung, demodaten } = await asJob(tenantId, async (tx) => ({
    mitteilung: await getMitteilung(tx, { inhaberId: tenantId, id }),
    demodaten: (await getOrganisation(tx, tenantId)).demodaten,
  }));
  if (mitteilung.gesetzt) return;
  const papier = mitteilungspapier(mitteilung, demodaten);
  const inhalt = await papierPdf(papier);
  const dateiname = pdfDateiname(`Mitteilung ${papier.am ?? ""} ${mitteilung.inhaberName}`.replaceAll("/", "-"));
  await asJob(tenantId, (tx) => recordMitteilungsdatei(tx, id, { dateiname, inhalt }, now()));
};
