import type { Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { gruppiertNach } from "../../grundlagen/gruppen.ts";
import type { WeiterleitungId } from "../../grundlagen/ids.ts";
import { jahrVon, type PlainDate } from "../../grundlagen/plain-date.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import type { Vertragskern } from "../../weiterleitung/vertrag/weiterleitung.ts";
import { laeuftIm } from "./nachweisanlage.ts";
import { nachweisartDes, nachweisartNamen } from "../papier/nachweisart.ts";
import { fristDesVertrags } from "../papier/nachweisfrist.ts";
import { nachSchritt, Nachweisstand, type Nachweisschritt } from "../schritte/nachweisschritte.ts";
import {
  aemterDesBescheids,
  aemterDesVertrags,
  zeichnungsluecke,
  type Zeichnungsamt,
  type Zeichnungsbefugnis,
} from "../schritte/zeichnungsbefugnis.ts";

/** A paper that somebody still has to sign. */
export type OffeneZeichnung = { papier: string; faelligAm: PlainDate; aemter: readonly Zeichnungsamt[] };

/** What the body knows of its papers and signatories; Bescheide are those that count, up to the running year. */
export type Zeichnungslage = {
  befugnisse: readonly Zeichnungsbefugnis[];
  bescheide: readonly Pick<Bescheid, "jahr" | "baustein" | "instrument" | "zeichnungskreis" | "nachweisFaelligAm">[];
  /** The body's own; `schritt` is the newest act, null while there is none. */
  nachweise: readonly {
    jahr: number;
    baustein: Baustein;
    weiterleitungId: WeiterleitungId | null;
    faelligAm: PlainDate;
    schritt: Nachweisschritt | null;
  }[];
};

type ErhaltenerVertrag = Vertragskern & { geberName: string };

/** A last day on which anybody can sign, null when nobody can today, and the papers that nobody signs after it. */
export type Zeichnungsluecke = { letzterTag: PlainDate | null; papiere: readonly OffeneZeichnung[] };

/**
 * R92: what nobody will be able to sign, once it is time to say so (60 days before the last day), by that day, the
 * nearest first.
 */
export function zeichnungsluecken(
  lage: Zeichnungslage & { vertraege: readonly ErhaltenerVertrag[]; art: OrganisationArt; heute: PlainDate },
): Zeichnungsluecke[] {
  const { befugnisse, heute } = lage;
  const gewarnt = offeneZeichnungen(lage).flatMap((papier) => {
    const luecke = zeichnungsluecke(befugnisse, papier.aemter, { heute, faelligAm: papier.faelligAm });
    return luecke?.warnen ? [{ letzterTag: luecke.letzterTag, papier }] : [];
  });
  return [...gruppiertNach(gewarnt, ({ letzterTag }) => letzterTag)]
    .map(([letzterTag, gruppe]) => ({
      letzterTag,
      papiere: gruppe.map(({ papier }) => papier).toSorted((a, b) => (a.faelligAm < b.faelligAm ? -1 : 1)),
    }))
    .toSorted((a, b) => ((a.letzterTag ?? "") < (b.letzterTag ?? "") ? -1 : 1));
}

/**
 * Proofs begun and not signed, however late; of Bescheide and contracts without one those that still come due, of years
 * ended and of the running one.
 */
export function offeneZeichnungen({
  bescheide,
  vertraege,
  nachweise,
  art,
  heute,
}: Omit<Parameters<typeof zeichnungsluecken>[0], "befugnisse">): OffeneZeichnung[] {
  const nachweisDes = (jahr: number, baustein: Baustein) =>
    nachweise.find((n) => n.weiterleitungId === null && n.jahr === jahr && n.baustein === baustein);
  const nachweisDesVertrags = (jahr: number, id: WeiterleitungId) =>
    nachweise.find((n) => n.weiterleitungId === id && n.jahr === jahr);
  const offen = (
    nachweis: Zeichnungslage["nachweise"][number] | undefined,
    frist: PlainDate,
    papier: Omit<OffeneZeichnung, "faelligAm">,
  ) => {
    if (nachweis) return wartetAufZeichnung(nachweis.schritt) ? [{ ...papier, faelligAm: nachweis.faelligAm }] : [];
    return frist >= heute ? [{ ...papier, faelligAm: frist }] : [];
  };
  return [
    ...bescheide.flatMap((b) =>
      offen(nachweisDes(b.jahr, b.baustein), b.nachweisFaelligAm, {
        papier: `${nachweisartNamen[nachweisartDes(b)]} ${b.jahr}, Baustein ${b.baustein}`,
        aemter: aemterDesBescheids(b),
      }),
    ),
    ...vertraege.flatMap((vertrag) =>
      jahreBis(heute, vertrag).flatMap((jahr) =>
        offen(nachweisDesVertrags(jahr, vertrag.id), fristDesVertrags(vertrag, jahr, art).am, {
          papier: `${nachweisartNamen.teilnachweis} ${jahr} für ${vertrag.geberName}`,
          aemter: aemterDesVertrags(art),
        }),
      ),
    ),
  ];
}

/** The newest act leaves the paper unsigned: prepared at most. */
function wartetAufZeichnung(schritt: Nachweisschritt | null): boolean {
  if (schritt === null) return true;
  const danach = Nachweisstand.options.map((stand) => nachSchritt(stand, schritt));
  return danach.some((stand) => stand === "entwurf" || stand === "vorbereitet");
}

function jahreBis(heute: PlainDate, vertrag: ErhaltenerVertrag): number[] {
  const erstes = jahrVon(vertrag.beginn);
  return Array.from({ length: Math.max(0, jahrVon(heute) - erstes + 1) }, (_, i) => erstes + i).filter((jahr) =>
    laeuftIm(jahr, vertrag),
  );
}
