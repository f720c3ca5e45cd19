import type { Antrag, Antragsfenster } from "./antrag.ts";
import { maengelDesAntrags, type Antragslage } from "./antrag-maengel.ts";
import type { AntragRefusal } from "./antrag-refusal.ts";
import { antragsstand, inhaltAenderbar, schrittMoeglich } from "./antragsstand.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Foerderkonditionen, KeinFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { istZuwendungsempfaenger, type OrganisationArt } from "../organisation/organisation.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";

export type AntragAngelegt = { type: "AntragAngelegt"; jahr: number; baustein: Baustein };
export type AntragEingereicht = { type: "AntragEingereicht"; antragId: Antrag["id"] };
export type AntragGeaendert = { type: "AntragGeaendert"; antragId: Antrag["id"] };
type Stand = Pick<Antrag, "id" | "jahr" | "baustein" | "vorgaenge" | "beschieden">;

/** A Pauschale is granted without application; one Antrag per Baustein and year. */
export function decideAntragsanlage(lage: {
  art: OrganisationArt;
  jahr: number;
  baustein: Baustein;
  /** The published ones of the year. */
  konditionen: Foerderkonditionen | null;
  vorhandene: readonly Pick<Antrag, "jahr" | "baustein">[];
}): Decision<AntragAngelegt, AntragRefusal | KeinFoerderjahr> {
  const { art, jahr, baustein, konditionen, vorhandene } = lage;
  if (!istZuwendungsempfaenger(art)) return refuse({ reason: "antrag-nur-fuer-empfaenger" });
  if (!konditionen) return refuse({ reason: "kein-foerderjahr", feld: "jahr", jahr });
  if (!wirdBeantragt(konditionen, baustein))
    return refuse({ reason: "antrag-nur-fuer-zuwendung", feld: "baustein", jahr, baustein });
  if (vorhandene.some((a) => a.jahr === jahr && a.baustein === baustein))
    return refuse({ reason: "antrag-besteht-schon", feld: "baustein", jahr, baustein });
  return accept({ type: "AntragAngelegt", jahr, baustein });
}

export function decideAntragsaenderung(antrag: Stand): Decision<AntragGeaendert, AntragRefusal> {
  const stand = antragsstand(antrag.vorgaenge, antrag.beschieden);
  return inhaltAenderbar(stand)
    ? accept({ type: "AntragGeaendert", antragId: antrag.id })
    : refuse({ reason: "antrag-nicht-aenderbar", stand });
}

/** Inside the window, on both of its edge days; with everything R9, R10 and R24 ask for. */
export function decideEinreichung(
  lage: Omit<Antragslage, "jahr" | "baustein" | "inhalt"> & {
    antrag: Stand & Pick<Antrag, "inhalt">;
    fenster: Antragsfenster | undefined;
    heute: PlainDate;
  },
): Decision<AntragEingereicht, AntragRefusal> {
  const { antrag, fenster, heute, ...rest } = lage;
  const { jahr, baustein, inhalt } = antrag;
  const stand = antragsstand(antrag.vorgaenge, antrag.beschieden);
  if (!schrittMoeglich(stand, "eingereicht"))
    return refuse({ reason: "antragsschritt-nicht-moeglich", schritt: "eingereicht", stand });
  if (!wirdBeantragt(lage.konditionen, baustein))
    return refuse({ reason: "antrag-nur-fuer-zuwendung", feld: "baustein", jahr, baustein });
  if (!fenster) return refuse({ reason: "antragsfenster-fehlt", jahr, baustein });
  if (heute < fenster.von || heute > fenster.bis)
    return refuse({ reason: "antragsfenster-geschlossen", von: fenster.von, bis: fenster.bis });
  const maengel = maengelDesAntrags({ ...rest, jahr, baustein, inhalt });
  return maengel.length > 0
    ? refuse({ reason: "antrag-unvollstaendig", maengel })
    : accept({ type: "AntragEingereicht", antragId: antrag.id });
}

/** Baustein 3 never is; 1 and 2 where the year's instrument is the Zuwendung. */
export const wirdBeantragt = (konditionen: Foerderkonditionen, baustein: Baustein): boolean =>
  baustein !== 3 && konditionen.instrumente[baustein].instrument === "zuwendung";
