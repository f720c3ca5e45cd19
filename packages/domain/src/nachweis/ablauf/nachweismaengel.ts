import { ueberEinzelansatz } from "../../jahresrechnung/einzelansatz.ts";
import { zeichenzahl } from "../../grundlagen/text.ts";
import { summe } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Rechnungsart } from "../../jahresrechnung/jahresrechnung.ts";
import { belegsummen } from "../belege/belegliste.ts";
import type { Belegzeile } from "../belege/belegzeile.ts";
import { verletzte } from "../papier/identitaeten.ts";
import { kettenmaengel, type Kettenglied } from "./kette.ts";
import type { Nachweisangaben } from "../papier/nachweisangaben.ts";
import { nachweisfelder } from "../papier/nachweisfelder.ts";
import type { Nachweisinhalt } from "../papier/nachweisinhalt.ts";
import type { Kettenmangel, Nachweismangel } from "../papier/nachweismangel.ts";
import { istOhneKosten } from "../papier/stellenbefund.ts";

export type Mangellage = {
  inhalt: Nachweisinhalt;
  angaben: Nachweisangaben;
  rechnungsart: Rechnungsart;
  /** Day from which the year is over. */
  abgeschlossenAb: PlainDate;
  glieder: readonly Kettenglied[];
  /** Null where the paper has no Belegliste (R77: only a Träger's). */
  belegliste: { zeilen: readonly Belegzeile[]; gebuchteCent: number } | null;
  /** Somebody may sign on this day; null where nobody is found. */
  zeichnungMoeglich: boolean;
  /** Open points of last year's Prüfvermerk that nobody ticked off (R92b). */
  offenePunkte: readonly string[];
};

export const berichtMindestens = 30;

/** R87, first half of every pre-check: what is missing, in the order of the form. */
export const nachweismaengel = (lage: Mangellage): Nachweismangel[] => [
  ...zumJahr(lage),
  ...zuAngaben(lage),
  ...zuAbweichungen(lage),
  ...zuKosten(lage),
  ...zurBelegliste(lage),
  ...verletzte(lage.inhalt.zahlen).map((identitaet): Nachweismangel => ({
    reason: "identitaet-verletzt",
    ...identitaet,
    ort: identitaet.name.startsWith("Einnahmen") ? { art: "einnahmen" } : { art: "ausgaben" },
    recht: "ausgabe:pflegen",
    sperrt: true,
  })),
  ...kettenmaengel(lage.glieder).map(zurKette),
  ...zurZeichnung(lage),
  ...lage.offenePunkte.map((text): Nachweismangel => ({
    reason: "vorjahr-offen",
    regel: "R92b",
    text,
    ort: { art: "feld", feld: "abweichungen" },
    recht: "nachweis:vorbereiten",
    sperrt: false,
  })),
];

const zumJahr = ({ rechnungsart, abgeschlossenAb: ab }: Mangellage): Nachweismangel[] =>
  rechnungsart === "jahresrechnung"
    ? []
    : [
        {
          reason: "jahr-laeuft-noch",
          ab,
          ort: { art: "abwarten", ab },
          recht: "nachweis:vorbereiten",
          sperrt: true,
        },
      ];

function zuAngaben({ inhalt: { kopf }, angaben }: Mangellage): Nachweismangel[] {
  return nachweisfelder(kopf.art, kopf.baustein).flatMap(({ feld, name, art, pflicht }): Nachweismangel[] => {
    const wert = angaben[feld];
    const gemeinsam = {
      feld,
      name,
      ort: { art: "feld", feld },
      recht: "nachweis:vorbereiten",
      sperrt: true,
    } as const;
    if (!pflicht) return [];
    if (wert === "" || wert === false || wert === null) return [{ reason: "angabe-fehlt", ...gemeinsam }];
    const zuKurz = art === "text" && typeof wert === "string" && zeichenzahl(wert) < berichtMindestens;
    return zuKurz ? [{ reason: "text-zu-kurz", mindestensZeichen: berichtMindestens, ...gemeinsam }] : [];
  });
}

function zuAbweichungen({ inhalt: { zahlen, kopf }, angaben }: Mangellage): Nachweismangel[] {
  if (zahlen.art === "verwendungsbestaetigung" || kopf.art === "verwendungsbestaetigung") return [];
  const positionen = zahlen.ausgaben.filter(ueberEinzelansatz).map(({ name }) => name);
  if (positionen.length === 0 || zeichenzahl(angaben.abweichungen) >= berichtMindestens) return [];
  return [
    {
      reason: "abweichung-unbegruendet",
      regel: "R31",
      feld: "abweichungen",
      positionen,
      ort: { art: "feld", feld: "abweichungen" },
      recht: "nachweis:vorbereiten",
      sperrt: true,
    },
  ];
}

// A post that was occupied and cost nothing counts as not proven: that may be so, but somebody should know.
function zuKosten({ inhalt: { zahlen } }: Mangellage): Nachweismangel[] {
  if (zahlen.art === "teilnachweis") return [];
  const stellen = zahlen.personal.filter(istOhneKosten).map((p) => `${p.bezeichnung} (${p.arbeitgeber})`);
  return stellen.length === 0
    ? []
    : [
        {
          reason: "kosten-fehlen",
          regel: "R41",
          stellen,
          ort: { art: "ausgaben" },
          recht: "ausgabe:pflegen",
          sperrt: false,
        },
      ];
}

function zurBelegliste({ belegliste }: Mangellage): Nachweismangel[] {
  if (!belegliste) return [];
  const { zeilen, gebuchteCent } = belegliste;
  const belegteCent = summe(zeilen.map((z) => z.betragCent));
  const gemeinsam = { regel: "R77", ort: { art: "belegliste" }, recht: "nachweis:vorbereiten" } as const;
  const ohneDatei = zeilen.filter(({ dokumentId }) => dokumentId === null).length;
  return [
    ...(belegteCent === gebuchteCent
      ? []
      : [{ reason: "belegliste-weicht-ab", belegteCent, gebuchteCent, sperrt: true, ...gemeinsam } as const]),
    ...(ohneDatei === 0
      ? []
      : [{ reason: "belegdatei-fehlt", anzahl: ohneDatei, sperrt: false, ...gemeinsam } as const]),
    ...belegsummen(zeilen)
      .filter(({ betragCent }) => betragCent < 0)
      .map(
        ({ position, betragCent }) =>
          ({
            ...gemeinsam,
            reason: "kategorie-negativ",
            regel: "R88",
            position,
            betragCent,
            sperrt: false,
          }) as const,
      ),
  ];
}

const zurKette = (mangel: Kettenmangel): Nachweismangel => {
  const { empfaengerName } = mangel;
  const gemeinsam = {
    empfaengerName,
    ort: { art: "teilnachweis", nachweisId: mangel.nachweisId },
    recht: "nachweis:pruefen",
    sperrt: true,
  } as const;
  return mangel.art === "offen"
    ? { reason: "teilnachweis-offen", regel: "R81", ...gemeinsam }
    : {
        reason: "zurueckgestelltes-offen",
        regel: "R84",
        zurueckgestelltCent: mangel.zurueckgestelltCent,
        ...gemeinsam,
      };
};

const zurZeichnung = ({ zeichnungMoeglich, inhalt }: Mangellage): Nachweismangel[] =>
  zeichnungMoeglich
    ? []
    : [
        {
          reason: "niemand-zeichnet",
          regel: "R92",
          am: inhalt.stand,
          ort: { art: "zeichnung" },
          recht: "person:verwalten",
          sperrt: false,
        },
      ];
