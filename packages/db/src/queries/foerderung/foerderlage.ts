import type { PlainDate } from "@kim/domain/grundlagen";
import type { Einnahme } from "@kim/domain/ausgabe";
import type { Auszahlung, Mittelabruf } from "@kim/domain/mittelabruf";
import { zusatzJeJahr } from "@kim/domain/stelle";
import {
  geltendeFassung,
  konditionenDer,
  type Foerderkonditionen,
  type Konditionsfassung,
} from "@kim/domain/kondition";
import { geltendeBescheide, type Bescheid } from "@kim/domain/bescheid";
import type { Rechnungslage } from "@kim/domain/jahresrechnung";
import type { Pruefungslage } from "@kim/domain/pruefregeln";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { listRechnungsausgaben } from "./rechnungsausgabe.ts";
import { listBescheide } from "./bescheid.ts";
import { listEinnahmen, listFremdfoerderungen } from "./einnahme.ts";
import { getFoerderangaben, listKontingente, type Foerderangaben } from "./foerderung.ts";
import { listJahresstellen } from "../stelle/jahresstellen.ts";
import { listKettenwerte, type Kettenwerte } from "../weiterleitung/kettenwerte.ts";
import { listKonditionsfassungen } from "./kondition.ts";
import { listAuszahlungen, listMittelabrufe } from "./mittelabruf.ts";
import { getOrganisation } from "../organisation.ts";
import { listZusatzstellen } from "../stelle/zusatzstelle.ts";

/** With what a page says about it: what was entered for the year, and the number of the Fassung that is published. */
export type GeladeneLage = Omit<Rechnungslage, "abrufe" | "auszahlungen" | "einnahmen" | keyof Kettenwerte> &
  Kettenwerte & {
    organisation: { demodaten: boolean };
    abrufe: readonly Mittelabruf[];
    auszahlungen: readonly Auszahlung[];
    einnahmen: readonly Einnahme[];
    angaben: Foerderangaben;
    fassung: number;
  };

/** What the figures of a year need; undefined while nobody published conditions for it. */
export async function loadRechnungslage(
  tx: TenantTx,
  jahr: number,
  heute: PlainDate,
): Promise<GeladeneLage | undefined> {
  // One connection: the statements go out together and come back in order.
  const [
    organisation,
    fassungen,
    kontingente,
    angaben,
    jahresstellen,
    bescheide,
    abrufe,
    auszahlungen,
    ausgaben,
    einnahmen,
    kettenwerte,
  ] = await Promise.all([
    getOrganisation(tx, tx.tenantId),
    listKonditionsfassungen(tx, jahr),
    listKontingente(tx),
    getFoerderangaben(tx, jahr),
    listJahresstellen(tx, jahr),
    listBescheide(tx, tx.tenantId),
    listMittelabrufe(tx, tx.tenantId),
    listAuszahlungen(tx, tx.tenantId),
    listRechnungsausgaben(tx, jahr),
    listEinnahmen(tx, jahr),
    listKettenwerte(tx, jahr),
  ]);
  const geltende = geltendeFassung(fassungen, jahr);
  if (!geltende) return undefined;
  return {
    jahr,
    heute,
    organisation,
    kontingente,
    bescheide,
    abrufe,
    auszahlungen,
    ausgaben,
    einnahmen,
    ...kettenwerte,
    konditionen: konditionenDer(geltende),
    bescheidkonditionen: bescheidkonditionen(bescheide, fassungen, jahr),
    ...jahresstellen,
    massnahmenPlanCent: angaben.version === 0 ? undefined : angaben.massnahmenPlanCent,
    angaben,
    fassung: geltende.fassung,
  };
}

/** The same with what only the rules need. */
export async function loadFoerderlage(
  tx: TenantTx,
  jahr: number,
  heute: PlainDate,
): Promise<Pruefungslage | undefined> {
  const [lage, fremdfoerderungen, zusatzstellen] = await Promise.all([
    loadRechnungslage(tx, jahr, heute),
    listFremdfoerderungen(tx),
    listZusatzstellen(tx, tx.tenantId),
  ]);
  return lage && { ...lage, fremdfoerderungen, zusatzHundertstel: zusatzJeJahr(zusatzstellen)[jahr] ?? 0 };
}

function bescheidkonditionen(
  bescheide: readonly Bescheid[],
  fassungen: readonly Konditionsfassung[],
  jahr: number,
): Partial<Record<Bescheid["baustein"], Foerderkonditionen>> {
  const geltende = geltendeBescheide(bescheide.filter((b) => b.jahr === jahr));
  return Object.fromEntries(
    geltende.flatMap(({ baustein, konditionId }) => {
      const fassung = fassungen.find((f) => f.id === konditionId);
      return fassung ? [[baustein, konditionenDer(fassung)]] : [];
    }),
  );
}
