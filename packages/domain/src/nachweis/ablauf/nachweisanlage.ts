import { geltendeBescheide, type Bescheid } from "../../bescheid/bescheid-angaben.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { WeiterleitungId } from "../../grundlagen/ids.ts";
import { jahresbeginn, jahresende, type PlainDate } from "../../grundlagen/plain-date.ts";
import { ueberschneidet } from "../../grundlagen/zeitraum.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import { wirksamesEnde } from "../../weiterleitung/vertrag/vertragsverlauf.ts";
import {
  weiterleitungsstand,
  type Vertragskern,
  type Weiterleitung,
} from "../../weiterleitung/vertrag/weiterleitung.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import { nachweisartDes, type Nachweisart } from "../papier/nachweisart.ts";
import { fristDesBescheids, fristDesVertrags, type Frist } from "../papier/nachweisfrist.ts";
import { aemterDesBescheids, aemterDesVertrags, type Zeichnungsamt } from "../schritte/zeichnungsbefugnis.ts";

/** What a proof is about: one Bescheid chain of a year, or one contract in a year. There is one proof of each. */
export type Nachweisgegenstand =
  | { art: "bescheid"; jahr: number; baustein: Baustein }
  | { art: "vertrag"; jahr: number; weiterleitungId: WeiterleitungId };

export type Nachweisauftrag = {
  gegenstand: Nachweisgegenstand;
  papier: Nachweisart;
  frist: Frist;
  aemter: readonly Zeichnungsamt[];
};
export type NachweisAngelegt = { type: "NachweisAngelegt"; auftrag: Nachweisauftrag };

/** R70, R71: the proof of a Bescheid, once its year is over. */
export function decideBescheidnachweis(lage: {
  jahr: number;
  baustein: Baustein;
  bescheide: readonly Bescheid[];
  besteht: boolean;
  heute: PlainDate;
}): Decision<NachweisAngelegt, NachweisRefusal> {
  const { jahr, baustein, besteht, heute } = lage;
  const [bescheid] = geltendeBescheide(lage.bescheide.filter((b) => b.jahr === jahr && b.baustein === baustein));
  if (!bescheid) return refuse({ reason: "nachweis-ohne-bescheid", regel: "R70", feld: "baustein", jahr, baustein });
  return angelegt(jahr, besteht, heute, {
    gegenstand: { art: "bescheid", jahr, baustein },
    papier: nachweisartDes(bescheid),
    frist: fristDesBescheids(bescheid),
    aemter: aemterDesBescheids(bescheid),
  });
}

export type Vertragsnachweislage = {
  jahr: number;
  vertrag: Weiterleitung;
  empfaengerArt: OrganisationArt;
  besteht: boolean;
  /** R81: the giver did without it before anybody began it. */
  verzichtet: boolean;
  heute: PlainDate;
};

/** The Teilnachweis of whoever held a part in the year; an offer that was never accepted has none. */
export function decideVertragsnachweis(lage: Vertragsnachweislage): Decision<NachweisAngelegt, NachweisRefusal> {
  const { jahr, vertrag, empfaengerArt, besteht, verzichtet, heute } = lage;
  if (!laeuftIm(jahr, vertrag))
    return refuse({
      reason: "vertrag-nicht-im-jahr",
      regel: "R70",
      feld: "jahr",
      jahr,
      von: vertrag.beginn,
      bis: wirksamesEnde(vertrag),
    });
  if (verzichtet) return refuse({ reason: "auf-nachweis-verzichtet", regel: "R81", feld: "jahr", jahr });
  return angelegt(jahr, besteht, heute, {
    gegenstand: { art: "vertrag", jahr, weiterleitungId: vertrag.id },
    papier: "teilnachweis",
    frist: fristDesVertrags(vertrag, jahr, empfaengerArt),
    aemter: aemterDesVertrags(empfaengerArt),
  });
}

export function laeuftIm(
  jahr: number,
  vertrag: Pick<Vertragskern, "beginn" | "ende" | "enden" | "antwort" | "zurueckgezogenAm">,
): boolean {
  const [von, bis] = [vertrag.beginn, wirksamesEnde(vertrag)];
  return (
    weiterleitungsstand(vertrag) === "angenommen" &&
    von <= bis &&
    ueberschneidet({ von, bis }, { von: jahresbeginn(jahr), bis: jahresende(jahr) })
  );
}

function angelegt(
  jahr: number,
  besteht: boolean,
  heute: PlainDate,
  auftrag: Nachweisauftrag,
): Decision<NachweisAngelegt, NachweisRefusal> {
  if (heute <= jahresende(jahr))
    return refuse({ reason: "nachweisjahr-laeuft-noch", regel: "R71", feld: "jahr", jahr });
  if (besteht) return refuse({ reason: "nachweis-besteht-schon", regel: "R70", feld: "jahr", jahr });
  return accept({ type: "NachweisAngelegt", auftrag });
}
