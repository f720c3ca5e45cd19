import type { BesetzungVorlage } from "../grundstock/besetzungen.ts";
import type { WeiterleitungVorlage } from "../grundstock/vertraege.ts";
import { tageSpaeter } from "./stichtag.ts";
import { hoechstbetrag } from "./vertragsplan.ts";

type Folge = readonly WeiterleitungVorlage[];

/**
 * The last contract of a chain as something happens to it; contracts of which a part was passed on stay as they are.
 */
const letzter = (
  folge: Folge,
  neu: (vertrag: WeiterleitungVorlage) => WeiterleitungVorlage[],
): WeiterleitungVorlage[] => {
  const vertrag = folge.at(-1);
  return vertrag && !vertrag.weiter ? [...folge.slice(0, -1), ...neu(vertrag)] : [...folge];
};

const bis = (besetzt: WeiterleitungVorlage["besetzt"], tag: string): BesetzungVorlage[] =>
  [besetzt ?? []]
    .flat()
    .filter(({ von }) => von <= tag)
    .map((person) => (person.bis !== undefined && person.bis <= tag ? person : { ...person, bis: tag }));

/** Handed back by the receiver, who found nobody any more. */
export const zurueckgegeben = (folge: Folge, letzterTag: string) =>
  letzter(folge, (vertrag) => [
    {
      ...vertrag,
      besetzt: bis(vertrag.besetzt, tageSpaeter(letzterTag, -20)),
      endete: {
        art: "zurueckgegeben",
        letzterTag,
        am: tageSpaeter(letzterTag, -25),
        grund: "Die Fachkraft ist gegangen; die Stelle ließ sich nach zwei Ausschreibungen nicht neu besetzen.",
      },
    },
  ]);

/** Ended by the giver before its last day. */
export const beendet = (folge: Folge, letzterTag: string) =>
  letzter(folge, (vertrag) => [
    {
      ...vertrag,
      besetzt: bis(vertrag.besetzt, letzterTag),
      endete: {
        art: "beendet",
        letzterTag,
        am: tageSpaeter(letzterTag, -40),
        grund: "Das Angebot wird mit dem des Kommunalen Integrationszentrums zusammengelegt.",
      },
    },
  ]);

/** The rest of the contract moves to another body. */
export const umgezogen = (folge: Folge, ab: string, an: string) =>
  letzter(folge, (vertrag) => {
    const letzterTag = tageSpaeter(ab, -1);
    const am = tageSpaeter(ab, -45);
    const grund = "Der Träger gibt seine Beratungsstelle auf; das Angebot bleibt im selben Haus.";
    return [
      { ...vertrag, besetzt: bis(vertrag.besetzt, letzterTag), endete: { art: "beendet", letzterTag, am, grund } },
      {
        ...vertrag,
        an,
        beginn: ab,
        betragCent: Math.floor(hoechstbetrag(ab, vertrag.ende, vertrag.vzaeHundertstel) / 10_000) * 10_000,
        begruendung: `${vertrag.begruendung}\n\n${grund}`,
        angebotenAm: am,
        uebergang: "umzug",
        besetzt: { von: tageSpaeter(ab, 14), vzaeHundertstel: vertrag.vzaeHundertstel },
      },
    ];
  });

/** Another amount from a day on; without an answer the proposal waits. */
export const geaendert = (folge: Folge, ab: string, am: string, angenommen: boolean) =>
  letzter(folge, (vertrag) => {
    if (ab <= vertrag.beginn || ab > vertrag.ende) return [vertrag];
    const { vzaeHundertstel, ende } = vertrag;
    const aenderung = {
      ab,
      vzaeHundertstel,
      betragCent: hoechstbetrag(ab, ende, vzaeHundertstel),
      am,
      grund: "Der Tarifabschluss erhöht die Personalkosten; der Betrag steigt bis zum Fördersatz.",
    };
    return [
      {
        ...vertrag,
        betragCent: Math.floor((vertrag.betragCent * 96) / 100),
        aenderung: angenommen ? { ...aenderung, angenommen } : aenderung,
      },
    ];
  });
