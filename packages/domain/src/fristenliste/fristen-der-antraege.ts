import { antragsstand } from "../antrag/antragsstand.ts";
import { fristAusTagen } from "../frist/fristende.ts";
import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { heuteInBerlin, jahrVon, plainDate } from "../grundlagen/plain-date.ts";
import { istZuwendungsempfaenger } from "../organisation/organisation.ts";
import { bausteinNamen } from "../stelle/stelle.ts";
import { antwortQuelle, antwortTage } from "../frist/antwortfrist.ts";
import { fristeintrag, type Fristeintrag } from "./fristeintrag.ts";
import type { Fristantrag, Fristlage } from "./fristlage.ts";

// nachweis.md 6.1: the wording of the authority's page of 2021/22, carried over.
const vorgabe = { tag: "10-30", quelle: "Seite der Bezirksregierung 2021/22, fortgeschrieben" } as const;
const anzutragende = [1, 2] as const;

/** Only a Zuwendungsempfänger applies: for what was granted by Antrag this year, and wherever a window is open. */
export const fristenDerAntraege = (lage: Fristlage): Fristeintrag[] =>
  istZuwendungsempfaenger(lage.art) ? [...fenster(lage), ...rueckfragen(lage)] : [];

function fenster({ heute, fenster: gesetzte, bescheide, antraege }: Fristlage): Fristeintrag[] {
  const jahr = jahrVon(heute) + 1;
  const ohneFenster = anzutragende.filter(
    (baustein) =>
      !gesetzte.some((f) => f.jahr === jahr && f.baustein === baustein) &&
      bescheide.some((b) => b.jahr === jahr - 1 && b.baustein === baustein && b.instrument === "zuwendung"),
  );
  const tage = [
    ...gesetzte
      .filter(({ von }) => von <= heute)
      .map((f) => ({ ...f, tag: f.bis, quelle: "Antragsfenster der Bewilligungsbehörde", annahme: false })),
    ...ohneFenster.map((baustein) => ({
      jahr,
      baustein,
      tag: plainDate(`${jahr - 1}-${vorgabe.tag}`),
      quelle: vorgabe.quelle,
      annahme: true,
    })),
  ];
  const beschieden = new Set(bescheide.map((b) => `${b.jahr} ${b.baustein}`));
  const eingereicht = antraege.filter((a) => !["entwurf", "zurueckgezogen"].includes(standDes(a)));
  return tage.flatMap(({ jahr: fuer, baustein, tag, quelle, annahme }) =>
    fristeintrag(
      {
        schluessel: `antrag:${fuer}:${baustein}`,
        anlass: "antrag",
        art: "frist",
        tag,
        erledigt:
          beschieden.has(`${fuer} ${baustein}`) || eingereicht.some((a) => a.jahr === fuer && a.baustein === baustein),
        titel: `Antrag ${fuer} stellen, Baustein ${baustein}`,
        worum: bausteinNamen[baustein],
        ziel: "/antraege",
        rechte: ["antrag:pflegen"],
        quelle,
        regel: null,
        annahme,
      },
      heute,
    ),
  );
}

/** R105: counted from the newest question. */
const rueckfragen = ({ antraege, heute }: Fristlage): Fristeintrag[] =>
  antraege
    .filter((a) => standDes(a) === "rueckfrage")
    .flatMap((a) => {
      const gefragt = gruppiertNach(a.vorgaenge, ({ art }) => art)
        .get("rueckfrage")
        ?.at(-1);
      if (!gefragt) return [];
      return fristeintrag(
        {
          schluessel: `antragsrueckfrage:${a.id}`,
          anlass: "antragsrueckfrage",
          art: "frist",
          tag: fristAusTagen(heuteInBerlin(new Date(gefragt.am)), antwortTage).nominell,
          erledigt: false,
          titel: `Rückfrage zum Antrag ${a.jahr} beantworten, Baustein ${a.baustein}`,
          worum: bausteinNamen[a.baustein],
          ziel: `/antraege/${a.id}`,
          rechte: ["antrag:pflegen"],
          quelle: antwortQuelle,
          regel: "R105",
          annahme: true,
        },
        heute,
      );
    });

const standDes = ({ vorgaenge, beschieden }: Fristantrag) => antragsstand(vorgaenge, beschieden);
