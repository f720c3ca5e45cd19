import type { Auftragsgrund } from "@kim/domain/betrieb";
import { summe } from "@kim/domain/grundlagen";
import type { Outputs } from "../../base/trpc.ts";

export type Lauf = Outputs["jahreslauf"]["get"];
export type Laufzeile = Outputs["jahreslauf"]["list"]["laeufe"][number];
export type Schritt = Lauf["schritte"][number];

/** The year of the address; otherwise the one before the running one. `startbareJahre` is newest first. */
export const gewaehltesJahr = (suche: URLSearchParams, startbareJahre: readonly number[]): number | undefined =>
  startbareJahre.find((jahr) => String(jahr) === suche.get("jahr")) ?? startbareJahre[1] ?? startbareJahre[0];

/** The run of the address when it belongs to the year, otherwise the year's last one. `laeufe` is newest first. */
export function gewaehlterLauf(
  suche: URLSearchParams,
  laeufe: readonly Laufzeile[],
  jahr: number,
): Laufzeile | undefined {
  const desJahres = laeufe.filter((lauf) => lauf.jahr === jahr);
  return desJahres.find(({ id }) => id === suche.get("lauf")) ?? desJahres[0];
}

/** Of all recipients of a run; `angelegt` counts those below too. */
export function nachweissummen({ schritte }: Pick<Lauf, "schritte">) {
  const ueberAlle = (art: "eigene" | "darunter" | "papiere" | "papierfehler" | "unerreicht") =>
    summe(schritte.map(({ nachweise }) => nachweise[art]));
  const darunter = ueberAlle("darunter");
  return {
    angelegt: ueberAlle("eigene") + darunter,
    darunter,
    papiere: ueberAlle("papiere"),
    papierfehler: ueberAlle("papierfehler"),
    unerreicht: ueberAlle("unerreicht"),
  };
}

export type Gescheitertes = {
  name: string;
  was: "entwuerfe" | "darunter" | "papiere";
  anzahl: number;
  grund: Auftragsgrund;
};

/** What nobody tries any more of what a run promised, recipient by recipient. */
export const gescheitertes = ({ schritte }: Pick<Lauf, "schritte">): Gescheitertes[] =>
  schritte.flatMap(({ name, nachweise: { anlageGrund, anlageGrundDarunter, papierfehler, papiergrund } }) => [
    ...(anlageGrund ? [{ name, was: "entwuerfe" as const, anzahl: 1, grund: anlageGrund }] : []),
    ...(anlageGrundDarunter ? [{ name, was: "darunter" as const, anzahl: 1, grund: anlageGrundDarunter }] : []),
    ...(papiergrund ? [{ name, was: "papiere" as const, anzahl: papierfehler, grund: papiergrund }] : []),
  ]);

/** Papers are set after the figures; one that nobody tries to set any more is not waited for. */
export const wartetAufPapiere = (lauf: Pick<Lauf, "schritte" | "beendetAm">, jetzt: number): boolean => {
  const { angelegt, papiere, papierfehler } = nachweissummen(lauf);
  const offen = papiere + papierfehler < angelegt;
  return lauf.beendetAm !== null && offen && jetzt - Date.parse(lauf.beendetAm) < zehnMinuten;
};
const zehnMinuten = 600_000;

/** Failed steps first, otherwise as given: a row that is looked at does not jump while others finish. */
export const fehlgeschlageneZuerst = (schritte: readonly Schritt[]): Schritt[] =>
  schritte.toSorted((a, b) => Number(b.status === "fehlgeschlagen") - Number(a.status === "fehlgeschlagen"));
