import { rollenNamen } from "../../organisation/rollen-namen.ts";
import { hatRecht, Rolle, type Recht } from "../../organisation/rollen.ts";

/** The names of the roles that have one of these rights: who can do it. */
export const rollenMit = (rechte: readonly Recht[]): string[] =>
  Rolle.options.filter((rolle) => rechte.some((recht) => hatRecht([rolle], recht))).map((rolle) => rollenNamen[rolle]);
