import { OrganisationId, WeiterleitungId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import { Baustein } from "../stelle/stelle.ts";
import type { Fristeintrag } from "./fristeintrag.ts";
import type { Fristnachweis } from "./fristlage.ts";

/** The proof of a body that a level above waits for: of a Bescheid, or of a contract in a year. */
export const Fristgegenstand = z.discriminatedUnion("art", [
  z.strictObject({ art: z.literal("bescheid"), inhaberId: OrganisationId, jahr: z.int(), baustein: Baustein }),
  z.strictObject({
    art: z.literal("vertrag"),
    inhaberId: OrganisationId,
    jahr: z.int(),
    weiterleitungId: WeiterleitungId,
  }),
]);
export type Fristgegenstand = z.infer<typeof Fristgegenstand>;

/** One key for the same proof, whoever names it. */
export const gegenstandsschluessel = (g: Fristgegenstand): string =>
  [g.inhaberId, g.art, g.jahr, g.art === "bescheid" ? g.baustein : g.weiterleitungId].join(" ");

/** What its holder finds of it in its own list of dates; undefined once it was handed in, or nobody asks for it. */
export function fristDesGegenstands(
  gegenstand: Fristgegenstand,
  absenderId: string,
  { fristen, nachweise }: { fristen: readonly Fristeintrag[]; nachweise: readonly Fristnachweis[] },
): Fristeintrag | undefined {
  const begonnen = nachweise.find(
    (n) => n.inhaberId === gegenstand.inhaberId && n.jahr === gegenstand.jahr && meint(gegenstand, n),
  );
  const vorsatz =
    gegenstand.art === "bescheid"
      ? `nachweis-bescheid:${gegenstand.jahr}:${gegenstand.baustein}`
      : `teilnachweis:${absenderId}:${gegenstand.jahr}:`;
  return fristen.find(
    ({ schluessel, stand }) =>
      stand !== "erledigt" && (begonnen ? schluessel === `nachweis:${begonnen.id}` : schluessel.startsWith(vorsatz)),
  );
}

const meint = (g: Fristgegenstand, { weiterleitungId, baustein }: Fristnachweis): boolean =>
  g.art === "bescheid" ? weiterleitungId === null && baustein === g.baustein : weiterleitungId === g.weiterleitungId;
