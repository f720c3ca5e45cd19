import { geradeaus, rollenMit, zustaendig, type Nachweisschritt } from "@kim/domain/nachweis";
import { rollenNamen } from "@kim/domain/organisation";
import type { Nachweisansicht } from "../ansicht.ts";
import { schrittTexte } from "./schritt-texte.ts";

/** Whom the proof waits for: the body, and the roles of which one is needed. Undefined where nothing has to follow. */
export function naechsterSchritt({
  nachweis,
  lauf: { stand },
}: Pick<Nachweisansicht, "nachweis" | "lauf">): { schritt: Nachweisschritt; satz: string } | undefined {
  const schritt = geradeaus[stand];
  if (schritt === undefined) return undefined;
  const { seite, rechte } = zustaendig[schritt];
  const wer = seite === "inhaber" ? nachweis.inhaberName : nachweis.pruefstelleName;
  const beimLand = seite === "pruefstelle" && nachweis.weiterleitungId === null;
  // The authority has one role; nobody else has it.
  const rollen = beimLand ? [] : rollenMit(rechte).filter((rolle) => rolle !== rollenNamen.bewilligungsbehoerde);
  const durch = rollen.length > 0 ? `${wer} (${rollen.join(" oder ")})` : wer;
  return { schritt, satz: `Als Nächstes: ${schrittTexte[schritt].name}, durch ${durch}.` };
}
