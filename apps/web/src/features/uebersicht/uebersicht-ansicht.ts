import { z } from "@kim/domain/zod";
import type { OrganisationArt } from "@kim/domain/organisation";
import { Baustein } from "@kim/domain/stelle";
import { teilzustaende } from "@kim/domain/uebersicht";
import type { Outputs } from "../../base/trpc.ts";

export type Uebersicht = Outputs["uebersicht"]["get"];
export type Teil = Uebersicht["teile"][number];

const Zustandsfilter = z.enum([...teilzustaende, "vakant"]);
export const zustandsfilterNamen = {
  eigen: "Nicht weitergeleitet",
  angeboten: "Angeboten",
  weitergeleitet: "Weitergeleitet",
  vakant: "Ganz oder teilweise vakant",
  zurueckgegeben: "Zurückgegeben",
} as const satisfies Record<z.infer<typeof Zustandsfilter>, string>;

export const Gliederung = z.enum(["kommune", "traeger", "stelle", "geber", "karte"]);
export type Gliederung = z.infer<typeof Gliederung>;
export const gliederungNamen = {
  kommune: "Kommunen",
  traeger: "Träger",
  stelle: "Stellen",
  geber: "Geber",
  karte: "Karte",
} as const satisfies Record<Gliederung, string>;

/** What there is to divide by: a Kreis has Kommunen, a kreisfreie Stadt has not, who holds by contract has givers. */
export function gliederungenFuer(art: OrganisationArt): readonly [Gliederung, ...Gliederung[]] {
  if (art === "kreis" || art === "staedteregion") return ["kommune", "traeger", "stelle", "karte"];
  return art === "kreisfreie_stadt" ? ["traeger", "stelle"] : ["geber", "stelle"];
}

export type Ansicht = {
  gliederung: Gliederung;
  baustein: Baustein | undefined;
  zustand: z.infer<typeof Zustandsfilter> | undefined;
  /** The id of a receiver. */
  bei: string | undefined;
  /** The id of a giver. */
  geber: string | undefined;
  text: string;
};

/** Reads the address; what it does not know counts as absent. */
export function ansichtAus(params: URLSearchParams, art: OrganisationArt): Ansicht {
  const moegliche = gliederungenFuer(art);
  return {
    gliederung: moegliche.find((g) => g === params.get("gliederung")) ?? moegliche[0],
    baustein: Baustein.safeParse(Number(params.get("baustein"))).data,
    zustand: Zustandsfilter.safeParse(params.get("zustand")).data,
    bei: params.get("bei") || undefined,
    geber: params.get("geber") || undefined,
    text: params.get("text") ?? "",
  };
}

const nachName = new Intl.Collator("de", { numeric: true });

/** The parts that pass, by Baustein and then by name ("Case Management 2" before "10"). */
export const gefiltert = (teile: readonly Teil[], { baustein, zustand, bei, geber, text }: Ansicht): Teil[] =>
  teile
    .filter((teil) => baustein === undefined || teil.baustein === baustein)
    .filter(
      (teil) =>
        zustand === undefined || (zustand === "vakant" ? vakantHundertstel(teil) > 0 : teil.zustand === zustand),
    )
    .filter(
      (teil) => bei === undefined || teil.bei?.id === bei || teil.kette.some((glied) => glied.empfaengerId === bei),
    )
    .filter((teil) => geber === undefined || teil.geber?.id === geber)
    .filter((teil) => enthaelt(teil, text))
    .sort((a, b) => a.baustein - b.baustein || nachName.compare(a.bezeichnung, b.bezeichnung));

function enthaelt(teil: Teil, text: string): boolean {
  const worte = text.toLocaleLowerCase("de").split(/\s+/).filter(Boolean);
  const heuhaufen = [
    teil.bezeichnung,
    teil.bei?.name,
    teil.geber?.name,
    ...teil.kette.map((glied) => glied.empfaengerName),
  ]
    .join(" ")
    .toLocaleLowerCase("de");
  return worte.every((wort) => heuhaufen.includes(wort));
}

/** What nobody fills today. */
export const vakantHundertstel = ({
  vzaeHundertstel,
  besetztHundertstel,
}: Pick<Teil, "vzaeHundertstel" | "besetztHundertstel">): number => vzaeHundertstel - besetztHundertstel;

export type Summe = { stellen: number; vzaeHundertstel: number; besetztHundertstel: number };

export const summeVon = (teile: readonly Teil[]): Summe => ({
  stellen: new Set(teile.map(({ stelleId }) => stelleId)).size,
  vzaeHundertstel: teile.reduce((summe, teil) => summe + teil.vzaeHundertstel, 0),
  besetztHundertstel: teile.reduce((summe, teil) => summe + teil.besetztHundertstel, 0),
});

/** Bodies by their id and name, each once, by name. */
export const nachNamen = (stellen: readonly ({ id: string; name: string } | null)[]): { id: string; name: string }[] =>
  [...new Map(stellen.flatMap((o) => (o ? [[o.id, { id: o.id, name: o.name }] as const] : []))).values()].sort((a, b) =>
    nachName.compare(a.name, b.name),
  );
