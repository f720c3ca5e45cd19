import { jahresbeginn, jahresende, ueblicheVerrechnung } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { foerderkonditionen, vakanzregelIn } from "@kim/domain/kondition";
import {
  vorschlagAufteilung,
  vorschlagBetraege,
  vorschlagNachweisfaellig,
  type Bescheidart,
} from "@kim/domain/bescheid";
import { massnahmenteileOf } from "../../src/queries/foerderung/bescheid.ts";
import { uuidOf } from "../../src/scope/ids.ts";
import { organisationIdOf } from "./organisationen.ts";

export interface BescheidVorlage {
  jahr: number;
  baustein: Baustein;
  vzaeHundertstel: number;
  datum: string;
  art?: Bescheidart;
  massnahmenCent?: number;
  /** What is left of the personnel money after a cut. */
  personalHundertstel?: number;
  antragId?: string;
  nebenbestimmungen: string;
}

export const demodaten = "Demodaten: Aktenzeichen, Datum und Fälligkeit sind erfunden.";

/** Bescheide of the demo, per recipient in the order in which they were issued. */
export const festeBescheide: Readonly<Record<string, readonly BescheidVorlage[]>> = {
  // Vorlage 2021/1121: the Bescheid of 15.02.2021 covers Baustein 1; its other grants wait for the granting authority.
  "05316": [
    {
      jahr: 2022,
      baustein: 1,
      vzaeHundertstel: 300,
      datum: "2021-02-15",
      nebenbestimmungen:
        "Beträge und Datum nach Vorlage 2021/1121. Demodaten: Aktenzeichen und Fälligkeit sind erfunden.",
    },
  ],
  "05111": [
    { jahr: 2022, baustein: 1, vzaeHundertstel: 300, datum: "2022-02-15", nebenbestimmungen: demodaten },
    { jahr: 2022, baustein: 2, vzaeHundertstel: 1600, datum: "2022-02-15", nebenbestimmungen: demodaten },
    { jahr: 2022, baustein: 3, vzaeHundertstel: 300, datum: "2022-02-15", nebenbestimmungen: demodaten },
  ],
  "05570": [
    {
      jahr: 2025,
      baustein: 1,
      vzaeHundertstel: 400,
      datum: "2025-02-10",
      massnahmenCent: 3_200_000,
      nebenbestimmungen: demodaten,
    },
    { jahr: 2025, baustein: 2, vzaeHundertstel: 500, datum: "2025-02-10", nebenbestimmungen: demodaten },
    {
      jahr: 2025,
      baustein: 2,
      vzaeHundertstel: 600,
      datum: "2025-06-02",
      art: "aenderungsbescheid",
      nebenbestimmungen: `${demodaten} Eine weitere Stelle für das Case Management.`,
    },
    { jahr: 2025, baustein: 3, vzaeHundertstel: 150, datum: "2025-02-17", nebenbestimmungen: demodaten },
  ],
};

/** Rows of one recipient, amounts by the rates of their year; `konditionIdOf` names the Fassung they rest on. */
export function bescheideVon(
  schluessel: string,
  konditionIdOf: (jahr: number) => string,
  eigene = festeBescheide[schluessel] ?? [],
) {
  const idOf = (nummer: number) => uuidOf("bescheid", schluessel, nummer);
  return eigene.flatMap(({ art = "erstbescheid", massnahmenCent, personalHundertstel = 100, ...vorlage }, nummer) => {
    const { jahr, baustein, vzaeHundertstel, datum } = vorlage;
    const konditionen = foerderkonditionen(jahr);
    if (!konditionen) return [];
    const [von, bis] = [jahresbeginn(jahr), jahresende(jahr)];
    const vorgaenger =
      art === "aenderungsbescheid"
        ? eigene.findLastIndex((v, i) => i < nummer && v.jahr === jahr && v.baustein === baustein)
        : -1;
    const { massnahmenAufteilung: _, ...betraege } = vorschlagBetraege({
      konditionen,
      baustein,
      vzaeHundertstel,
      von,
      bis,
    });
    const bewilligteMassnahmenCent = massnahmenCent ?? betraege.massnahmenCent;
    const { instrument } = konditionen.instrumente[baustein];
    return [
      {
        ...vorlage,
        ...betraege,
        personalCent: Math.floor((betraege.personalCent * personalHundertstel) / 100),
        massnahmenCent: bewilligteMassnahmenCent,
        ...massnahmenteileOf(baustein === 1 ? vorschlagAufteilung(konditionen, bewilligteMassnahmenCent) : null),
        art,
        tenantId: organisationIdOf(schluessel),
        id: idOf(nummer),
        vorgaengerId: vorgaenger < 0 ? null : idOf(vorgaenger),
        antragId: vorlage.antragId ?? null,
        instrument,
        verrechnung: ueblicheVerrechnung[instrument],
        zeichnungskreis: konditionen.zeichnung[baustein].kreis,
        aktenzeichen: `Demodaten ${jahr}/${baustein}${art === "aenderungsbescheid" ? "-Ä" : ""}`,
        von,
        bis,
        nachweisFaelligAm: vorschlagNachweisfaellig(bis, konditionen.fristen[baustein].nachweis.monate),
        vakanzMethode: vakanzregelIn(konditionen, baustein, "personal").methode,
        konditionId: konditionIdOf(jahr),
        am: new Date(`${datum}T09:00:00Z`),
        vonName: "Carsten Vogt",
      },
    ];
  });
}

export type BescheidZeile = ReturnType<typeof bescheideVon>[number];
