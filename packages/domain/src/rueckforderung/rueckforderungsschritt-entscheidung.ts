import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { hatRecht } from "../organisation/rollen.ts";
import { rechtsgrundlagen, type Forderungsrecht } from "./rechtsgrundlage.ts";
import type { RueckforderungRefusal } from "./rueckforderung-refusal.ts";
import type { Rueckforderungslage, Schrittantrag } from "./rueckforderungsakte.ts";
import { entscheidendeSchritte } from "./rueckforderungsentwurf.ts";
import { rueckforderungslauf, type Rueckforderungslauf } from "./rueckforderungsstand.ts";
import {
  nachRueckforderungsschritt,
  rueckforderungZustaendig,
  Rueckforderungsschritt,
  type Forderungsseite,
  type Verfahrensstand,
} from "./rueckforderungsschritte.ts";
import { schrittgrenze, vorabgrenze } from "./rueckforderungsschrittgrenzen.ts";

export type RueckforderungsschrittGetan = {
  type: "RueckforderungsschrittGetan";
  nach: Verfahrensstand;
} & Schrittantrag;

export const forderungBegruendungMindestens = 20;

/** Acts that say why. */
export const forderungMitBegruendung: readonly Rueckforderungsschritt[] = [
  "anhoerung_entfaellt",
  "anhoerung_verlaengert",
  "stellungnahme",
  "einstellung_entworfen",
  "entwurf_verworfen",
  "gestundet",
  "niederschlagung_vorgeschlagen",
  "niedergeschlagen",
  "erlass_vorgeschlagen",
  "forderung_erlassen",
  "zinsen_abgesehen",
];

/** One door for every step of 4.3: day, state, side, right, reason, then what the step itself asks. */
export function decideRueckforderungsschritt(
  antrag: Schrittantrag,
  lage: Rueckforderungslage,
): Decision<RueckforderungsschrittGetan, RueckforderungRefusal> {
  const { schritt, tag, text } = antrag;
  const { recht } = rechtsgrundlagen[lage.kern.grundlage];
  if (tag > lage.heute) return refuse({ reason: "forderung-tag-in-der-zukunft", feld: "tag", heute: lage.heute });
  const voriger = lage.vorgaenge.at(-1)?.tag;
  if (voriger !== undefined && tag < voriger)
    return refuse({ reason: "forderung-tag-vor-vorigem", feld: "tag", voriger });
  const lauf = rueckforderungslauf(lage, tag);
  const anhoerung = laufendeAnhoerung(schritt, lauf);
  if (anhoerung) return refuse(anhoerung);
  const verfristet = verspaeteteKlage(schritt, lauf, tag);
  if (verfristet) return refuse(verfristet);
  const nach = nachRueckforderungsschritt(recht, lauf.stand, schritt);
  if (nach === undefined)
    return refuse({ reason: "rueckforderungsschritt-nicht-moeglich", schritt, stand: lauf.stand, recht });
  const grenze =
    zustaendigkeitsgrenze(schritt, lage) ?? begruendungsgrenze(schritt, text) ?? schrittgrenze(antrag, lage, lauf);
  return grenze ? refuse(grenze) : accept({ type: "RueckforderungsschrittGetan", nach, ...antrag });
}

const entscheidend: readonly Rueckforderungsschritt[] = ["bescheid_entworfen", "bescheid_erlassen", "eingestellt"];

/** R95 by its name, where the table would only say "not now". */
const laufendeAnhoerung = (
  schritt: Rueckforderungsschritt,
  { stand, anhoerungBis }: Rueckforderungslauf,
): RueckforderungRefusal | undefined =>
  stand === "anhoerung" && anhoerungBis !== null && entscheidend.includes(schritt)
    ? { reason: "anhoerung-laeuft-noch", regel: "R95", bis: anhoerungBis }
    : undefined;

