import type { BesetzungVorlage } from "../grundstock/besetzungen.ts";
import { kreisWarendorf } from "../grundstock/kreis-warendorf.ts";
import { duesseldorf, kontingent, leverkusen } from "../grundstock/leverkusen-und-duesseldorf.ts";
import type { StelleVorlage, Szenario } from "../grundstock/szenario.ts";
import type { WeiterleitungVorlage } from "../grundstock/vertraege.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";
import { tageSpaeter } from "./stichtag.ts";
import { weitereStellen } from "./warendorf.ts";

/** The scenarios that are told by hand, with what happened in them since: nobody stays five years without a change. */
export const festeMandanten = (stichtag: string): Szenario[] => [
  belebt(leverkusen, stichtag),
  belebt(duesseldorf, stichtag),
  belebt(warendorf(stichtag), stichtag),
];

/** Warendorf's coordination began with the programme; the year 2026 brought four posts more. */
function warendorf(stichtag: string): Szenario {
  const koordination = kreisWarendorf.stellen.map((stelle) =>
    stelle.funktion === "koordination" || stelle.funktion === "assistenz"
      ? { ...stelle, beginn: "2021-04-01", besetzt: { ...einzig(stelle), von: "2021-06-01" } }
      : stelle,
  );
  const neue = weitereStellen(stichtag);
  return {
    ...kreisWarendorf,
    stellen: [...koordination, ...neue],
    kontingente: [
      ...kontingent(2021, [400, 0, 0], "Demodaten").filter(({ baustein }) => baustein === 1),
      ...kreisWarendorf.kontingente.map((k) =>
        k.jahr === 2026 && k.baustein === 2 ? { ...k, vzaeHundertstel: k.vzaeHundertstel + 100 * neue.length } : k,
      ),
    ],
  };
}

function einzig({ besetzt }: StelleVorlage): BesetzungVorlage {
  const [erste] = [besetzt ?? []].flat();
  return erste ?? { von: "2022-01-01" };
}

function belebt(szenario: Szenario, stichtag: string): Szenario {
  const z = zufall(samen("feste", szenario.schluessel));
  return {
    ...szenario,
    stellen: szenario.stellen.map(({ besetzt, weiterleitungen, ...stelle }) => ({
      ...stelle,
      ...(besetzt ? { besetzt: abgeloest(besetzt, stichtag, z) } : {}),
      ...(weiterleitungen ? { weiterleitungen: weiterleitungen.map((w) => imVertrag(w, stichtag, z)) } : {}),
    })),
  };
}

/** A part that the fixed story leaves empty is filled some months later: nobody keeps a post empty for three years. */
const imVertrag = (vertrag: WeiterleitungVorlage, stichtag: string, z: Zufall): WeiterleitungVorlage =>
  !vertrag.besetzt && vertrag.antwort?.angenommen && !vertrag.endete
    ? { ...vertrag, besetzt: { von: tageSpaeter(vertrag.beginn, 106) } }
    : vertrag.besetzt && !vertrag.endete && !vertrag.aenderung
      ? { ...vertrag, besetzt: abgeloest(vertrag.besetzt, stichtag, z) }
      : vertrag;

/** One person on a part becomes two, with some weeks without anybody between them. The first year stays as told. */
function abgeloest(
  besetzt: BesetzungVorlage | readonly BesetzungVorlage[],
  stichtag: string,
  z: Zufall,
): readonly BesetzungVorlage[] {
  const [person, ...weitere] = [besetzt].flat();
  if (!person || weitere.length > 0 || person.bis !== undefined || person.von > "2024-06-30" || z.wahr(0.4))
    return [besetzt].flat();
  const bis = tageSpaeter("2024-07-31", z.ganz(0, 480));
  const von = tageSpaeter(bis, z.aus([1, 32, 63, 94]));
  return von < stichtag
    ? [
        { ...person, bis },
        { ...person, von },
      ]
    : [{ ...person, bis }];
}
