import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import type { Rolle } from "../organisation/rollen.ts";

/** Who is written to: whoever answers. */
export const gefragteRollen = ["koordination", "ki_leitung", "finanzen"] as const satisfies readonly Rolle[];

/** Why somebody is written to: a body is asked, or has not answered yet. */
export const Abfragebriefanlass = z.enum(["gestellt", "erinnerung"]);
export type Abfragebriefanlass = z.infer<typeof Abfragebriefanlass>;

/** The letter names nothing that anybody typed: what is asked stands behind the login. */
export function abfragebrief({
  anlass,
  amt,
  organisation,
  frist,
  heute,
  link,
}: {
  anlass: Abfragebriefanlass;
  amt: string;
  organisation: string;
  frist: PlainDate;
  heute: PlainDate;
  link: string;
}): { betreff: string; text: string } {
  const erbeten =
    frist < heute ? `Die Antwort war bis zum ${alsDatum(frist)} erbeten` : `Erbeten ist sie bis zum ${alsDatum(frist)}`;
  return {
    betreff: `${anlass === "erinnerung" ? "Erinnerung: " : ""}Abfrage an ${organisation}, Frist ${alsDatum(frist)}`,
    text: [
      "Guten Tag,",
      anlass === "gestellt"
        ? `diese Stelle fragt ${organisation} etwas: ${amt}.`
        : `auf eine Abfrage an ${organisation} fehlt noch die Antwort. Gefragt hat: ${amt}.`,
      `${erbeten}. Was die Plattform weiß, ist schon eingetragen; ist alles Nötige da, genügt ein Klick auf „So einreichen“.`,
      `Zur Abfrage:\n${link}`,
    ].join("\n\n"),
  };
}
