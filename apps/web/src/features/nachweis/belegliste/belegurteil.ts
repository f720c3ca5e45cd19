import { Belegzeile, decideBelegzeile, nachweisRefusalTexte } from "@kim/domain/nachweis";
import type { FieldError } from "@kim/ui";
import { entscheidung } from "../../../base/entscheidung.ts";
import { zeilenlage, type Belegansicht } from "./ansicht.ts";

// A refusal names the part of the line; the form asks for it in the first field of that part.
const ersteFelder: Readonly<Record<string, string>> = { person: "person.pseudonym", bezug: "bezug.belegNr" };

/** Lets the form ask the law about a line while somebody types it. */
export const belegurteil = (liste: Belegansicht): ((werte: unknown) => readonly FieldError[]) => {
  const lage = zeilenlage(liste);
  const urteil = entscheidung({
    schema: Belegzeile,
    braucht: ["id", "belegNr", "tag", "betragCent", "position", "zuwendungsfaehigCent"],
    saetze: nachweisRefusalTexte,
    decide: ({ empfaenger = "", grund = "", person = null, bezug = null, dokumentId = null, ...rest }) =>
      decideBelegzeile(lage, { ...rest, empfaenger, grund, person, bezug, dokumentId }),
  });
  return (werte) => urteil(werte).map(({ feld, meldung }) => ({ feld: ersteFelder[feld] ?? feld, meldung }));
};

/** The fields of a person are those of one post: which one, the contract says. */
export const mitStelle =
  ({ stelle }: Belegansicht) =>
  (werte: Record<string, unknown>): Record<string, unknown> =>
    typeof werte["person"] === "object" ? { ...werte, person: { stelleId: stelle?.id, ...werte["person"] } } : werte;
