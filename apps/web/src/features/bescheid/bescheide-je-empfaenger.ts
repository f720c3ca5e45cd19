import type { Baustein } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";
import type { BescheidZeile } from "./BescheidTable.tsx";

export type Empfaenger = Outputs["bescheidvorschlag"]["listEmpfaenger"][number];
export type Empfaengerzeile = Empfaenger & { geltende: Partial<Record<Baustein, BescheidZeile>>; fehlend: Baustein[] };
export type Empfaengerfilter = {
  baustein: Baustein | undefined;
  stand: "fehlt" | "erlassen" | undefined;
  suche: string;
};

const bausteine = [1, 2, 3] as const;

/**
 * One line per recipient: the 54, and Kommunen that received something. Nobody knows which Kommune should receive
 * Baustein 3.
 */
export function bescheideJeEmpfaenger(
  empfaenger: readonly Empfaenger[],
  bescheide: readonly BescheidZeile[],
): Empfaengerzeile[] {
  return empfaenger
    .map((e) => {
      const geltende: Empfaengerzeile["geltende"] = {};
      for (const b of bescheide) if (b.organisationId === e.id && b.gilt) geltende[b.baustein] = b;
      const kommune = e.art === "kreisangehoerige_kommune";
      return { ...e, geltende, fehlend: kommune ? [] : bausteine.filter((baustein) => !geltende[baustein]) };
    })
    .filter((zeile) => zeile.art !== "kreisangehoerige_kommune" || zeile.geltende[3]);
}

export function gefiltert(
  zeilen: readonly Empfaengerzeile[],
  { baustein, stand, suche }: Empfaengerfilter,
): Empfaengerzeile[] {
  const gefragt = baustein ? [baustein] : bausteine;
  return zeilen
    .filter(({ name, kreisName }) =>
      `${name} ${kreisName ?? ""}`.toLocaleLowerCase("de").includes(suche.trim().toLocaleLowerCase("de")),
    )
    .filter(({ geltende, fehlend }) => {
      if (stand === "fehlt") return gefragt.some((b) => fehlend.includes(b));
      return stand === "erlassen" ? gefragt.some((b) => geltende[b]) : true;
    });
}
