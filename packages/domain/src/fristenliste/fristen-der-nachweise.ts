import { fristAusTagen } from "../frist/fristende.ts";
import { heuteInBerlin } from "../grundlagen/plain-date.ts";
import { nachweisartNamen } from "../nachweis/papier/nachweisart.ts";
import { bemerkungsrechte } from "../nachweis/ablauf/bemerkung.ts";
import { zustaendig, type Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";
import { bausteinNamen } from "../stelle/stelle.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristlage, Fristnachweis } from "./fristlage.ts";
import { verlaengert } from "./verlaengert.ts";
import { schrittDesInhabers, standDes } from "./nachweisstaende.ts";

const taten: Readonly<Partial<Record<Nachweisschritt, string>>> = {
  vorbereitet: "vorbereiten und einreichen",
  gezeichnet: "zeichnen und einreichen",
  eingereicht: "einreichen",
};

/** Nobody set a day for answers: the platform's own. Annahme. */
export const antwortTage = 14;
export const antwortQuelle = `Vorgabe der Plattform: ${antwortTage} Tage nach der Frage`;

/** The body's own proofs that are begun, with whoever's turn it is, and what is asked about them. */
export const fristenDerNachweise = (lage: Fristlage): Fristeintrag[] =>
  lage.nachweise
    .filter(({ inhaberId }) => inhaberId === lage.leserId)
    .flatMap((n) => [...nachweis(n, lage), ...fragen(n, lage)]);

function nachweis(n: Fristnachweis, lage: Fristlage): Fristeintrag[] {
  const stand = standDes(n);
  const schritt = schrittDesInhabers(stand);
  const frist = verlaengert({ am: n.faelligAm, quelle: n.fristQuelle, annahme: n.fristAnnahme }, n, lage);
  return fristeintrag(
    {
      schluessel: `nachweis:${n.id}`,
      anlass: "nachweis",
      art: "frist",
      tag: frist.am,
      erledigt: schritt === undefined,
      titel: `${name(n)} ${(schritt && taten[schritt]) ?? "einreichen"}, Baustein ${n.baustein}`,
      worum: `${bausteinNamen[n.baustein]}, an ${n.pruefstelleName}`,
      ziel: `/nachweise/${n.inhaberId}/${n.id}`,
      rechte: schritt === undefined ? ["nachweis:vorbereiten"] : zustaendig[schritt].rechte,
      quelle: frist.quelle,
      regel: "R71",
      annahme: frist.annahme,
      nachweisstand: stand,
    },
    lage.heute,
  );
}

/** R105: counted from the day after the earliest question that nobody answered. */
function fragen(n: Fristnachweis, { bemerkungen, heute }: Fristlage): Fristeintrag[] {
  const offene = bemerkungen.filter(({ nachweisId }) => nachweisId === n.id).map(({ am }) => am);
  const [erste] = offene.toSorted();
  if (erste === undefined) return [];
  return fristeintrag(
    {
      schluessel: `bemerkung:${n.id}`,
      anlass: "bemerkung",
      art: "frist",
      tag: fristAusTagen(heuteInBerlin(new Date(erste)), antwortTage).nominell,
      erledigt: false,
      titel: `${offene.length === 1 ? "Eine Frage" : `${offene.length} Fragen`} zum ${name(n)} beantworten`,
      worum: `${bausteinNamen[n.baustein]}, gefragt hat ${n.pruefstelleName}`,
      ziel: `/nachweise/${n.inhaberId}/${n.id}`,
      rechte: bemerkungsrechte.inhaber,
      quelle: antwortQuelle,
      regel: "R105",
      annahme: true,
    },
    heute,
  );
}

const name = ({ art, jahr }: Fristnachweis): string => `${nachweisartNamen[art]} ${jahr}`;
