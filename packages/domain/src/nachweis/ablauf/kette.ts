import { summe, type Cent } from "../../grundlagen/geld.ts";
import type { NachweisId, WeiterleitungId } from "../../grundlagen/ids.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Kettenmangel } from "../papier/nachweismangel.ts";
import type { Nachweislauf } from "./nachweisstand.ts";
import type { Pruefsumme } from "../pruefung/zeilenpruefung.ts";

/**
 * One contract below with the Teilnachweis of its holder as the giver sees it: who owes it, where it stands, what was
 * certified. `lauf` null: nobody has begun it.
 */
export type Kettenglied = {
  weiterleitungId: WeiterleitungId;
  nachweisId: NachweisId | null;
  empfaengerName: string;
  faelligAm: PlainDate;
  weitergeleitetCent: Cent;
  lauf: Pick<Nachweislauf, "stand" | "version" | "bescheinigung"> | null;
  /** Of the version that was certified; null before. */
  pruefsumme: Pruefsumme | null;
  /** Of the certified version: what the holder pays back by its contract. */
  rueckgabeCent: Cent;
};

/**
 * R81, R84: what keeps a level from being prepared. A level below is closed once it is certified or waived; lines that
 * are parked are decided or waived first.
 */
export const kettenmaengel = (glieder: readonly Kettenglied[]): Kettenmangel[] =>
  glieder.flatMap((glied): Kettenmangel[] => {
    const { empfaengerName, nachweisId, lauf } = glied;
    if (lauf?.stand === "verzichtet") return [];
    if (!lauf?.bescheinigung || nachweisId === null) return [{ art: "offen", empfaengerName, nachweisId }];
    const zurueckgestelltCent = glied.pruefsumme?.zurueckgestelltCent ?? 0;
    return zurueckgestelltCent === 0 || lauf.bescheinigung.zurueckgestelltesVerzichtet
      ? []
      : [{ art: "zurueckgestellt", empfaengerName, nachweisId, zurueckgestelltCent }];
  });

/** R81: the certificates that this version uses; each is used once. */
export const verwendeteBescheinigungen = (
  glieder: readonly Kettenglied[],
): { nachweisId: NachweisId; version: number }[] =>
  glieder.flatMap(({ nachweisId, lauf }) =>
    nachweisId !== null && lauf?.bescheinigung && lauf.stand !== "verzichtet"
      ? [{ nachweisId, version: lauf.bescheinigung.version }]
      : [],
  );

/** The chain below in sums, for the level after the next: nobody's lines, nobody's name. */
export type Kettensumme = {
  glieder: number;
  bescheinigt: number;
  verzichtet: number;
  weitergeleitetCent: Cent;
  erklaertCent: number;
  anerkanntCent: number;
  gekuerztCent: number;
  zurueckgestelltCent: number;
  rueckgabeCent: Cent;
};

export function kettensumme(glieder: readonly Kettenglied[]): Kettensumme {
  const gilt = (g: Kettenglied) => (g.lauf?.stand === "verzichtet" ? null : g.pruefsumme);
  const auf = (betrag: (p: Pruefsumme) => number) => summe(glieder.map((g) => gilt(g)).map((p) => (p ? betrag(p) : 0)));
  return {
    glieder: glieder.length,
    bescheinigt: glieder.filter(({ lauf }) => lauf?.bescheinigung && lauf.stand !== "verzichtet").length,
    verzichtet: glieder.filter(({ lauf }) => lauf?.stand === "verzichtet").length,
    weitergeleitetCent: summe(glieder.map((g) => g.weitergeleitetCent)),
    erklaertCent: auf((p) => p.erklaertCent),
    anerkanntCent: auf((p) => p.anerkanntCent),
    gekuerztCent: auf((p) => p.gekuerztCent),
    zurueckgestelltCent: auf((p) => p.zurueckgestelltCent),
    rueckgabeCent: summe(glieder.map((g) => (gilt(g) ? g.rueckgabeCent : 0))),
  };
}
