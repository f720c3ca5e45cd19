import { findEingefrorenes, friereEin, recordSchriftstueckdatei, type TenantTx } from "@kim/db";
import type { EinSchriftstueck, Schriftstueck } from "@kim/domain/schriftstueck";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { Hopeless } from "../job/hopeless.ts";
import { schriftstueckpapier } from "../pdf/behoerde/schriftstueck-papier.ts";
import { angabenAkte } from "../pdf/papier/angaben-akte.ts";
import { papierPdf } from "../pdf/papier/papier-pdf.ts";
import type { Handler } from "./handler.ts";

/** Sets what was frozen; of its own steps it freezes what nobody did. A paper that is set stays (R91). */
export const handleSchriftstueckSetzen: Handler<"schriftstueck-setzen"> = async ({
  tenantId,
  payload: schluessel,
  now,
  asJob,
}) => {
  // Whoever orders it must see it before the job moves to the body whose paper it is.
  const gefunden = await asJob(tenantId, (tx) => eingefroren(tx, schluessel, now()));
  if (!gefunden) throw new Hopeless("Dieses Dokument gibt es nicht.");
  if (gefunden.gesetzt) return;
  const papier = schriftstueckpapier(gefunden.schriftstueck, gefunden.sha256);
  const inhalt = await papierPdf(papier);
  const akte = await angabenAkte(papier, gefunden.text);
  const name = `${papier.titel} ${papier.am ?? ""} ${empfaengerDes(gefunden.schriftstueck)}`;
  const dateiname = pdfDateiname(name.replaceAll("/", "-"));
  await asJob(schluessel.inhaberId, (tx) =>
    recordSchriftstueckdatei(tx, schluessel, { dateiname, inhalt, akte }, now()),
  );
};

async function eingefroren(tx: TenantTx, schluessel: EinSchriftstueck, am: Date) {
  const schon = await findEingefrorenes(tx, schluessel);
  if (schon || schluessel.inhaberId !== tx.tenantId) return schon;
  await friereEin(tx, schluessel, am);
  return findEingefrorenes(tx, schluessel);
}

/** Who got, or asked for, what the paper is about. */
function empfaengerDes({ angaben }: Schriftstueck): string {
  if ("antragsteller" in angaben) return angaben.antragsteller.name;
  return ("schuldner" in angaben ? angaben.schuldner : angaben.empfaenger).name;
}
