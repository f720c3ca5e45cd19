import { jahrVon, maxDate, plainDate, type PlainDate, type WeiterleitungId } from "@kim/domain/grundlagen";
import { decideBescheidnachweis, decideVertragsnachweis, nachweisartNamen, nachweisartDes } from "@kim/domain/nachweis";
import { bausteinNamen, type Baustein } from "@kim/domain/stelle";
import { wirksamesEnde } from "@kim/domain/weiterleitung";
import type { Outputs } from "../../../base/trpc.ts";
import type { Nachweiszeile } from "../ansicht.ts";

type Bescheid = Outputs["bescheid"]["list"][number];
export type Verzicht = Outputs["nachweisverzicht"]["list"][number];
type Vertrag = Outputs["weiterleitung"]["list"][number];

/** A paper that could be begun: of a Bescheid by its Baustein, or of a contract by its id. */
export type NichtBegonnen = {
  schluessel: string;
  jahr: number;
  name: string;
  worum: string;
  faelligAm: PlainDate;
  von: { baustein: Baustein } | { weiterleitungId: WeiterleitungId };
};

/** Bescheide and received contracts of ended years that this body has not begun to prove, the newest year first. */
export function nichtBegonnene(
  bescheide: readonly Bescheid[],
  vertraege: readonly Vertrag[],
  eigene: readonly Nachweiszeile[],
  verzichte: readonly Verzicht[],
  heute: PlainDate,
): NichtBegonnen[] {
  const offene = [
    ...bescheide.filter(({ gilt }) => gilt).flatMap((b) => ausBescheid(b, bescheide, eigene, heute)),
    ...vertraege.flatMap((vertrag) => ausVertrag(vertrag, eigene, verzichte, heute)),
  ];
  return offene.toSorted((a, b) => b.jahr - a.jahr || (a.faelligAm < b.faelligAm ? -1 : 1));
}

function ausBescheid(
  b: Bescheid,
  bescheide: readonly Bescheid[],
  eigene: readonly Nachweiszeile[],
  heute: PlainDate,
): NichtBegonnen[] {
  const { jahr, baustein } = b;
  const besteht = eigene.some((n) => n.weiterleitungId === null && n.jahr === jahr && n.baustein === baustein);
  const decision = decideBescheidnachweis({ jahr, baustein, bescheide, besteht, heute });
  if (!decision.ok) return [];
  return [
    {
      schluessel: b.id,
      jahr,
      name: nachweisartNamen[nachweisartDes(b)],
      worum: `${bausteinNamen[baustein]}, Bescheid ${b.aktenzeichen}`,
      faelligAm: decision.event.auftrag.frist.am,
      von: { baustein },
    },
  ];
}

function ausVertrag(
  vertrag: Vertrag,
  eigene: readonly Nachweiszeile[],
  verzichte: readonly Verzicht[],
  heute: PlainDate,
): NichtBegonnen[] {
  const erstes = jahrVon(maxDate(vertrag.beginn, plainDate("2020-01-01")));
  const letztes = Math.min(jahrVon(wirksamesEnde(vertrag)), jahrVon(heute) - 1);
  return Array.from({ length: Math.max(0, letztes - erstes + 1) }, (_, i) => erstes + i).flatMap((jahr) => {
    const besteht = eigene.some((n) => n.weiterleitungId === vertrag.id && n.jahr === jahr);
    const decision = decideVertragsnachweis({
      jahr,
      vertrag,
      empfaengerArt: vertrag.empfaengerArt,
      besteht,
      verzichtet: verzichte.some((v) => v.weiterleitungId === vertrag.id && v.jahr === jahr),
      heute,
    });
    if (!decision.ok) return [];
    return [
      {
        schluessel: `${vertrag.id} ${jahr}`,
        jahr,
        name: nachweisartNamen.teilnachweis,
        worum: `An ${vertrag.geberName}: ${vertrag.stelleBezeichnung}`,
        faelligAm: decision.event.auftrag.frist.am,
        von: { weiterleitungId: vertrag.id },
      },
    ];
  });
}
