import { alsDatum, alsZeitraum } from "../../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { offenesDatum, pflichtzeile } from "../../grundlagen/eingabefelder.ts";
import { BenutzerId, ZeichnungsbefugnisId } from "../../grundlagen/ids.ts";
import { normalform } from "../../grundlagen/normalform.ts";
import { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Saetze } from "../../grundlagen/saetze.ts";
import { gilt, ueberschneidet } from "../../grundlagen/zeitraum.ts";
import { z } from "../../grundlagen/zod.ts";
import type { OrganisationArt } from "../../organisation/organisation.ts";
import { hatRecht, type Rolle } from "../../organisation/rollen.ts";
import { aemterDer, Zeichnungsamt, zeichnungsamtNamen, type Zeichnungsbefugnis } from "./zeichnungsbefugnis.ts";

const gemeinsam = { id: ZeichnungsbefugnisId, amt: Zeichnungsamt, von: PlainDate, bis: offenesDatum };

export const BefugnisMitZugang = z.strictObject({
  weg: z.literal("elektronisch"),
  benutzerId: BenutzerId,
  ...gemeinsam,
});
export const BefugnisAufPapier = z.strictObject({ weg: z.literal("papier"), name: pflichtzeile(200), ...gemeinsam });

/** Somebody who logs in and signs here, or somebody who signs on paper only and is known by name. */
export const BefugnisEingabe = z.discriminatedUnion("weg", [BefugnisMitZugang, BefugnisAufPapier]);
export type BefugnisEingabe = z.infer<typeof BefugnisEingabe>;

export const BefugnisendeEingabe = z.strictObject({
  befugnisId: ZeichnungsbefugnisId,
  /** The last day on which it counts. */
  bis: PlainDate,
});
export type BefugnisendeEingabe = z.infer<typeof BefugnisendeEingabe>;

export type BefugnisRefusal =
  | { reason: "amt-nicht-moeglich"; regel: "R92"; feld: "amt"; moeglich: readonly Zeichnungsamt[] }
  | { reason: "person-zeichnet-nicht"; regel: "R92"; feld: "benutzerId"; name: string }
  | { reason: "befugnis-endet-vor-beginn"; regel: "R92"; feld: "bis"; von: PlainDate }
  | {
      reason: "befugnis-ueberschneidet-sich";
      regel: "R92";
      feld: "von";
      name: string;
      amt: Zeichnungsamt;
      von: PlainDate;
      bis: PlainDate | null;
    }
  | { reason: "befugnis-schon-beendet"; regel: "R92"; feld: "bis"; bisher: PlainDate }
  | { reason: "befugnis-gebraucht"; regel: "R92"; feld: "bis"; am: PlainDate };

export type BefugnisEingetragen = { type: "BefugnisEingetragen"; befugnis: Zeichnungsbefugnis };
export type BefugnisBeendet = { type: "BefugnisBeendet"; befugnisId: ZeichnungsbefugnisId; bis: PlainDate };

/** R92: somebody holds an office of its body from a day to a day, once at a time. */
export function decideZeichnungsbefugnis(lage: {
  art: OrganisationArt;
  /** Every power of the body. */
  vorhandene: readonly Zeichnungsbefugnis[];
  /** Whose account signs; null on paper. */
  person: { benutzerId: BenutzerId; name: string; rollen: readonly Rolle[] } | null;
  eingabe: Pick<Zeichnungsbefugnis, "id" | "amt" | "von" | "bis"> & { name?: string };
}): Decision<BefugnisEingetragen, BefugnisRefusal> {
  const { art, vorhandene, person, eingabe } = lage;
  const { id, amt, von, bis } = eingabe;
  const moeglich = aemterDer(art);
  if (!moeglich.includes(amt)) return refuse({ reason: "amt-nicht-moeglich", regel: "R92", feld: "amt", moeglich });
  if (person && !hatRecht(person.rollen, "nachweis:zeichnen"))
    return refuse({ reason: "person-zeichnet-nicht", regel: "R92", feld: "benutzerId", name: person.name });
  if (bis !== null && bis < von) return refuse({ reason: "befugnis-endet-vor-beginn", regel: "R92", feld: "bis", von });
  const name = person?.name ?? eingabe.name ?? "";
  const befugnis: Zeichnungsbefugnis = { id, benutzerId: person?.benutzerId ?? null, name, amt, von, bis };
  const andere = vorhandene.find((b) => b.amt === amt && istDieselbePerson(b, befugnis) && ueberschneidet(b, befugnis));
  if (andere)
    return refuse({
      reason: "befugnis-ueberschneidet-sich",
      regel: "R92",
      feld: "von",
      name: andere.name,
      amt,
      von: andere.von,
      bis: andere.bis,
    });
  return accept({ type: "BefugnisEingetragen", befugnis });
}

