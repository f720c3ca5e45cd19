import { nettoCent } from "../ausgabe/ausgabe-angaben.ts";
import { kostenDer, type Kostenposten } from "./foerderstand-kosten.ts";
import { konditionenVon, type Foerderzeile, type FoerderstandLage, type Kategorie } from "./foerderstand-typen.ts";
import { kostenstelle, nullBetraege, type GeltenderBescheid } from "./foerderstand-zeilen.ts";
import { summe } from "../grundlagen/geld.ts";
import { jahresende } from "../grundlagen/plain-date.ts";
import { massnahmenFoerderfaehigCent } from "../ausgabe/prozessbegleitung.ts";
import type { Baustein } from "../stelle/stelle.ts";

const massnahmearten: readonly string[] = ["massnahme", "prozessbegleitung"];

/** Lines that belong to no post: measures, and cost that no post of the year explains. */
export function sonstigeZeilen(
  lage: FoerderstandLage,
  geltender: GeltenderBescheid,
  stellenzeilen: readonly Foerderzeile[],
): Foerderzeile[] {
  const massnahmen = massnahmenzeile(lage, geltender(1)?.massnahmenCent ?? 0);
  const zeilen = [...(massnahmen ? [massnahmen] : []), ...ohneStelle(lage, stellenzeilen)];
  return zeilen.sort((a, b) => (ordnung(a) < ordnung(b) ? -1 : 1));
}

/** Money of a Baustein and category that no post has claimed, or cost without a post. */
export function zeileOhneStelle(
  { organisation: { id, kurzname, art } }: Pick<FoerderstandLage, "organisation">,
  baustein: Baustein,
  kategorie: Kategorie,
  bezeichnung: string,
): Foerderzeile {
  return {
    ...nullBetraege,
    baustein,
    kategorie,
    bezeichnung,
    stelle: null,
    arbeitgeber: { id, name: kurzname, art },
    vzaeHundertstel: 0,
    kostenBekannt: false,
    kuerzungJeMethode: { tagesgenau: 0, monatsgenau: 0, ohne_kuerzung: 0 },
  };
}

function massnahmenzeile(lage: FoerderstandLage, bewilligtCent: number): Foerderzeile | undefined {
  const konditionen = konditionenVon(lage, 1);
  const hoechstens = konditionen.massnahmenHoechstbetrag.cent;
  const ausgaben = lage.ausgaben.filter(
    (a) => massnahmearten.includes(a.art) && a.organisationId === lage.organisation.id,
  );
  const planCent = Math.min(lage.massnahmenPlanCent || bewilligtCent, hoechstens);
  if (ausgaben.length === 0 && planCent === 0) return undefined;
  const ausgegebenCent = summe(ausgaben.map(nettoCent));
  const anerkanntCent = massnahmenFoerderfaehigCent(ausgaben, lage.jahr, konditionen);
  // Until the year has ended, what is planned is still going to be spent.
  const vorbei = lage.heute > jahresende(lage.jahr);
  return {
    ...zeileOhneStelle(lage, 1, "massnahmen", "Maßnahmen"),
    kostenBekannt: ausgaben.length > 0,
    planCent,
    ausgegebenCent,
    prognoseCent: vorbei ? ausgegebenCent : Math.max(ausgegebenCent, planCent),
    foerderfaehigCent: vorbei ? anerkanntCent : Math.max(anerkanntCent, planCent),
  };
}

function ohneStelle(lage: FoerderstandLage, stellenzeilen: readonly Foerderzeile[]): Foerderzeile[] {
  const bekannt = new Set(stellenzeilen.map((zeile) => kostenstelle(zeile.arbeitgeber.id, zeile.stelle?.id ?? null)));
  const mitArbeitsplatz = new Set(
    stellenzeilen
      .filter((zeile) => zeile.kategorie === "arbeitsplaetze" && zeile.planCent > 0)
      .map((zeile) => zeile.arbeitgeber.id),
  );
  const fremd = (a: Kostenposten) =>
    a.art === "personal"
      ? !bekannt.has(kostenstelle(a.organisationId, a.stelleId))
      : a.art === "arbeitsplatz" && !mitArbeitsplatz.has(a.organisationId);
  const bausteine = new Map(lage.stellen.map((stelle) => [stelle.id, stelle.baustein]));
  const gruppen = new Map<string, Foerderzeile>();
  for (const ausgabe of kostenDer(lage).filter(fremd)) {
    const baustein = (ausgabe.stelleId && bausteine.get(ausgabe.stelleId)) || 1;
    const kategorie = ausgabe.art === "personal" ? "personal" : "arbeitsplaetze";
    const schluessel = `${baustein} ${kategorie}`;
    const zeile = gruppen.get(schluessel) ?? {
      ...zeileOhneStelle(lage, baustein, kategorie, "Ausgaben ohne Stelle im Jahr"),
      kostenBekannt: true,
    };
    gruppen.set(schluessel, {
      ...zeile,
      ausgegebenCent: zeile.ausgegebenCent + nettoCent(ausgabe),
      prognoseCent: zeile.prognoseCent + nettoCent(ausgabe),
    });
  }
  return [...gruppen.values()];
}

const ordnung = ({ baustein, kategorie, bezeichnung }: Foerderzeile): string =>
  [baustein, kategorie, bezeichnung].join("\u0000");
