import {
  findAusdruckstand,
  findNachweisfassung,
  getNachweis,
  getOrganisation,
  listNachweisvorgaenge,
  loadEntwurf,
  pruefsummeDes,
  recordAusdruck,
  type Ausdruckstand,
} from "@kim/db";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import { decideAusdruck, nachweislauf, type Nachweislauf } from "@kim/domain/nachweis";
import { pdfDateiname } from "@kim/domain/weiterleitung";
import { nachweisEntwurfPdf } from "../pdf/nachweis/nachweis-pdf.ts";
import type { Handler } from "./handler.ts";

/** The draft or what was prepared, as it stands now; submitted meanwhile, or set of the same figures, nothing is. */
export const handleAusdruckSetzen: Handler<"ausdruck-setzen" | "entwurfspapier-setzen"> = async ({
  tenantId,
  payload: { nachweisId },
  now,
  asJob,
}) => {
  const schluessel = { inhaberId: tenantId, id: nachweisId };
  const geladen = await asJob(tenantId, async (tx) => {
    const nachweis = await getNachweis(tx, schluessel);
    const lauf = nachweislauf(await listNachweisvorgaenge(tx, nachweis), false);
    if (!decideAusdruck(lauf).ok) return undefined;
    const fassung = await findNachweisfassung(tx, nachweis);
    const umstaende = { heute: heuteInBerlin(now()), lauf, fassung, offenePunkte: [] };
    const { demodaten } = await getOrganisation(tx, tenantId);
    const entwurf = await loadEntwurf(tx, nachweis, umstaende);
    const [art, pruefsumme] = [artDes(lauf), pruefsummeDes(entwurf)];
    const gesetzt = await findAusdruckstand(tx, nachweisId);
    if (gesetzt?.art === art && gesetzt.pruefsumme === pruefsumme) return undefined;
    return { version: lauf.version, demodaten, entwurf, art, pruefsumme };
  });
  if (!geladen) return;
  const { version, demodaten, entwurf, art, pruefsumme } = geladen;
  const { inhalt, zeilen, papier } = entwurf;
  const pdf = await nachweisEntwurfPdf(
    { inhalt, zeilen, belege: papier.belege, version, vorbereitet: art === "vorbereitet" },
    { demodaten },
  );
  const dateiname = pdfDateiname(`${inhalt.titel} ${inhalt.kopf.inhaber.name} ${zweck[art]}.pdf`);
  const neu = { nachweisId, art, pruefsumme, dateiname, inhalt: pdf, gezeigt: inhalt };
  await asJob(tenantId, (tx) => recordAusdruck(tx, neu, now()));
};

const zweck = { entwurf: "Entwurf", vorbereitet: "zum Unterschreiben" } as const satisfies Record<
  Ausdruckstand["art"],
  string
>;

const artDes = ({ stand }: Pick<Nachweislauf, "stand">): Ausdruckstand["art"] =>
  stand === "vorbereitet" ? "vorbereitet" : "entwurf";
