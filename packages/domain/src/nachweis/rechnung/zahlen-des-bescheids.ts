import { bescheidsumme, geltendeBescheide, type Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { summe, type Cent } from "../../grundlagen/geld.ts";
import type { StelleId } from "../../grundlagen/ids.ts";
import { addiert, positionen, positionsarten } from "../../jahresrechnung/begriffe.ts";
import type { Jahresrechnung, Rechnungsbaustein } from "../../jahresrechnung/jahresrechnung.ts";
import type { Rechnungszeile } from "../../jahresrechnung/rechnungszeile.ts";
import type { Fristen } from "../../kondition/konditionen-werte.ts";
import { qualifikationstext, type Besetzung } from "../../stelle/besetzung.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import type { Einnahmeart } from "../../ausgabe/einnahme.ts";
import { einnahmezeilen } from "./einnahmezeilen.ts";
import type { Kettenglied } from "../ablauf/kette.ts";
import { nachweisartDes } from "../papier/nachweisart.ts";
import { rueckzahlungsfrist } from "../papier/nachweisfrist.ts";
import { weiterleitungszeilen } from "./weiterleitungszeilen.ts";
import type {
  Ausgabenzeile,
  Personalzeile,
  Verwendungsbestaetigungszahlen,
  Verwendungsnachweiszahlen,
  Zahlung,
} from "../papier/zahlen.ts";

export type Bescheidzahlenlage = {
  /** Of the situation as far as it is proven (`nachgewieseneLage`). */
  rechnung: Jahresrechnung;
  baustein: Baustein;
  /** Every Bescheid of the Baustein and year, replaced ones too. */
  bescheide: readonly Bescheid[];
  auszahlungen: readonly Zahlung[];
  /** Income that belongs to this proof (R36); the Land's own payments are none of it. */
  einnahmen: readonly { art: Einnahmeart; betragCent: Cent }[];
  besetzungen: readonly Pick<Besetzung, "stelleId" | "organisationId" | "qualifikation" | "abschluss">[];
  glieder: readonly Kettenglied[];
  fristen: Fristen;
};

/** The numeric part of the paper of a Bescheid: selected and named. Null while there is no Bescheid. */
export function zahlenDesBescheids(
  lage: Bescheidzahlenlage,
): Verwendungsnachweiszahlen | Verwendungsbestaetigungszahlen | null {
  const [bescheid] = geltendeBescheide(lage.bescheide);
  const baustein = lage.rechnung.bausteine.find((b) => b.baustein === lage.baustein);
  if (!bescheid || !baustein) return null;
  const zeilen = lage.rechnung.zeilen.filter((zeile) => zeile.baustein === lage.baustein);
  const gemeinsam = {
    bescheide: lage.bescheide
      .toSorted((a, b) => (a.datum < b.datum ? -1 : 1))
      .map((b) => ({
        aktenzeichen: b.aktenzeichen,
        datum: b.datum,
        betragCent: bescheidsumme(b),
        gilt: b.id === bescheid.id,
      })),
    bewilligtCent: baustein.bewilligtCent,
    ausgezahltCent: baustein.ausgezahltCent,
    auszahlungen: lage.auszahlungen.toSorted((a, b) => (a.am < b.am ? -1 : 1)),
    personal: personalzeilen(zeilen, lage.besetzungen),
    weiterleitungen: weiterleitungszeilen(lage.glieder),
  };
  if (nachweisartDes(bescheid) === "verwendungsbestaetigung")
    return {
      art: "verwendungsbestaetigung",
      ...gemeinsam,
      eingesetztCent: baustein.foerderfaehigCent,
      nichtVerbrauchtCent: baustein.nichtVerbrauchtCent,
      nichtNachgewiesenCent: baustein.nichtNachgewiesenCent,
      rueckzahlungCent: baustein.rueckzahlungCent,
      rueckzahlungsfrist: rueckzahlungsfrist(bescheid, lage.fristen),
    };
  const ergebnis = ergebnisDer(baustein, lage.einnahmen);
  return {
    art: "verwendungsnachweis",
    ...gemeinsam,
    einnahmen: einnahmezeilen({
      bescheidCent: { zuwendung: baustein.bewilligtCent },
      ausgegebenCent: ergebnis.ausgegebenCent,
      zuwendungCent: ergebnis.anerkanntCent,
      einnahmen: lage.einnahmen,
    }),
    ausgaben: ausgabenzeilen(zeilen),
    ergebnis,
  };
}

/**
 * R79: accepted is what is eligible less other income for the purpose, at most what was granted. Without such income
 * accepted and repayment are those of the Jahresrechnung.
 */
function ergebnisDer(
  { ausgegebenCent, foerderfaehigCent, ausgezahltCent, bewilligtCent }: Rechnungsbaustein,
  einnahmen: Bescheidzahlenlage["einnahmen"],
): Verwendungsnachweiszahlen["ergebnis"] {
  const andereEinnahmenCent = summe(einnahmen.filter(({ art }) => art !== "eigenmittel").map((e) => e.betragCent));
  const anerkanntCent = Math.max(0, Math.min(foerderfaehigCent - andereEinnahmenCent, bewilligtCent));
  return {
    ausgegebenCent,
    zuwendungsfaehigCent: foerderfaehigCent,
    andereEinnahmenCent,
    anerkanntCent,
    erstattungCent: Math.max(0, ausgezahltCent - anerkanntCent),
    nochAbrufbarCent: Math.max(0, anerkanntCent - ausgezahltCent),
  };
}

/** R30: by the rows of the Finanzierungsplan, in its order; empty ones are left out. */
export const ausgabenzeilen = (zeilen: readonly Rechnungszeile[]): Ausgabenzeile[] =>
  positionen.flatMap((position) => {
    const { bewilligtCent, ausgegebenCent, foerderfaehigCent } = addiert(
      zeilen.filter((zeile) => zeile.position === position),
    );
    if (bewilligtCent === 0 && ausgegebenCent === 0) return [];
    const { name } = positionsarten[position];
    return [{ position, name, bewilligtCent, ausgegebenCent, zuwendungsfaehigCent: foerderfaehigCent }];
  });

function personalzeilen(
  zeilen: readonly Rechnungszeile[],
  besetzungen: Bescheidzahlenlage["besetzungen"],
): Personalzeile[] {
  const qualifikationen = (stelleId: StelleId, arbeitgeberId: string) => [
    ...new Set(
      besetzungen
        .filter((b) => b.stelleId === stelleId && b.organisationId === arbeitgeberId)
        .map((b) => qualifikationstext(b)),
    ),
  ];
  return zeilen.flatMap((zeile) => {
    const { stelle, grundlage } = zeile;
    if (!stelle || grundlage.art !== "stelle") return [];
    return [
      {
        schluessel: zeile.schluessel,
        bezeichnung: zeile.bezeichnung,
        funktion: stelle.funktion,
        arbeitgeber: zeile.arbeitgeber.name,
        vzaeHundertstel: zeile.vzaeHundertstel,
        zeitraum: zeile.zeitraum,
        sollHundertstelTage: zeile.sollHundertstelTage,
        besetzteHundertstelTage: zeile.besetzteHundertstelTage,
        qualifikationen: qualifikationen(stelle.id, zeile.arbeitgeber.id),
        ausgegebenCent: zeile.ausgegebenCent,
        hoechstbetragCent: grundlage.obergrenzeCent,
        anerkanntCent: zeile.foerderfaehigCent,
      },
    ];
  });
}
