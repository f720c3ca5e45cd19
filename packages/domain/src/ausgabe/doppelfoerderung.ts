import { z } from "../grundlagen/zod.ts";
import { monatNamen } from "./ausgabe-angaben.ts";
import type { Besetzung } from "../stelle/besetzung.ts";
import { alsVzae } from "../grundlagen/darstellung.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { offenesDatum, pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { summe } from "../grundlagen/geld.ts";
import { BesetzungId } from "../grundlagen/ids.ts";
import { istAehnlich, normalform } from "../grundlagen/normalform.ts";
import { jahrVon, PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { gilt, type Zeitraum } from "../grundlagen/zeitraum.ts";

export const FremdfoerderungId = z.uuid("Unbekannte Förderung.").brand("FremdfoerderungId");
export type FremdfoerderungId = z.infer<typeof FremdfoerderungId>;

export const FremdfoerderungAnlage = z.strictObject({
  id: FremdfoerderungId,
  besetzungId: BesetzungId,
  programm: pflichtzeile(200),
  anteilHundertstel: z
    .int("Bitte den Anteil in ganzen Hundertsteln einer vollen Stelle angeben, zum Beispiel 50.")
    .min(1, "Der Anteil muss mindestens 0,01 VZÄ betragen.")
    .max(100, "Eine Person lässt sich höchstens zu 1,00 VZÄ fördern."),
  von: PlainDate,
  bis: offenesDatum,
});
export type FremdfoerderungAnlage = z.infer<typeof FremdfoerderungAnlage>;

/** What another programme pays of a person, in hundredths of a full post, as KIM's own share is counted. */
export type Fremdfoerderung = FremdfoerderungAnlage;

export type DoppelfoerderungRefusal =
  | { reason: "fremdfoerderung-bis-vor-von"; feld: "bis" }
  | {
      reason: "doppelfoerderung";
      regel: "R14";
      feld: "anteilHundertstel" | "vzaeHundertstel";
      pseudonym: string;
      /** Other spellings that count as the same person. */
      auch: string[];
      jahr: number;
      monat: number;
      anteile: { programm: string; hundertstel: number }[];
      summeHundertstel: number;
    };

export const doppelfoerderungRefusalTexte: Saetze<DoppelfoerderungRefusal> = {
  "fremdfoerderung-bis-vor-von": () =>
    "Der letzte Tag liegt vor dem ersten. Bitte einen Tag ab dem Beginn der Förderung wählen.",
  doppelfoerderung: (r) =>
    `Im ${monatNamen[r.monat - 1]} ${r.jahr} wäre „${r.pseudonym}“${auchGeschrieben(r.auch)} mit ${alsVzae(r.summeHundertstel)} gefördert: ${r.anteile.map((a) => `${a.programm} ${alsVzae(a.hundertstel)}`).join(", ")}. Erlaubt sind je Person zusammen höchstens 1,00 VZÄ. Bitte den Anteil oder den Zeitraum anpassen${r.auch.length > 0 ? ", oder einer anderen Person ein anderes Pseudonym geben" : ""}.`,
};

/** Named, so that nobody looks in vain for the other row; empty where all are spelt alike. */
export const auchGeschrieben = (auch: readonly string[]): string =>
  auch.length > 0 ? ` (auch ${auch.map((name) => `„${name}“`).join(", ")})` : "";

/** Whoever may be the same person under another spelling: told, no refusal. */
export const aehnlichePseudonyme = (
  pseudonym: string,
  besetzungen: readonly Pick<Besetzung, "pseudonym">[],
): string[] => [...new Set(besetzungen.map((b) => b.pseudonym).filter((anderes) => istAehnlich(anderes, pseudonym)))];

export const pseudonymHinweis = (pseudonym: string, aehnliche: readonly string[]): string =>
  `„${pseudonym}“ könnte dieselbe Person sein wie ${aehnliche.map((name) => `„${name}“`).join(", ")}. Ist sie es, bitte alle gleich schreiben: Nur dann zählen ihre Anteile zusammen (R14).`;

export type FremdfoerderungErfasst = { type: "FremdfoerderungErfasst"; fremdfoerderung: Fremdfoerderung };

type Person = {
  besetzung: Besetzung;
  /** All occupancy the organisation keeps; a person is known by the pseudonym, however it is spelt. */
  besetzungen: readonly Besetzung[];
  fremdfoerderungen: readonly Fremdfoerderung[];
};

/** R14: KIM and every other programme together never pay more than the whole person. */
export function decideFremdfoerderung({
  antrag,
  ...person
}: Person & { antrag: FremdfoerderungAnlage }): Decision<FremdfoerderungErfasst, DoppelfoerderungRefusal> {
  if (antrag.bis !== null && antrag.bis < antrag.von)
    return refuse({ reason: "fremdfoerderung-bis-vor-von", feld: "bis" });
  const grenze = personengrenze(
    { ...person, fremdfoerderungen: [...person.fremdfoerderungen.filter((f) => f.id !== antrag.id), antrag] },
    antrag,
    "anteilHundertstel",
  );
  return grenze ? refuse(grenze) : accept({ type: "FremdfoerderungErfasst", fremdfoerderung: antrag });
}

/** R14 seen from KIM's side: what stands against an occupancy on any of its days. */
export const doppelfoerderungDurch = (person: Person): DoppelfoerderungRefusal | undefined =>
  personengrenze(
    { ...person, besetzungen: [...person.besetzungen.filter((b) => b.id !== person.besetzung.id), person.besetzung] },
    person.besetzung,
    "vzaeHundertstel",
  );

/** R14: a new occupancy leaves the person within 100 % on each of its days. */
export function decideOhneDoppelfoerderung(
  person: Person,
): Decision<{ type: "OhneDoppelfoerderung" }, DoppelfoerderungRefusal> {
  const grenze = doppelfoerderungDurch(person);
  return grenze ? refuse(grenze) : accept({ type: "OhneDoppelfoerderung" });
}

function personengrenze(
  person: Person,
  fenster: Zeitraum,
  feld: "anteilHundertstel" | "vzaeHundertstel",
): DoppelfoerderungRefusal | undefined {
  const { pseudonym } = person.besetzung;
  const eigene = person.besetzungen.filter((b) => normalform(b.pseudonym) === normalform(pseudonym));
  const andere = person.fremdfoerderungen.filter((f) => eigene.some((b) => b.id === f.besetzungId));
  const anteile = [
    ...eigene.map((b) => ({ programm: "KIM", hundertstel: b.vzaeHundertstel, von: b.von, bis: b.bis })),
    ...andere.map((f) => ({ programm: f.programm, hundertstel: f.anteilHundertstel, von: f.von, bis: f.bis })),
  ];
  // A sum can only rise on a day on which a share begins.
  const tage = [fenster.von, ...anteile.map(({ von }) => von)].filter((tag) => gilt(fenster, tag)).sort();
  for (const tag of tage) {
    const amTag = anteile
      .filter((anteil) => gilt(anteil, tag))
      .map(({ programm, hundertstel }) => ({ programm, hundertstel }));
    const summeHundertstel = summe(amTag.map(({ hundertstel }) => hundertstel));
    if (summeHundertstel > 100)
      return {
        reason: "doppelfoerderung",
        regel: "R14",
        feld,
        pseudonym,
        auch: [...new Set(eigene.map((b) => b.pseudonym))].filter((anders) => anders !== pseudonym),
        jahr: jahrVon(tag),
        monat: Number(tag.slice(5, 7)),
        anteile: amTag,
        summeHundertstel,
      };
  }
  return undefined;
}
