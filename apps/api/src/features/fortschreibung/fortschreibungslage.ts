import { createHmac } from "node:crypto";
import {
  getFoerderangaben,
  getOrganisation,
  listBescheide,
  listEigeneStellen,
  listFortschreibungsablehnungen,
  listGehalteneStellen,
  listKonditionsfassungen,
  listKontingente,
  listMoeglicheEmpfaenger,
  listTraegerDarunter,
  listWeiterleitungen,
  listZusatzstellen,
  uuidOf,
  type StelleMitUmfeld,
  type TenantTx,
  type WeiterleitungMitNamen,
} from "@kim/db";
import { geltendeBescheide, type Bescheid } from "@kim/domain/bescheid";
import { teilschluessel, type Fortschreibungslage } from "@kim/domain/fortschreibung";
import { jahresbeginn, jahresende, WeiterleitungId, type PlainDate } from "@kim/domain/grundlagen";
import { geltendeFassung, konditionenDer, type Konditionsfassung } from "@kim/domain/kondition";
import type { Organisation } from "@kim/domain/organisation";
import { zusatzJeJahr } from "@kim/domain/stelle";
import { empfaengergrenze, lebendeAnteile, zugesagtIm, type Angebotslage } from "@kim/domain/weiterleitung";
import { geberlage, type Geberbestand } from "../../views/geberlage.ts";

/** Everything read once, whatever the number of posts. */
export async function loadFortschreibungslage(
  tx: TenantTx,
  jahr: number,
  { heute, geheimnis }: { heute: PlainDate; geheimnis: string },
): Promise<Fortschreibungslage> {
  const organisation = await getOrganisation(tx, tx.tenantId);
  const [eigene, gehaltene, vertraege, fassungen, kontingente, bescheide, zusatzstellen, empfaenger] =
    await Promise.all([
      listEigeneStellen(tx),
      listGehalteneStellen(tx),
      listWeiterleitungen(tx),
      listKonditionsfassungen(tx),
      listKontingente(tx),
      listBescheide(tx, tx.tenantId),
      listZusatzstellen(tx, tx.tenantId),
      listMoeglicheEmpfaenger(tx, organisation.kreisId ?? organisation.id),
    ]);
  const [alt, neu, ablehnungen, traegerDarunter] = await Promise.all([
    getFoerderangaben(tx, jahr - 1),
    getFoerderangaben(tx, jahr),
    listFortschreibungsablehnungen(tx, jahr),
    listTraegerDarunter(tx, { beginn: jahresbeginn(jahr), ende: jahresende(jahr) }),
  ]);
  const gegebene = vertraege.filter((w) => w.geberId === tx.tenantId);
  const erhaltene = vertraege.filter((w) => w.empfaengerId === tx.tenantId);
  const stellen = eigene.map(({ stelle }) => stelle);
  const bestand = {
    geber: organisation,
    bestehende: gegebene,
    fassungen,
    kontingente,
    bescheide,
    zusatzstellen,
    stellen,
  };
  return {
    jahr,
    heute,
    organisation,
    konditionen: { alt: konditionenIm(fassungen, jahr - 1), neu: konditionenIm(fassungen, jahr) },
    umfeld: {
      art: organisation.art,
      kontingente,
      vorhandene: stellen,
      zusatzHundertstel: zusatzJeJahr(zusatzstellen),
    },
    stellen: eigene.map((umfeld) => ({ ...umfeld, weitergegeben: lebendeAnteile(umfeld.weiterleitungen) })),
    gegebene,
    erhaltene,
    angebotslagen: new Map([
      ...eigene.map((umfeld) => eintrag(bestand, umfeld, null, empfaenger, traegerDarunter)),
      ...erhaltene.flatMap((herkunft) => {
        const umfeld = gehaltene.find(({ stelle }) => stelle.id === herkunft.stelleId);
        return umfeld ? [eintrag(bestand, umfeld, herkunft, empfaenger, [])] : [];
      }),
    ]),
    zusagen: zusagenIm(jahr, bescheide, gegebene),
    angaben: { alt, neu },
    ablehnungen,
    idAus: (...worte) => WeiterleitungId.parse(geheimeId(geheimnis, tx.tenantId, worte)),
  };
}

/**
 * Of the same words always the same id, and nobody outside can tell it: who guessed it could take it first, and ids of
 * contracts are taken once in the whole platform.
 */
const geheimeId = (geheimnis: string, tenantId: string, worte: readonly (string | number)[]): string =>
  uuidOf(
    "geheim",
    createHmac("sha256", geheimnis)
      .update([tenantId, ...worte].join("\u0000"))
      .digest("hex"),
  );

function konditionenIm(fassungen: readonly Konditionsfassung[], jahr: number) {
  const fassung = geltendeFassung(fassungen, jahr);
  return fassung ? konditionenDer(fassung) : null;
}

function eintrag(
  bestand: Geberbestand,
  umfeld: StelleMitUmfeld,
  herkunft: WeiterleitungMitNamen | null,
  empfaenger: readonly Organisation[],
  traegerDarunter: Angebotslage["traegerDarunter"],
): [string, Angebotslage] {
  const lage = geberlage(bestand, umfeld, herkunft, umfeld.stelle.baustein === 2 ? traegerDarunter : []);
  const moeglicheEmpfaenger = empfaenger.filter((e) => !empfaengergrenze({ ...lage, empfaenger: e }));
  return [
    teilschluessel({ stelleId: umfeld.stelle.id, herkunftId: herkunft?.id ?? null }),
    { ...lage, moeglicheEmpfaenger },
  ];
}

/** R22: what the Bescheide of the year give for staff, and what is promised of it. */
const zusagenIm = (
  jahr: number,
  bescheide: readonly Bescheid[],
  gegebene: readonly WeiterleitungMitNamen[],
): Fortschreibungslage["zusagen"] =>
  Object.fromEntries(
    geltendeBescheide(bescheide.filter((b) => b.jahr === jahr)).map(({ baustein, personalCent }) => [
      baustein,
      {
        jahr,
        bewilligtCent: personalCent,
        zugesagtCent: zugesagtIm(
          gegebene.filter((w) => w.herkunftId === null && w.baustein === baustein),
          jahr,
        ),
      },
    ]),
  );
