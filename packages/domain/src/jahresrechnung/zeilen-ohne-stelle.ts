import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { nullBetraege, positionsarten, type Kategorie, type Position } from "./begriffe.ts";
import { bausteinDesPersonals, type Kostenposten } from "./kosten.ts";
import type { Rechnungslage } from "./rechnungslage.ts";
import { keineKuerzung, type Rechnungszeile } from "./rechnungszeile.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** Money of a row that no post has claimed, or cost without a post. */
export function zeileOhneStelle(
  { organisation: { id, kurzname, art } }: Pick<Rechnungslage, "organisation">,
  position: Position,
  bezeichnung: string,
): Rechnungszeile {
  const { baustein, kategorie } = positionsarten[position];
  return {
    ...nullBetraege,
    schluessel: [position, bezeichnung].join(" "),
    baustein,
    kategorie,
    position,
    bezeichnung,
    stelle: null,
    arbeitgeber: { id, name: kurzname, art },
    vzaeHundertstel: 0,
    zeitraum: null,
    sollHundertstelTage: 0,
    besetzteHundertstelTage: 0,
    kostenBekannt: false,
    kuerzungJeMethode: keineKuerzung,
    grundlage: { art: "ohne_stelle", obergrenzeCent: 0 },
  };
}

const personalposition = { 1: "koordination", 2: "case_management", 3: "baustein3" } as const;
const positionJeKategorie = {
  arbeitsplaetze: "arbeitsplatz_koordination",
  massnahmen: "massnahmen_gesamt",
} as const;

/** The row that money of a Baustein and category stands on while it belongs to no post. */
export const positionOhneStelle = (baustein: Baustein, kategorie: Kategorie): Position =>
  kategorie === "personal" ? personalposition[baustein] : positionJeKategorie[kategorie];

/** Cost that no post of the year explains: spent, but not eligible. */
export function kostenOhneStelle(
  lage: Rechnungslage,
  stellenzeilen: readonly Rechnungszeile[],
  posten: readonly Kostenposten[],
): Rechnungszeile[] {
  const jeStelle = gruppiertNach(stellenzeilen, ({ stelle }) => stelle?.id ?? null);
  const erklaert = ({ organisationId, stelleId }: Kostenposten) =>
    (jeStelle.get(stelleId) ?? []).some(({ arbeitgeber }) => arbeitgeber.id === organisationId);
  const mitArbeitsplatz = new Set(
    stellenzeilen
      .filter((zeile) => zeile.kategorie === "arbeitsplaetze" && zeile.planCent > 0)
      .map((zeile) => zeile.arbeitgeber.id),
  );
  const fremd = (a: Kostenposten) =>
    a.art === "personal" ? !erklaert(a) : a.art === "arbeitsplatz" && !mitArbeitsplatz.has(a.organisationId);
  const bausteine = new Map(lage.stellen.map((stelle) => [stelle.id, stelle.baustein]));
  const gruppen = new Map<Position, Rechnungszeile>();
  for (const ausgabe of posten.filter(fremd)) {
    const baustein = bausteinDesPersonals(bausteine, ausgabe.stelleId);
    const position = positionOhneStelle(baustein, ausgabe.art === "personal" ? "personal" : "arbeitsplaetze");
    const zeile = gruppen.get(position) ?? {
      ...zeileOhneStelle(lage, position, "Ausgaben ohne Stelle im Jahr"),
      kostenBekannt: true,
    };
    gruppen.set(position, {
      ...zeile,
      ausgegebenCent: zeile.ausgegebenCent + nettoCent(ausgabe),
      prognoseCent: zeile.prognoseCent + nettoCent(ausgabe),
    });
  }
  return [...gruppen.values()].sort((a, b) => (a.schluessel < b.schluessel ? -1 : 1));
}
