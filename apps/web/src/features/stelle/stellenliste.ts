import { z } from "@kim/domain/zod";
import { Baustein, bausteinNamen } from "@kim/domain/stelle";
import type { Outputs } from "../../base/trpc.ts";

export type Stellenzeile = Outputs["stelle"]["list"][number];

const Standfilter = z.enum(["besetzt", "teilweise", "vakant", "noch-nicht", "beendet", "alle"]);
const Gehalten = z.enum(["eigen", "weitergeleitet"]);

/** Without a Stand the list leaves out what has ended. */
export type Stellenfilter = {
  baustein: Baustein | undefined;
  stand: z.infer<typeof Standfilter> | undefined;
  /** `weitergeleitet`: somebody else holds, or was offered, at least a part. */
  gehalten: z.infer<typeof Gehalten> | undefined;
  /** The id of who gave it. */
  geber: string | undefined;
};

/** Reads the filter off the address; what it does not know counts as absent. */
export const stellenfilter = (params: URLSearchParams): Stellenfilter => ({
  baustein: Baustein.safeParse(Number(params.get("baustein"))).data,
  stand: Standfilter.safeParse(params.get("stand")).data,
  gehalten: Gehalten.safeParse(params.get("gehalten")).data,
  geber: params.get("geber") || undefined,
});

const nachName = new Intl.Collator("de", { numeric: true });

/** The rows that pass, by Baustein and then by name ("Case Management 2" before "10"). */
export const gefiltert = (
  zeilen: readonly Stellenzeile[],
  { baustein, stand, gehalten, geber }: Stellenfilter,
): Stellenzeile[] =>
  zeilen
    .filter((zeile) => baustein === undefined || zeile.baustein === baustein)
    .filter(
      (zeile) =>
        stand === "alle" || (stand === undefined ? zeile.stand.status !== "beendet" : zeile.stand.status === stand),
    )
    .filter((zeile) => gehalten === undefined || (gehalten === "weitergeleitet") === zeile.weitergeleitet.length > 0)
    .filter((zeile) => geber === undefined || zeile.geberId === geber)
    .sort(
      (a, b) =>
        nachName.compare(a.geberName ?? "", b.geberName ?? "") ||
        a.baustein - b.baustein ||
        nachName.compare(a.bezeichnung, b.bezeichnung),
    );

/** Who gave the posts of the list, by name; a Träger may work for several Kreise. */
export const geberDer = (zeilen: readonly Stellenzeile[]): { id: string; name: string }[] =>
  [
    ...new Map(
      zeilen.flatMap(({ geberId, geberName }) =>
        geberId && geberName ? [[geberId, { id: geberId, name: geberName }] as const] : [],
      ),
    ).values(),
  ].sort((a, b) => nachName.compare(a.name, b.name));

const bausteine = [1, 2, 3] as const satisfies readonly Baustein[];

/** In hundredths of a VZÄ, of the posts that run today. */
export type Bausteinsumme = {
  baustein: Baustein;
  name: string;
  anzahl: number;
  besetztHundertstel: number;
  vakantHundertstel: number;
};

export const bausteinsummen = (zeilen: readonly Stellenzeile[]): Bausteinsumme[] =>
  bausteine.map((baustein) => {
    const laufende = zeilen.filter(
      (zeile) => zeile.baustein === baustein && !["noch-nicht", "beendet"].includes(zeile.stand.status),
    );
    const besetztHundertstel = summe(laufende.map(besetzt));
    return {
      baustein,
      name: bausteinNamen[baustein],
      anzahl: laufende.length,
      besetztHundertstel,
      vakantHundertstel: summe(laufende.map((z) => z.vzaeHundertstel)) - besetztHundertstel,
    };
  });

export const summe = (werte: readonly number[]): number => werte.reduce((a, b) => a + b, 0);

function besetzt({ stand, vzaeHundertstel }: Stellenzeile): number {
  if (stand.status === "besetzt") return vzaeHundertstel;
  return stand.status === "teilweise" ? stand.besetztHundertstel : 0;
}
