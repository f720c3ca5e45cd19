import { ratsvorlage, type Ratsvorlage } from "./foerderstand-ratsvorlage.ts";
import { summe } from "../grundlagen/geld.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { addiert, kategorieNamen, kategorien, type Betraege } from "../jahresrechnung/begriffe.ts";
import { berechneJahresrechnung, type Jahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import type { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import { gezeigteBausteine } from "../stelle/direkte-bausteine.ts";
import { bausteinNamen, type Baustein } from "../stelle/stelle.ts";

/** Several lines added up; `schluessel` tells groups of one view apart. */
export type Foerdergruppe = Betraege & { schluessel: string; bezeichnung: string };

/** The Jahresrechnung as a treasurer reads it: its lines and the same sums cut four ways. It adds no rule. */
export type Foerderstand = Jahresrechnung & {
  jeBaustein: Foerdergruppe[];
  jeKategorie: Foerdergruppe[];
  jeStelle: Foerdergruppe[];
  jeArbeitgeber: Foerdergruppe[];
  /** R35: what each method would cost; `gilt` names the Bausteine whose Bescheid uses it. */
  vakanzen: { methode: VakanzMethode; kuerzungCent: number; gilt: Baustein[] }[];
  ratsvorlage: Ratsvorlage;
  /** R36: all income shown; `dritteCent` is what does not come out of the organisation's own pocket. */
  einnahmen: { gesamtCent: number; dritteCent: number };
  /** Posts of which no cost is known, so that nobody takes the Mehrkosten for complete. */
  stellenOhneKosten: number;
};

export const berechneFoerderstand = (lage: Rechnungslage): Foerderstand =>
  foerderstandDer(berechneJahresrechnung(lage), lage);

export function foerderstandDer(rechnung: Jahresrechnung, lage: Pick<Rechnungslage, "einnahmen">): Foerderstand {
  const { zeilen } = rechnung;
  const bausteine = gezeigteBausteine(rechnung.organisation.art, rechnung.bausteine, zeilen);
  return {
    ...rechnung,
    bausteine,
    jeBaustein: gruppiert(zeilen, "baustein", (z) => bausteinNamen[z.baustein]),
    jeKategorie: gruppiert(zeilen, "kategorie", (z) => kategorieNamen[z.kategorie]),
    jeStelle: gruppiert(zeilen, "stelle", (z) => z.bezeichnung),
    jeArbeitgeber: gruppiert(zeilen, "arbeitgeber", (z) => z.arbeitgeber.name),
    vakanzen: (["tagesgenau", "monatsgenau", "ohne_kuerzung"] as const).map((methode) => ({
      methode,
      kuerzungCent: summe(zeilen.map((z) => z.kuerzungJeMethode[methode])),
      gilt: bausteine.filter((b) => b.vakanzMethode === methode).map((b) => b.baustein),
    })),
    ratsvorlage: ratsvorlage(
      zeilen,
      bausteine.some(({ baustein }) => baustein === 1),
    ),
    einnahmen: {
      gesamtCent: summe(lage.einnahmen.map((e) => e.betragCent)),
      dritteCent: summe(lage.einnahmen.filter((e) => e.art !== "eigenmittel").map((e) => e.betragCent)),
    },
    stellenOhneKosten: zeilen.filter((z) => z.stelle !== null && z.kategorie === "personal" && !z.kostenBekannt).length,
  };
}

/** What lines of one group of a cut have in common. */
export const gruppenschluessel = {
  baustein: (z: Rechnungszeile) => String(z.baustein),
  kategorie: (z: Rechnungszeile) => String(kategorien.indexOf(z.kategorie)),
  stelle: (z: Rechnungszeile) => z.stelle?.id ?? `${z.baustein} ${z.bezeichnung}`,
  arbeitgeber: (z: Rechnungszeile) => z.arbeitgeber.id as string,
} as const;

/** Lines that share a key, in the order of their first line. */
function gruppiert(
  zeilen: readonly Rechnungszeile[],
  schnitt: keyof typeof gruppenschluessel,
  name: (zeile: Rechnungszeile) => string,
): Foerdergruppe[] {
  return [...gruppiertNach(zeilen, gruppenschluessel[schnitt])].flatMap(([schluessel, gruppe]) => {
    const [erste] = gruppe;
    return erste ? [{ ...addiert(gruppe), schluessel, bezeichnung: name(erste) }] : [];
  });
}
