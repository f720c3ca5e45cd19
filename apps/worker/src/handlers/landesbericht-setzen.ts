import { findOffenenLandesbericht, recordLandesberichtdatei } from "@kim/db";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { landesberichtpapier } from "../pdf/land/landesbericht-papier.ts";
import { angabenAkte } from "../pdf/papier/angaben-akte.ts";
import { papierPdf } from "../pdf/papier/papier-pdf.ts";
import type { Handler } from "./handler.ts";

/** Sets what was frozen; what is set stays. */
export const handleLandesberichtSetzen: Handler<"landesbericht-setzen"> = async ({
  tenantId,
  payload: { landesberichtId },
  now,
  asJob,
}) => {
  const gefunden = await asJob(tenantId, (tx) => findOffenenLandesbericht(tx, landesberichtId));
  if (!gefunden) return;
  const papier = landesberichtpapier(gefunden.bericht, gefunden.sha256);
  const inhalt = await papierPdf(papier);
  const akte = await angabenAkte(papier, gefunden.text);
  const dateiname = pdfDateiname(`KIM Landesbericht ${gefunden.bericht.jahr} Stand ${gefunden.bericht.tag}`);
  await asJob(tenantId, (tx) => recordLandesberichtdatei(tx, landesberichtId, { dateiname, inhalt, akte }, now()));
};