/** R104: a Klage after its period changes nothing; who has an excuse asks for Wiedereinsetzung (R106). */
const verspaeteteKlage = (
  schritt: Rueckforderungsschritt,
  { klageBis }: Rueckforderungslauf,
  tag: PlainDate,
): RueckforderungRefusal | undefined =>
  schritt === "klage" && klageBis !== null && tag > klageBis
    ? { reason: "klage-verfristet", regel: "R104", feld: "tag", bis: klageBis }
    : undefined;

function zustaendigkeitsgrenze(
  schritt: Rueckforderungsschritt,
  { kern, akteur }: Pick<Rueckforderungslage, "kern" | "akteur">,
): RueckforderungRefusal | undefined {
  const { seiten, rechte } = rueckforderungZustaendig[schritt];
  const kennung = { glaeubiger: kern.glaeubigerId, schuldner: kern.schuldnerId } satisfies Record<
    Forderungsseite,
    string
  >;
  if (!seiten.some((seite) => kennung[seite] === akteur.organisationId))
    return { reason: "forderung-falsche-seite", schritt, seiten };
  return rechte.some((recht) => hatRecht(akteur.rollen, recht))
    ? undefined
    : { reason: "forderung-recht-fehlt", schritt, rechte };
}

const begruendungsgrenze = (schritt: Rueckforderungsschritt, text: string | null): RueckforderungRefusal | undefined =>
  forderungMitBegruendung.includes(schritt) && !istAusfuehrlich(text ?? "", forderungBegruendungMindestens)
    ? { reason: "forderung-ohne-begruendung", feld: "text", schritt, mindestensZeichen: forderungBegruendungMindestens }
    : undefined;

const gegenstandslos: readonly RueckforderungRefusal["reason"][] = [
  "kein-entwurf",
  "nachlass-schon-vorgeschlagen",
  "forderung-nichts-offen",
  "zinsen-schon-entschieden",
];

/**
 * The offered steps, the one that leads on first, each with what stands in its way whoever fills in what; one that has
 * nothing to be about is not offered.
 */
export function schritteMitHindernis(
  lage: Rueckforderungslage,
): { schritt: Rueckforderungsschritt; hindernis: RueckforderungRefusal | null }[] {
  const lauf = rueckforderungslauf(lage, lage.heute);
  const weiter = weiterfuehrend(rechtsgrundlagen[lage.kern.grundlage].recht, lauf);
  return angeboteneRueckforderungsschritte(lage)
    .map((schritt) => ({ schritt, hindernis: vorabgrenze(schritt, lage, lauf) ?? null }))
    .filter(({ hindernis }) => hindernis === null || !gegenstandslos.includes(hindernis.reason))
    .toSorted((a, b) => Number(b.schritt === weiter) - Number(a.schritt === weiter));
}

/** Which step leads on from here, the others being asides. */
function weiterfuehrend(recht: Forderungsrecht, lauf: Rueckforderungslauf): Rueckforderungsschritt | undefined {
  const { stand, entwurf } = lauf;
  if (entwurf) return entscheidendeSchritte[entwurf.art];
  if (stand === "festgestellt") return recht === "vertrag" ? "bescheid_entworfen" : "anhoerung_versandt";
  if (stand === "anhoerung") return "stellungnahme";
  if (stand === "angehoert") return "bescheid_entworfen";
  return lauf.offenCent <= 0 ? "zinsen_festgesetzt" : undefined;
}

/** What a person of this side may try today: the buttons. What still stands in the way the step itself says. */
export function angeboteneRueckforderungsschritte(lage: Rueckforderungslage): Rueckforderungsschritt[] {
  const { recht } = rechtsgrundlagen[lage.kern.grundlage];
  const { stand } = rueckforderungslauf(lage, lage.heute);
  return Rueckforderungsschritt.options.filter(
    (schritt) =>
      nachRueckforderungsschritt(recht, stand, schritt) !== undefined && !zustaendigkeitsgrenze(schritt, lage),
  );
}
