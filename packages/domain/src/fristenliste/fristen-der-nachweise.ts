import { antwortQuelle, antwortTage } from "../frist/antwortfrist.ts";
import { fristAusTagen } from "../frist/fristende.ts";
import { heuteInBerlin, type PlainDate } from "../grundlagen/plain-date.ts";
import { nachweisartNamen } from "../nachweis/papier/nachweisart.ts";
import { bemerkungsrechte } from "../nachweis/ablauf/bemerkung.ts";
import { bemerkungsartNamen } from "../nachweis/schritte/rueckfrageart.ts";
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

/** What is asked about a proof: until the day that was set, or counted by the platform. */
function fragen(n: Fristnachweis, { bemerkungen, heute }: Fristlage): Fristeintrag[] {
  const seine = bemerkungen.filter(({ nachweisId }) => nachweisId === n.id);
  return [...mitFrist(n, seine, heute), ...ohneFrist(n, seine, heute)];
}

/** The earliest day that the level above set; it holds on a Sunday too (R102), and moves with its extension (R106). */
function mitFrist(n: Fristnachweis, bemerkungen: Fristlage["bemerkungen"], heute: PlainDate): Fristeintrag[] {
  const gesetzte = bemerkungen.flatMap(({ bis, art }) => (bis === null ? [] : [{ bis, art }]));
  const [erste] = gesetzte.toSorted((a, b) => (a.bis < b.bis ? -1 : 1));
  if (erste === undefined) return [];
  const was = bemerkungsartNamen[erste.art];
  return fristeintrag(
    {
      schluessel: `rueckfrage:${n.id}`,
      anlass: "bemerkung",
      art: "termin",
      tag: erste.bis,
      erledigt: false,
      titel:
        gesetzte.length === 1
          ? `${was} zum ${name(n)} beantworten`
          : `${gesetzte.length} Rückfragen zum ${name(n)} beantworten`,
      worum: `${bausteinNamen[n.baustein]}, gefragt hat ${n.pruefstelleName}`,
      ziel: `/nachweise/${n.inhaberId}/${n.id}`,
      rechte: bemerkungsrechte.inhaber,
      quelle: `${was} von ${n.pruefstelleName}`,
      regel: "R106",
      annahme: false,
    },
    heute,
  );
}

/** R105: counted from the day after the earliest question that nobody answered. */
function ohneFrist(n: Fristnachweis, bemerkungen: Fristlage["bemerkungen"], heute: PlainDate): Fristeintrag[] {
  const offene = bemerkungen.filter(({ bis }) => bis === null).map(({ am }) => am);
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