/** It ends on a day, or earlier than it was to; never before it was used, and it never grows. */
export function decideBefugnisende(lage: {
  befugnis: Zeichnungsbefugnis;
  /** Days on which it was signed by it. */
  gezeichnetAm: readonly PlainDate[];
  bis: PlainDate;
}): Decision<BefugnisBeendet, BefugnisRefusal> {
  const { befugnis, gezeichnetAm, bis } = lage;
  if (bis < befugnis.von)
    return refuse({ reason: "befugnis-endet-vor-beginn", regel: "R92", feld: "bis", von: befugnis.von });
  if (befugnis.bis !== null && bis >= befugnis.bis)
    return refuse({ reason: "befugnis-schon-beendet", regel: "R92", feld: "bis", bisher: befugnis.bis });
  const letzte = gezeichnetAm
    .filter((tag) => gilt(befugnis, tag))
    .toSorted()
    .at(-1);
  if (letzte !== undefined && letzte > bis)
    return refuse({ reason: "befugnis-gebraucht", regel: "R92", feld: "bis", am: letzte });
  return accept({ type: "BefugnisBeendet", befugnisId: befugnis.id, bis });
}

/** Accounts are told apart by themselves; whoever has none is known by name. */
const istDieselbePerson = (
  a: Pick<Zeichnungsbefugnis, "benutzerId" | "name">,
  b: Pick<Zeichnungsbefugnis, "benutzerId" | "name">,
): boolean =>
  a.benutzerId !== null && b.benutzerId !== null
    ? a.benutzerId === b.benutzerId
    : normalform(a.name) === normalform(b.name);

export const befugnisRefusalTexte: Saetze<BefugnisRefusal> = {
  "amt-nicht-moeglich": ({ moeglich }) =>
    moeglich.length === 0
      ? "Diese Organisation zeichnet keine Nachweise. Bitte nichts eintragen."
      : `Diese Funktion gibt es hier nicht. Bitte eine davon wählen: ${moeglich.map((amt) => zeichnungsamtNamen[amt]).join(", ")}.`,
  "person-zeichnet-nicht": (r) =>
    `${r.name} darf hier keine Nachweise zeichnen. Bitte zuerst die Rolle „Zeichnung von Nachweisen“ vergeben oder die Person auf Papier zeichnen lassen.`,
  "befugnis-endet-vor-beginn": (r) =>
    `Die Befugnis beginnt am ${alsDatum(r.von)}. Bitte keinen früheren letzten Tag angeben.`,
  "befugnis-ueberschneidet-sich": (r) =>
    `${r.name} ist als „${zeichnungsamtNamen[r.amt]}“ schon eingetragen: ${alsZeitraum(r.von, r.bis)}. Bitte diesen Eintrag zuerst beenden oder einen anderen Zeitraum angeben.`,
  "befugnis-schon-beendet": (r) =>
    `Diese Befugnis endet schon am ${alsDatum(r.bisher)}. Bitte einen früheren Tag angeben; gilt sie länger, bitte sie neu eintragen.`,
  "befugnis-gebraucht": (r) =>
    `Mit dieser Befugnis wurde noch am ${alsDatum(r.am)} gezeichnet. Bitte diesen oder einen späteren Tag angeben.`,
};
