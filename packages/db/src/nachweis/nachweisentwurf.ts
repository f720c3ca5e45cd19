import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import { getNachweisentwurf } from "../queries/nachweis/nachweis.ts";
import type { GelesenFassung } from "../queries/nachweis/nachweisfassung.ts";
import { getOrganisation } from "../queries/organisation.ts";
import { listZeichnungsbefugnisse } from "../queries/nachweis/zeichnungsbefugnis.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";
import { addDays, jahresende, type PlainDate } from "@kim/domain/grundlagen";
import {
  angabenAuf,
  geltendeBefugnisse,
  nachweisinhaltDer,
  nachweismaengel,
  pruefzeilenDer,
  type Nachweisangaben,
  type Nachweisinhalt,
  type Nachweislauf,
  type Nachweismangel,
  type Pruefzeile,
  type Zeichnungsbefugnis,
} from "@kim/domain/nachweis";
import { loadBescheidnachweis } from "./bescheidnachweis.ts";
import type { Papierstand } from "./papierstand.ts";
import { loadTeilnachweis } from "./teilnachweis.ts";

/** The paper as it would be submitted today. */
export type Entwurf = {
  version: number;
  angaben: Nachweisangaben;
  inhalt: Nachweisinhalt;
  zeilen: readonly Pruefzeile[];
  maengel: readonly Nachweismangel[];
  befugnisse: readonly Zeichnungsbefugnis[];
  papier: Papierstand;
};

type Umstaende = {
  heute: PlainDate;
  lauf: Pick<Nachweislauf, "berichtigung">;
  /** The version that was submitted last. */
  fassung: GelesenFassung | undefined;
  offenePunkte: readonly string[];
};

/** The draft of one's own proof with what it rests on. Throws `Missing` without Bescheid, contract or conditions. */
export async function loadEntwurf(tx: TenantTx, nachweis: NachweisMitNamen, umstaende: Umstaende): Promise<Entwurf> {
  const { angaben, version } = await getNachweisentwurf(tx, nachweis.id);
  const papier =
    nachweis.weiterleitungId === null
      ? await loadBescheidnachweis(tx, nachweis, umstaende.heute, angaben)
      : await loadTeilnachweis(tx, nachweis, umstaende.heute, angaben);
  const { name, ags } = await getOrganisation(tx, tx.tenantId);
  const befugnisse = await listZeichnungsbefugnisse(tx);
  return zusammengestellt({ nachweis, angaben, version, papier, befugnisse, inhaber: { name, ags }, ...umstaende });
}

function zusammengestellt({
  nachweis: { art, jahr, baustein, pruefstelleName, frist },
  angaben,
  version,
  papier,
  befugnisse,
  inhaber,
  heute,
  lauf,
  fassung,
  offenePunkte,
}: Umstaende & {
  nachweis: NachweisMitNamen;
  angaben: Nachweisangaben;
  version: number;
  papier: Papierstand;
  befugnisse: readonly Zeichnungsbefugnis[];
  inhaber: Nachweisinhalt["kopf"]["inhaber"];
}): Entwurf {
  const kopf = {
    art,
    jahr,
    baustein,
    inhaber,
    an: pruefstelleName,
    zweck: papier.zweck,
    faelligAm: frist.am,
    zeitraum: papier.zeitraum,
  };
  // A correction of words keeps every figure of the version it corrects, whatever was booked since.
  const nurText = lauf.berichtigung === "nur_text" ? fassung?.fassung : undefined;
  const inhalt = nurText
    ? { ...nurText.inhalt, stand: heute, angaben: angabenAuf(art, baustein, angaben) }
    : nachweisinhaltDer(kopf, heute, papier.zahlen, angaben);
  const maengel = nachweismaengel({
    inhalt,
    angaben,
    rechnungsart: papier.rechnungsart,
    abgeschlossenAb: addDays(jahresende(jahr), 1),
    glieder: nurText ? [] : papier.glieder,
    belegliste: nurText ? null : papier.belegliste,
    zeichnungMoeglich: geltendeBefugnisse(befugnisse, papier.aemter, heute).length > 0,
    offenePunkte,
  });
  return {
    version,
    angaben,
    inhalt,
    zeilen: nurText ? nurText.zeilen : pruefzeilenDer(inhalt.zahlen, papier.belege),
    maengel,
    befugnisse,
    papier: nurText ? { ...papier, belege: nurText.belege, glieder: [] } : papier,
  };
}
