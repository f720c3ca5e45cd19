import {
  bemerkungsstelleDer,
  decideNachweisbemerkung,
  ganzesPapier,
  rueckfrageartIm,
  type Bemerkungsfaden,
  type Bemerkungslage,
  type Nachweisseite,
  type Rueckfrageart,
} from "@kim/domain/nachweis";
import { createContext, use } from "react";
import type { Sitzung } from "../../../base/session-context.ts";
import type { Nachweisansicht } from "../ansicht.ts";

/** What both sides said about a proof, and what this reader can add to it. */
export type Gespraech = {
  nachweis: Pick<Nachweisansicht["nachweis"], "inhaberId" | "id" | "inhaberName" | "pruefstelleName">;
  faeden: readonly Bemerkungsfaden[];
  stelle: NonNullable<Bemerkungslage["fassung"]> | null;
  seite: Nachweisseite;
  bemerkbar: boolean;
  /** What this reader can ask with a day now (nachweis.md 4.2). */
  frageart: Rueckfrageart | undefined;
};

export const GespraechContext = createContext<Gespraech | null>(null);
export const useGespraech = (): Gespraech | null => use(GespraechContext);

/** The same rule as in the API says whether anything can be said now. */
export function gespraechAus(
  { nachweis, lauf, eingereicht, bemerkungen: faeden }: Nachweisansicht,
  { organisation: { organisationId, rollen } }: Sitzung,
): Gespraech {
  const { inhaberId, pruefstelleId } = nachweis;
  const stelle = eingereicht && bemerkungsstelleDer(eingereicht);
  const lage = { inhaberId, pruefstelleId, stand: lauf.stand, fassung: stelle, akteur: { organisationId, rollen } };
  const seite = organisationId === inhaberId ? "inhaber" : "pruefstelle";
  const bemerkbar = decideNachweisbemerkung(lage, ganzesPapier).ok;
  return {
    nachweis,
    faeden,
    stelle,
    seite,
    bemerkbar,
    frageart: seite === "pruefstelle" && bemerkbar ? rueckfrageartIm(lauf.stand) : undefined,
  };
}
