import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { erstesFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { quellePasst, wahlmoeglichkeiten, type Abfragefeld, type Feldart } from "./abfragefeld.ts";
import { adressatenDer, LandesabfrageId, type Abfrageadressat, type LandesabfrageInhalt } from "./landesabfrage.ts";

export const Abfrageschritt = z.enum(["gestellt", "geschlossen", "zurueckgezogen"]);
export type Abfrageschritt = z.infer<typeof Abfrageschritt>;

export type Abfragestand = "entwurf" | Abfrageschritt;

export const abfragestandNamen = {
  entwurf: "Entwurf",
  gestellt: "Gestellt",
  geschlossen: "Geschlossen",
  zurueckgezogen: "Zurückgezogen",
} as const satisfies Record<Abfragestand, string>;

/** One act; `grund`: why it was withdrawn. */
export type Abfragevorgang = { id: string; schritt: Abfrageschritt; am: string; vonName: string; grund: string | null };

/** From its acts, in the order in which they happened. */
export const abfragestand = (vorgaenge: readonly Pick<Abfragevorgang, "schritt">[]): Abfragestand =>
  vorgaenge.at(-1)?.schritt ?? "entwurf";

export const Abfragerueckzug = z.strictObject({
  id: z.uuid("Unbekannter Schritt.").toLowerCase(),
  landesabfrageId: LandesabfrageId,
  grund: pflichttext(1000, { zeichen: 10, sonst: "Bitte den Grund in mindestens 10 Zeichen nennen." }),
});
export type Abfragerueckzug = z.infer<typeof Abfragerueckzug>;

/** What keeps a draft from being put to the bodies. `nummer` counts the fields from 1. */
export type Abfragemangel =
  | { reason: "landesabfrage-ohne-titel"; feld: "titel" }
  | { reason: "landesabfrage-ohne-anlass"; feld: "anlass" }
  | { reason: "landesabfrage-ohne-frist"; feld: "frist" }
  | { reason: "landesabfrage-frist-vorbei"; feld: "frist"; frist: PlainDate; heute: PlainDate }
  | { reason: "landesabfrage-ohne-felder"; feld: "felder" }
  | { reason: "abfragefeld-ohne-bezeichnung"; feld: string; nummer: number }
  | { reason: "abfragefeld-ohne-auswahl"; feld: string; nummer: number; bezeichnung: string }
  | { reason: "abfragefeld-quelle-passt-nicht"; feld: string; nummer: number; bezeichnung: string; art: Feldart }
  | { reason: "abfragefeld-quelle-jahr"; feld: string; nummer: number; bezeichnung: string; bis: number }
  | { reason: "landesabfrage-ohne-empfaenger"; feld: "empfaenger" }
  | { reason: "landesabfrage-empfaenger-unbekannt"; feld: "empfaenger"; anzahl: number };

export type AbfrageschrittRefusal =
  | Abfragemangel
  | { reason: "landesabfrage-gestellt" }
  | { reason: "landesabfrage-nicht-gestellt" }
  | { reason: "landesabfrage-geschlossen" }
  | { reason: "landesabfrage-zurueckgezogen" }
  | { reason: "landesabfrage-niemand-fehlt" };

type Vorgaenge = readonly Pick<Abfragevorgang, "schritt">[];
type Entscheidung = Decision<{ type: "Abfrageschritt" }, AbfrageschrittRefusal>;

/** A draft is changed and deleted until it is put to the bodies; then it stands as they read it. */
export const decideAbfrageaenderung = (vorgaenge: Vorgaenge): Entscheidung =>
  abfragestand(vorgaenge) === "entwurf"
    ? accept({ type: "Abfrageschritt" })
    : refuse({ reason: "landesabfrage-gestellt" });

/** Puts it to the bodies. They have at least the rest of today and one day. */
export function decideStellung(
  vorgaenge: Vorgaenge,
  inhalt: LandesabfrageInhalt,
  register: readonly Abfrageadressat[],
  heute: PlainDate,
): Entscheidung {
  const aenderbar = decideAbfrageaenderung(vorgaenge);
  if (!aenderbar.ok) return aenderbar;
  const [mangel] = abfragemaengel(inhalt, register, heute);
  return mangel ? refuse(mangel) : accept({ type: "Abfrageschritt" });
}

export const decideAbfrageschluss = (vorgaenge: Vorgaenge): Entscheidung => laufend(vorgaenge);
export const decideAbfragerueckzug = (vorgaenge: Vorgaenge): Entscheidung => laufend(vorgaenge);

/** Reminds whoever is missing; after the Frist as well. */
export function decideAbfrageerinnerung(vorgaenge: Vorgaenge, fehlende: number): Entscheidung {
  const laeuft = laufend(vorgaenge);
  return laeuft.ok && fehlende === 0 ? refuse({ reason: "landesabfrage-niemand-fehlt" }) : laeuft;
}

/** Everything that is missing, in the order of the page. */
export function abfragemaengel(
  { titel, anlass, frist, felder, empfaenger }: LandesabfrageInhalt,
  register: readonly Abfrageadressat[],
  heute: PlainDate,
): Abfragemangel[] {
  const adressaten = adressatenDer(empfaenger, register);
  const fremde = empfaenger.art === "auswahl" ? new Set(empfaenger.ids).size - adressaten.length : 0;
  return [
    ...(titel === "" ? [{ reason: "landesabfrage-ohne-titel", feld: "titel" } as const] : []),
    ...(anlass === "" ? [{ reason: "landesabfrage-ohne-anlass", feld: "anlass" } as const] : []),
    ...(frist === null ? [{ reason: "landesabfrage-ohne-frist", feld: "frist" } as const] : []),
    ...(frist !== null && frist <= heute
      ? [{ reason: "landesabfrage-frist-vorbei", feld: "frist", frist, heute } as const]
      : []),
    ...(felder.length === 0 ? [{ reason: "landesabfrage-ohne-felder", feld: "felder" } as const] : []),
    ...felder.flatMap((feld, i) => feldmaengel(feld, i, heute)),
    ...(fremde > 0
      ? [{ reason: "landesabfrage-empfaenger-unbekannt", feld: "empfaenger", anzahl: fremde } as const]
      : adressaten.length === 0
        ? [{ reason: "landesabfrage-ohne-empfaenger", feld: "empfaenger" } as const]
        : []),
  ];
}

function feldmaengel(feld: Abfragefeld, i: number, heute: PlainDate): Abfragemangel[] {
  const { bezeichnung, art, quelle } = feld;
  const nummer = i + 1;
  if (bezeichnung === "") return [{ reason: "abfragefeld-ohne-bezeichnung", feld: `felder[${i}].bezeichnung`, nummer }];
  if (art === "auswahl" && wahlmoeglichkeiten(feld).length < 2)
    return [{ reason: "abfragefeld-ohne-auswahl", feld: `felder[${i}].optionen`, nummer, bezeichnung }];
  if (quelle === null) return [];
  if (!quellePasst(art, quelle.groesse))
    return [{ reason: "abfragefeld-quelle-passt-nicht", feld: `felder[${i}].quelle`, nummer, bezeichnung, art }];
  const bis = jahrVon(heute);
  return quelle.jahr < erstesFoerderjahr || quelle.jahr > bis
    ? [{ reason: "abfragefeld-quelle-jahr", feld: `felder[${i}].quelle`, nummer, bezeichnung, bis }]
    : [];
}

/** Nothing happens to one that nobody was asked, or that has ended. */
function laufend(vorgaenge: Vorgaenge): Entscheidung {
  const stand = abfragestand(vorgaenge);
  if (stand === "entwurf") return refuse({ reason: "landesabfrage-nicht-gestellt" });
  if (stand === "geschlossen") return refuse({ reason: "landesabfrage-geschlossen" });
  if (stand === "zurueckgezogen") return refuse({ reason: "landesabfrage-zurueckgezogen" });
  return accept({ type: "Abfrageschritt" });
}
