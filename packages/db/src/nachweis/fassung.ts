import type { NachweisMitNamen } from "../queries/nachweis/nachweis-mit-namen.ts";
import type { DokumentId, PlainDate } from "@kim/domain/grundlagen";
import { zinspunkte } from "@kim/domain/zins";
import {
  letzterVorgang,
  regelwerk,
  verwendeteBescheinigungen,
  type Nachweisfassung,
  type Nachweislauf,
} from "@kim/domain/nachweis";
import type { Entwurf } from "./nachweisentwurf.ts";

export type Einreichung = { nachweis: NachweisMitNamen; lauf: Nachweislauf; entwurf: Entwurf };

/** R89: what is frozen, the certificates it uses, and the files it names; their hashes are looked up last. */
export function fassungDer({ nachweis, lauf, entwurf }: Einreichung, heute: PlainDate) {
  const { inhalt, zeilen, papier } = entwurf;
  // One by one: two holders below may have chosen the same id.
  const verwendet = papier.glieder.flatMap((glied) =>
    verwendeteBescheinigungen([glied]).flatMap((bescheinigung) =>
      glied.sha256 === null ? [] : [{ ...bescheinigung, inhaberId: glied.empfaengerId, sha256: glied.sha256 }],
    ),
  );
  const gezeichnet = letzterVorgang(lauf, "gezeichnet");
  const zeichnung = gezeichnet?.angaben.zeichnung;
  const fassung: Nachweisfassung = {
    schema: "kim.nachweis/1",
    nachweisId: nachweis.id,
    version: lauf.version,
    berichtigung: lauf.berichtigung,
    inhalt,
    zeilen,
    belege: papier.belege,
    bescheinigungen: verwendet.map(({ nachweisId, version, sha256 }) => ({ nachweisId, version, sha256 })),
    regeln: { konditionen: papier.konditionen, zinspunkte: zinssatz(nachweis, heute), regelwerk },
    personen: {
      vorbereitet: letzterVorgang(lauf, "vorbereitet")?.vonName ?? "",
      gezeichnet: zeichnung?.name ?? gezeichnet?.vonName ?? "",
      amt: zeichnung?.amt ?? "",
    },
    dateien: [],
    ...(papier.herleitungen.length > 0 ? { herleitungen: papier.herleitungen } : {}),
  };
  return { fassung, verwendet, dateien: genannteDateien(entwurf, zeichnung?.dokumentId ?? null) };
}

const genannteDateien = ({ papier }: Entwurf, scan: DokumentId | null): DokumentId[] => [
  ...new Set([...papier.belege.flatMap(({ dokumentId }) => dokumentId ?? []), ...(scan ? [scan] : [])]),
];

function zinssatz({ art }: NachweisMitNamen, tag: PlainDate): string {
  const { punkte, quelle } = zinspunkte(art === "verwendungsbestaetigung" ? "hhg_29" : "vwvfg_49a", tag);
  return `${punkte} Prozentpunkte über dem Basiszinssatz (${quelle})`;
}
