import { listTeilnachweiseDarunter } from "../queries/nachweis/nachweis.ts";
import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import { listEntscheidungenJeVersion, type GelesenEntscheidung } from "../queries/nachweis/nachweispruefung.ts";
import { listNachweisverzichte } from "../queries/nachweis/nachweisverzicht.ts";
import { listVorgaengeJeNachweis } from "../queries/nachweis/nachweisvorgang.ts";
import type { WeiterleitungMitNamen } from "../queries/weiterleitung/vertrag.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import type { OrganisationId } from "@kim/domain/grundlagen";
import {
  laeuftIm,
  nachweislauf,
  pruefsumme,
  rueckgabeNach,
  type Kettenglied,
  type Nachweislauf,
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
  const verzichte = (await listNachweisverzichte(tx)).filter((v) => v.jahr === jahr && v.geberId === tx.tenantId);
  const begonnen = nachweise.map((nachweis) => {
    const acts = vorgaenge(nachweis);
    return { nachweis, acts, lauf: nachweislauf(acts, false) };
  });
  const bescheinigte = begonnen.flatMap(({ nachweis, lauf }) => bescheinigteVersion(nachweis, lauf) ?? []);
  const entscheidungen = await listEntscheidungenJeVersion(tx, bescheinigte);
  return imJahr.map((w): Glied => {
    const gemeinsam = {
      weiterleitungId: w.id,
      empfaengerId: w.empfaengerId,
      empfaengerName: w.empfaengerName,
      weitergeleitetCent: vertragsbetragIm(w, jahr),
    };
    const gefunden = begonnen.find(({ nachweis }) => nachweis.weiterleitungId === w.id);
    if (!gefunden) {
      const verzichtet = verzichte.some(({ weiterleitungId }) => weiterleitungId === w.id);
      return { ...gemeinsam, ...niemandBegann(verzichtet), faelligAm: w.nachweisFaelligAm };
    }
    const { nachweis, acts, lauf } = gefunden;
    const version = bescheinigteVersion(nachweis, lauf);
    const summe = version && bescheinigt(entscheidungen(version));
    return {
      ...gemeinsam,
      nachweisId: nachweis.id,
      faelligAm: nachweis.frist.am,
      lauf,
      pruefsumme: summe ?? null,
      rueckgabeCent: summe ? rueckgabeNach(w, jahr, summe.anerkanntCent) : 0,
      sha256: version ? bescheinigteFassung(acts) : null,
    };
  });
}

const bescheinigteVersion = <N extends NachweisMitNamen>(nachweis: N, { bescheinigung }: Nachweislauf) =>
  bescheinigung ? { ...nachweis, version: bescheinigung.version } : undefined;

const niemandBegann = (verzichtet: boolean) => ({
  nachweisId: null,
  lauf: verzichtet ? { ...nachweislauf([], false), stand: "verzichtet" as const } : null,
  pruefsumme: null,
  rueckgabeCent: 0,
  sha256: null,
});

/** What was submitted last before the certificate; a correction of words after it leaves that in force. */
const bescheinigteFassung = (vorgaenge: readonly Nachweisvorgang[]): string | null =>
  vorgaenge
    .slice(0, vorgaenge.findLastIndex(({ schritt }) => schritt === "bescheinigt") + 1)
    .findLast(({ schritt }) => schritt === "eingereicht")?.pruefsumme ?? null;

// Every line was decided before it was certified.
const bescheinigt = (entscheidungen: readonly GelesenEntscheidung[]) =>
  pruefsumme(
    entscheidungen.map((e) => ({ ...e, bezeichnung: e.schluessel })),
    entscheidungen,
  );
