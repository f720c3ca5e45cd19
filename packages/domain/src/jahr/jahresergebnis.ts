import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { hoechststand } from "../grundlagen/zeitraum.ts";
import { betragsarten, type Betraege } from "../jahresrechnung/begriffe.ts";
import {
  berechneJahresrechnung,
  type Jahresrechnung,
  type Rechnungsbaustein,
} from "../jahresrechnung/jahresrechnung.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import { jahreshinweise } from "./jahresergebnis-hinweise.ts";
import type { Jahresergebnis, JahresergebnisBaustein } from "./jahresergebnis-schema.ts";
import type { Foerderkonditionen, KeinFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { stellenanteil } from "../stelle/stelle.ts";

export type JahresergebnisRefusal = KeinFoerderjahr | { reason: "keine-stelle-im-jahr"; feld: "jahr"; jahr: number };

export type JahresergebnisLage = Omit<Rechnungslage, "konditionen"> & {
  /** Published for the year; null where nobody published any. */
  konditionen: Foerderkonditionen | null;
};

export function berechneJahresergebnis(lage: JahresergebnisLage): Decision<Jahresergebnis, JahresergebnisRefusal> {
  const { jahr, konditionen } = lage;
  if (!konditionen) return refuse({ reason: "kein-foerderjahr", feld: "jahr", jahr });
  const rechnungslage = { ...lage, konditionen };
  return jahresergebnisDer(berechneJahresrechnung(rechnungslage), rechnungslage);
}

/** The Jahresrechnung of this situation as it is stored and printed: a view that adds no figure. */
export function jahresergebnisDer(
  rechnung: Jahresrechnung,
  lage: Rechnungslage,
): Decision<Jahresergebnis, JahresergebnisRefusal> {
  const { jahr, organisation } = rechnung;
  if (!rechnung.zeilen.some(({ grundlage }) => grundlage.art === "stelle"))
    return refuse({ reason: "keine-stelle-im-jahr", feld: "jahr", jahr });
  return accept({
    jahr,
    art: rechnung.art,
    organisation: { id: organisation.id, name: organisation.name, ags: organisation.ags, art: organisation.art },
    bausteine: rechnung.bausteine.map((baustein) => alsBaustein(lage, baustein)),
    zeilen: rechnung.zeilen,
    summe: rechnung.summe,
    hinweise: jahreshinweise(lage, rechnung),
  });
}

const betraegeVon = (zeile: Betraege): Betraege =>
  Object.fromEntries(betragsarten.map((art) => [art, zeile[art]])) as Betraege;

function alsBaustein({ jahr, stellen }: Rechnungslage, baustein: Rechnungsbaustein): JahresergebnisBaustein {
  const anteile = stellen.filter((stelle) => stelle.baustein === baustein.baustein).map(stellenanteil);
  return {
    ...betraegeVon(baustein),
    baustein: baustein.baustein,
    instrument: baustein.instrument,
    vakanzMethode: baustein.vakanzMethode,
    verrechnung: baustein.verrechnung,
    bescheidId: baustein.bescheidId,
    aktenzeichen: baustein.aktenzeichen,
    kontingentHundertstel: baustein.kontingentHundertstel,
    zugesagtCent: baustein.zugesagtCent,
    stellenHundertstel: hoechststand(anteile, { von: jahresbeginn(jahr), bis: jahresende(jahr) }).hundertstel,
  };
}
