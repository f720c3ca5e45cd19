import { listTeilnachweiseDarunter } from "../queries/nachweis.ts";
import { listZeilenentscheidungen } from "../queries/nachweispruefung.ts";
import { listVorgaengeJeNachweis } from "../queries/nachweisvorgang.ts";
import type { WeiterleitungMitNamen } from "../queries/vertrag.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  laeuftIm,
  nachweislauf,
  pruefsumme,
  rueckgabeNach,
  type Kettenglied,
  type Nachweisvorgang,
} from "@kim/domain/nachweis";
import { vertragsbetragIm } from "@kim/domain/weiterleitung";

/** With whose it is and the SHA-256 of the version that was certified. */
export type Glied = Kettenglied & { empfaengerId: OrganisationId; sha256: string | null };
type Vertrag = Pick<WeiterleitungMitNamen, "empfaengerName"> & Parameters<typeof rueckgabeNach>[0];

/** The contracts of this body that count in a year, each with what its holder proved and this body accepted. */
export async function loadKettenglieder(tx: TenantTx, jahr: number, vertraege: readonly Vertrag[]): Promise<Glied[]> {
  const imJahr = vertraege.filter((w) => w.geberId === tx.tenantId && laeuftIm(jahr, w));
  if (imJahr.length === 0) return [];
  const nachweise = await listTeilnachweiseDarunter(tx, jahr);
  const vorgaenge = await listVorgaengeJeNachweis(
    tx,
    nachweise.map(({ id }) => id),
  );
  return Promise.all(
    imJahr.map(async (w) => {
      const gemeinsam = {
        weiterleitungId: w.id,
        empfaengerId: w.empfaengerId,
        empfaengerName: w.empfaengerName,
        weitergeleitetCent: vertragsbetragIm(w, jahr),
      };
      const nachweis = nachweise.find((n) => n.weiterleitungId === w.id);
      if (!nachweis)
        return {
          ...gemeinsam,
          nachweisId: null,
          faelligAm: w.nachweisFaelligAm,
          lauf: null,
          pruefsumme: null,
          rueckgabeCent: 0,
          sha256: null,
        };
      const acts = vorgaenge(nachweis);
      const lauf = nachweislauf(acts, false);
      const summe = lauf.bescheinigung
        ? await bescheinigt(tx, { ...nachweis, version: lauf.bescheinigung.version })
        : null;
      return {
        ...gemeinsam,
        nachweisId: nachweis.id,
        faelligAm: nachweis.frist.am,
        lauf,
        pruefsumme: summe,
        rueckgabeCent: summe ? rueckgabeNach(w, jahr, summe.anerkanntCent) : 0,
        sha256: lauf.bescheinigung ? bescheinigteFassung(acts) : null,
      };
    }),
  );
}

/** What was submitted last before the certificate; a correction of words after it leaves that in force. */
const bescheinigteFassung = (vorgaenge: readonly Nachweisvorgang[]): string | null =>
  vorgaenge
    .slice(0, vorgaenge.findLastIndex(({ schritt }) => schritt === "bescheinigt") + 1)
    .findLast(({ schritt }) => schritt === "eingereicht")?.pruefsumme ?? null;

async function bescheinigt(tx: TenantTx, version: Parameters<typeof listZeilenentscheidungen>[1]) {
  const entscheidungen = await listZeilenentscheidungen(tx, version);
  // Every line was decided before it was certified.
  return pruefsumme(
    entscheidungen.map((e) => ({ ...e, bezeichnung: e.schluessel })),
    entscheidungen,
  );
}
