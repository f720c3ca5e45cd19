import { AntragInhalt, Antragsbemerkung } from "@kim/domain/antrag";
import type { FormSchema } from "@kim/ui";
import type { z } from "zod";

const MitAntwort = AntragInhalt.extend({ antwort: Antragsbemerkung });
const Entwurf = AntragInhalt.extend({ antwort: Antragsbemerkung.optional() });
export type AntragEingabe = z.infer<typeof Entwurf>;

/** The content, and the answer where the authority asked back. */
export const antragSchema = (beantworten: boolean): FormSchema<AntragEingabe> => (beantworten ? MitAntwort : Entwurf);

/** The permissions carry the posts they are for, which no field shows. */
export function mitStellen(
  values: Record<string, unknown>,
  stellen: readonly { id: string; bezeichnung: string }[],
): Record<string, unknown> {
  const eingetragen = Array.isArray(values["ausnahmen"]) ? values["ausnahmen"] : [];
  return {
    ...values,
    ausnahmen: stellen.map(({ id, bezeichnung }, i) => ({
      ...(eingetragen[i] as object | undefined),
      stelleId: id,
      bezeichnung,
    })),
  };
}
