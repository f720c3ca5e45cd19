import { createHash } from "node:crypto";
import { alsDatum } from "@kim/domain/grundlagen";
import {
  berichtigungsartNamen,
  einfrieren,
  nachweisartNamen,
  unterschriebenerText,
  vordruckfassung,
  vordruckvermerk,
  type Belegzeile,
  type Nachweisart,
  type Nachweisfassung,
  type Nachweisinhalt,
  type Pruefzeile,
} from "@kim/domain/nachweis";
import type { Block, Papier } from "../papier/papier.ts";
import type { Nachweisvordruck, Zeichnungstage } from "./nachweisvordruck.ts";
import { teilnachweis } from "./teilnachweis.ts";
import { verwendungsbestaetigung } from "./verwendungsbestaetigung.ts";
import { verwendungsnachweis } from "./verwendungsnachweis.ts";

/** What is not part of the version itself. */
export type Papieroptionen = {
  demodaten?: boolean;
  /** Left out, the days of the signatures stay free. */
  zeichnung?: Zeichnungstage;
};

/** What is worked on; `version` and `vorbereitet` once somebody prepared it, for the paper way. */
export type Nachweisentwurf = {
  inhalt: Nachweisinhalt;
  belege: readonly Belegzeile[];
  zeilen: readonly Pruefzeile[];
  version: number;
  vorbereitet: boolean;
  dateinamen?: ReadonlyMap<string, string>;
};

const bloeckeDes = { verwendungsnachweis, verwendungsbestaetigung, teilnachweis } as const satisfies Record<
  Nachweisart,
  (vordruck: Nachweisvordruck) => Block[]
>;

/** R89: the frozen version as a paper, with the SHA-256 of its text on every page. */
export const fassungspapier = (fassung: Nachweisfassung, optionen: Papieroptionen = {}): Papier => ({
  ...papierDes(
    {
      art: fassung.inhalt.kopf.art,
      jahr: fassung.inhalt.kopf.jahr,
      inhalt: fassung.inhalt,
      belege: fassung.belege,
      dateinamen: new Map(fassung.dateien.map(({ dokumentId, dateiname }) => [dokumentId, dateiname])),
      personen: fassung.personen,
      zeichnung: optionen.zeichnung ?? null,
      herleitungen: fassung.herleitungen ?? [],
    },
    optionen,
  ),
  vermerk: `Fassung ${fassung.version} vom ${alsDatum(fassung.inhalt.stand)}${fassung.berichtigung ? `, Berichtigung: ${berichtigungsartNamen[fassung.berichtigung]}` : ""}`,
  pruefsumme: `SHA-256 ${sha256(einfrieren(fassung))}`,
});

/**
 * Before it is submitted: marked as a draft; once prepared with the SHA-256 of what two people agree on, so that the
 * scan of the signed paper can be held against it.
 */
export function entwurfspapier(entwurf: Nachweisentwurf, optionen: Papieroptionen = {}): Papier {
  const { inhalt, belege, zeilen, version, vorbereitet, dateinamen = new Map() } = entwurf;
  const { art, jahr } = inhalt.kopf;
  const papier = papierDes(
    {
      art,
      jahr,
      inhalt,
      belege,
      dateinamen,
      personen: null,
      zeichnung: null,
      herleitungen: [],
    },
    optionen,
  );
  if (vorbereitet)
    return {
      ...papier,
      vermerk: `Fassung ${version}, vorbereitet; Stand ${alsDatum(inhalt.stand)}`,
      pruefsumme: `SHA-256 des Vorbereiteten ${sha256(unterschriebenerText(inhalt, belege, zeilen))}`,
      kennzeichen: kennzeichen("Vorbereitet, nicht eingereicht", optionen),
    };
  return {
    ...papier,
    vermerk: `Entwurf der Fassung ${version}, Stand ${alsDatum(inhalt.stand)}`,
    kennzeichen: kennzeichen("Entwurf – nicht zum Einreichen", optionen),
    wasserzeichen: "ENTWURF",
  };
}

/** The form without an entry, for the day on which nothing else works; `jahr`: any that its edition is for. */
export const blankopapier = (art: Nachweisart, jahr: number): Papier => ({
  ...papierDes({
    art,
    jahr,
    inhalt: null,
    belege: null,
    dateinamen: new Map(),
    personen: null,
    zeichnung: null,
    herleitungen: [],
  }),
  // The year of the money is written in by hand, too.
  titel: nachweisartNamen[art],
  vermerk: "Vordruck zum Ausfüllen",
});

function papierDes(vordruck: Nachweisvordruck, optionen: Papieroptionen = {}): Papier {
  const { art, jahr, inhalt } = vordruck;
  return {
    titel: inhalt?.titel ?? `${nachweisartNamen[art]} ${jahr}`,
    untertitel: "Kommunales Integrationsmanagement NRW",
    ausgabe: vordruckvermerk(vordruckfassung(art, jahr)),
    partei: inhalt?.kopf.inhaber.name ?? null,
    am: inhalt?.stand ?? null,
    vermerk: "",
    pruefsumme: null,
    kennzeichen: kennzeichen(null, optionen),
    wasserzeichen: null,
    bloecke: bloeckeDes[art](vordruck),
  };
}

const kennzeichen = (text: string | null, { demodaten }: Papieroptionen): string | null =>
  [demodaten ? "Demodaten – ohne Rechtswirkung" : null, text].filter(Boolean).join(" · ") || null;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
