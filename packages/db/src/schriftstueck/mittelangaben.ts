import type { Bescheid } from "@kim/domain/bescheid";
import type { BescheidId, OrganisationId } from "@kim/domain/grundlagen";
import {
  geltenderBescheid,
  mittelfrist,
  mittelstand,
  type Auszahlung,
  type Mittelabruf,
} from "@kim/domain/mittelabruf";
import type { Auszahlungsangaben, Mittelabrufangaben } from "@kim/domain/schriftstueck";
import { listBescheide } from "../queries/foerderung/bescheid.ts";
import { listKonditionsfassungen } from "../queries/foerderung/kondition.ts";
import { listAuszahlungen, listMittelabrufe } from "../queries/foerderung/mittelabruf.ts";
import { getOrganisation } from "../queries/organisation.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { must } from "../scope/errors.ts";
import { getBehoerde } from "./behoerde.ts";

type Gelesen<A> = { angaben: A; gegenueberId: OrganisationId };

/** Of a call as it was made, or with the decision on it. */
export async function loadMittelabrufangaben(
  tx: SchriftstueckTx,
  art: "mittelabruf" | "abrufentscheidung",
  inhaberId: OrganisationId,
  vorgangId: string,
): Promise<Gelesen<Mittelabrufangaben>> {
  const lage = await loadLage(tx, inhaberId);
  const { organisationId: _, ...gefunden } = must(
    lage.abrufe.find(({ id }) => id === vorgangId),
    "mittelabruf",
  );
  const abruf: Mittelabruf = art === "mittelabruf" ? { ...gefunden, entscheidung: null } : gefunden;
  const am = art === "mittelabruf" ? abruf.am : must(abruf.entscheidung, "entscheidung").am;
  const fassungen = await listKonditionsfassungen(tx);
  const { gegenueberId, bescheid, rahmen } = await loadRahmen(tx, inhaberId, abruf.bescheidId, lage, am);
  return {
    gegenueberId,
    angaben: { ...rahmen, abruf, mittelfrist: mittelfrist(fassungen, bescheid, abruf.gegenstand) },
  };
}

export async function loadAuszahlungsangaben(
  tx: SchriftstueckTx,
  inhaberId: OrganisationId,
  vorgangId: string,
): Promise<Gelesen<Auszahlungsangaben>> {
  const lage = await loadLage(tx, inhaberId);
  const { organisationId: _, ...auszahlung } = must(
    lage.auszahlungen.find(({ id }) => id === vorgangId),
    "auszahlung",
  );
  const abruf = lage.abrufe.find(({ id }) => id === auszahlung.mittelabrufId);
  const { gegenueberId, rahmen } = await loadRahmen(tx, inhaberId, auszahlung.bescheidId, lage, auszahlung.am);
  return {
    gegenueberId,
    angaben: { ...rahmen, auszahlung, abruf: abruf ? { am: abruf.am, benoetigtBis: abruf.benoetigtBis } : null },
  };
}

type Lage = { bescheide: readonly Bescheid[]; abrufe: readonly Abruf[]; auszahlungen: readonly Zahlung[] };
type Abruf = Mittelabruf & { organisationId: OrganisationId };
type Zahlung = Auszahlung & { organisationId: OrganisationId };

async function loadLage(tx: SchriftstueckTx, inhaberId: OrganisationId): Promise<Lage> {
  return {
    bescheide: await listBescheide(tx, inhaberId),
    abrufe: await listMittelabrufe(tx, inhaberId),
    auszahlungen: await listAuszahlungen(tx, inhaberId),
  };
}

async function loadRahmen(
  tx: SchriftstueckTx,
  inhaberId: OrganisationId,
  bescheidId: BescheidId,
  lage: Lage,
  am: string,
) {
  const damals = standAm(lage, am, bescheidId);
  const bescheid = must(geltenderBescheid(bescheidId, damals.bescheide), "bescheid");
  const { aktenzeichen, datum, jahr, baustein } = bescheid;
  const { name, demodaten } = await getOrganisation(tx, inhaberId);
  const behoerde = await getBehoerde(tx);
  return {
    gegenueberId: behoerde.id,
    bescheid,
    rahmen: {
      bescheid: { aktenzeichen, datum, jahr, baustein },
      empfaenger: { name, demodaten },
      bewilligungsbehoerde: behoerde.name,
      mittelstand: mittelstand({ ...damals, bescheid }),
    },
  };
}

/** Nothing here is ever changed or deleted: what was there at that instant can be told at any later one. */
function standAm({ bescheide, abrufe, auszahlungen }: Lage, am: string, worauf: BescheidId): Lage {
  const schon = <V extends { am: string }>(vorgang: V) => vorgang.am <= am;
  return {
    // One that was entered from paper may be younger than what it was called on.
    bescheide: bescheide.filter((bescheid) => bescheid.id === worauf || schon(bescheid)),
    abrufe: abrufe.filter(schon).map((abruf) => ({
      ...abruf,
      entscheidung: abruf.entscheidung && schon(abruf.entscheidung) ? abruf.entscheidung : null,
    })),
    auszahlungen: auszahlungen.filter(schon),
  };
}
