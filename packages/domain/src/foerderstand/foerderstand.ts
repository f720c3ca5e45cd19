import { geltendeBescheide } from "../bescheid/bescheid-angaben.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { mitBewilligung } from "./foerderstand-bewilligung.ts";
import { ratsvorlage, type Ratsvorlage } from "./foerderstand-ratsvorlage.ts";
import { sonstigeZeilen } from "./foerderstand-sonstige.ts";
import {
  betragsarten,
  kategorieNamen,
  kategorien,
  konditionenVon,
  type Betraege,
  type Foerderzeile,
  type FoerderstandLage,
} from "./foerderstand-typen.ts";
import { nullBetraege, stellenzeilenDesStands, type GeltenderBescheid } from "./foerderstand-zeilen.ts";
import { summe } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { bausteinNamen, type Baustein } from "../stelle/stelle.ts";

/** Several lines added up; `schluessel` tells groups of one view apart. */
export type Foerdergruppe = Betraege & { schluessel: string; bezeichnung: string };

export type Foerderstand = {
  jahr: number;
  stand: PlainDate;
  organisation: FoerderstandLage["organisation"];
  bausteine: {
    baustein: Baustein;
    instrument: Instrument;
    vakanzMethode: VakanzMethode;
    aktenzeichen: string | null;
    kontingentHundertstel: number | null;
  }[];
  zeilen: Foerderzeile[];
  jeBaustein: Foerdergruppe[];
  jeKategorie: Foerdergruppe[];
  jeStelle: Foerdergruppe[];
  jeArbeitgeber: Foerdergruppe[];
  summe: Betraege;
  /** R35: what each method would cost; `gilt` names the Bausteine whose Bescheid uses it. */
  vakanzen: { methode: VakanzMethode; kuerzungCent: number; gilt: Baustein[] }[];
  ratsvorlage: Ratsvorlage;
  /** R36: all income shown; `dritteCent` is what does not come out of the organisation's own pocket. */
  einnahmen: { gesamtCent: number; dritteCent: number };
  /** Posts of which no cost is known, so that nobody takes the Mehrkosten for complete. */
  stellenOhneKosten: number;
};

/** Every figure of one recipient and year. The order of the lists given makes no difference. */
export function berechneFoerderstand(lage: FoerderstandLage): Foerderstand {
  const geltende = geltendeBescheide(lage.bescheide.filter((b) => b.jahr === lage.jahr));
  const geltender: GeltenderBescheid = (baustein) => geltende.find((b) => b.baustein === baustein);
  const stellenzeilen = stellenzeilenDesStands(lage, geltender);
  const zeilen = mitBewilligung(lage, geltender, [...stellenzeilen, ...sonstigeZeilen(lage, geltender, stellenzeilen)]);
  const bausteine = ([1, 2, 3] as const).map((baustein) => ({
    baustein,
    instrument: geltender(baustein)?.instrument ?? konditionenVon(lage, baustein).instrumente[baustein].instrument,
    vakanzMethode: geltender(baustein)?.vakanzMethode ?? konditionenVon(lage, baustein).vakanz[baustein].methode,
    aktenzeichen: geltender(baustein)?.aktenzeichen ?? null,
    kontingentHundertstel:
      lage.kontingente.find((k) => k.jahr === lage.jahr && k.baustein === baustein)?.vzaeHundertstel ?? null,
  }));
  return {
    jahr: lage.jahr,
    stand: lage.heute,
    organisation: lage.organisation,
    bausteine,
    zeilen,
    jeBaustein: gruppiert(
      zeilen,
      (z) => String(z.baustein),
      (z) => bausteinNamen[z.baustein],
    ),
    jeKategorie: gruppiert(
      zeilen,
      (z) => String(kategorien.indexOf(z.kategorie)),
      (z) => kategorieNamen[z.kategorie],
    ),
    jeStelle: gruppiert(
      zeilen,
      (z) => z.stelle?.id ?? `${z.baustein} ${z.bezeichnung}`,
      (z) => z.bezeichnung,
    ),
    jeArbeitgeber: gruppiert(
      zeilen,
      (z) => z.arbeitgeber.id,
      (z) => z.arbeitgeber.name,
    ),
    summe: addiert(zeilen),
    vakanzen: (["tagesgenau", "monatsgenau", "ohne_kuerzung"] as const).map((methode) => ({
      methode,
      kuerzungCent: summe(zeilen.map((z) => z.kuerzungJeMethode[methode])),
      gilt: bausteine.filter((b) => b.vakanzMethode === methode).map((b) => b.baustein),
    })),
    ratsvorlage: ratsvorlage(zeilen),
    einnahmen: {
      gesamtCent: summe(lage.einnahmen.map((e) => e.betragCent)),
      dritteCent: summe(lage.einnahmen.filter((e) => e.art !== "eigenmittel").map((e) => e.betragCent)),
    },
    stellenOhneKosten: zeilen.filter((z) => z.stelle !== null && z.kategorie === "personal" && !z.kostenBekannt).length,
  };
}

/** Lines that share a key, in the order of their first line. */
function gruppiert(
  zeilen: readonly Foerderzeile[],
  schluesselVon: (zeile: Foerderzeile) => string,
  name: (zeile: Foerderzeile) => string,
): Foerdergruppe[] {
  const gruppen = new Map<string, Foerdergruppe>();
  for (const zeile of zeilen) {
    const schluessel = schluesselVon(zeile);
    const bisher = gruppen.get(schluessel) ?? { ...nullBetraege, schluessel, bezeichnung: name(zeile) };
    gruppen.set(schluessel, { ...bisher, ...addiert([bisher, zeile]) });
  }
  return [...gruppen.values()];
}

function addiert(zeilen: readonly Betraege[]): Betraege {
  const ergebnis = { ...nullBetraege };
  for (const art of betragsarten) ergebnis[art] = summe(zeilen.map((zeile) => zeile[art]));
  return ergebnis;
}
