import { Nachweisstand } from "@kim/domain/nachweis";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Nachweiszeile } from "../ansicht.ts";

export const seiten = [
  { value: "eigene", label: "Eigene Nachweise" },
  { value: "pruefung", label: "Zu prüfen" },
  { value: "empfaenger", label: "Alle, die zu Ihnen kommen" },
] as const;
export type Seite = (typeof seiten)[number]["value"];

export type NachweisFilter = { jahr: number | null; stand: Nachweisstand | null; seite: Seite | null; suche: string };

/** What the address asks for; anything it cannot mean is left out. */
export function filterAus(params: URLSearchParams): NachweisFilter {
  const jahr = params.get("jahr") ?? "";
  return {
    jahr: /^\d{4}$/.test(jahr) ? Number(jahr) : null,
    stand: Nachweisstand.safeParse(params.get("stand")).data ?? null,
    seite: seiten.find(({ value }) => value === params.get("seite"))?.value ?? null,
    suche: (params.get("suche") ?? "").slice(0, 200),
  };
}

/** Lies with the level above and waits for it. */
const liegtZurPruefung: readonly Nachweisstand[] = ["eingereicht", "in_pruefung", "geprueft"];

/** The papers that pass the filter, by whose they are; what waits for a check first in the order of its dates. */
export function gefiltert<Zeile extends Pick<Nachweiszeile, Gelesen>>(
  nachweise: readonly Zeile[],
  { jahr, stand, seite, suche }: NachweisFilter,
  organisationId: OrganisationId,
): Record<Seite, Zeile[]> {
  const gesucht = suche.trim().toLocaleLowerCase("de");
  const passt = nachweise.filter(
    (n) =>
      (jahr === null || n.jahr === jahr) &&
      (stand === null || n.stand === stand) &&
      (gesucht === "" || n.inhaberName.toLocaleLowerCase("de").includes(gesucht)),
  );
  const zeige = (welche: Seite, zeilen: Zeile[]) => (seite === null || seite === welche ? zeilen : []);
  const fremde = passt.filter((n) => n.inhaberId !== organisationId);
  const zuPruefen = fremde.filter((n) => liegtZurPruefung.includes(n.stand));
  return {
    eigene: zeige(
      "eigene",
      passt.filter((n) => n.inhaberId === organisationId),
    ),
    pruefung: zeige("pruefung", zuPruefen).toSorted((a, b) => (a.frist.am < b.frist.am ? -1 : 1)),
    // Beside "Zu prüfen" nothing stands twice.
    empfaenger: zeige("empfaenger", seite === null ? fremde.filter((n) => !zuPruefen.includes(n)) : fremde),
  };
}

type Gelesen = "inhaberId" | "inhaberName" | "jahr" | "stand" | "frist";
