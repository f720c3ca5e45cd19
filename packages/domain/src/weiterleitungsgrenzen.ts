import { istZuwendungsempfaenger } from "./organisation.ts";
import { hoechststand } from "./zeitraum.ts";
import { mindestanteil, traegeranteilZulaessig } from "./stellenregeln.ts";
import type { WeiterleitungLage, WeiterleitungRefusal } from "./weiterleitung-angebot.ts";
import { weiterleitungsanteile } from "./vertragsverlauf.ts";
import { istLebendig } from "./weiterleitung.ts";

const mindestensZeichen = 30;

/** TIntG § 9 (2): a Kreis passes on to its own Kommunen; Träger receive case management only. */
export function empfaengergrenze({ geber, empfaenger, stelle }: WeiterleitungLage): WeiterleitungRefusal | undefined {
  if (stelle.organisationId !== geber.id || !istZuwendungsempfaenger(geber.art))
    return { reason: "stelle-nicht-eigen", feld: "stelleId" };
  if (empfaenger.id === geber.id) return { reason: "an-sich-selbst", feld: "empfaengerId" };
  if (empfaenger.art === "traeger")
    return stelle.funktion === "case_management" ? undefined : { reason: "traeger-nur-case-management", feld: "empfaengerId" };
  if (empfaenger.art !== "kreisangehoerige_kommune") return { reason: "empfaenger-art-nicht-moeglich", feld: "empfaengerId" };
  if (empfaenger.kreisId === geber.id) return undefined;
  return { reason: "kommune-ausserhalb-des-kreises", feld: "empfaengerId", empfaenger: empfaenger.name, geber: geber.name };
}

/** R1, R2: neither the part nor what stays with the giver may be a smaller part than the rule allows. */
export function freierAnteil(lage: WeiterleitungLage): WeiterleitungRefusal | undefined {
  const { stelle, angebot } = lage;
  const minimum = mindestanteil(stelle.funktion);
  if (minimum && angebot.vzaeHundertstel < minimum.mindestensHundertstel)
    return { reason: "teil-zu-klein", feld: "vzaeHundertstel", ...minimum };

  const fenster = { von: angebot.beginn, bis: angebot.ende };
  const eigene = lage.besetzungen.filter((b) => b.stelleId === stelle.id && b.weiterleitungId === null);
  const vergeben = lage.bestehende
    .filter((w) => w.stelleId === stelle.id && w.id !== angebot.id && istLebendig(w))
    .flatMap(weiterleitungsanteile);
  const belegt = hoechststand([...eigene, ...vergeben], fenster);
  const freiHundertstel = Math.max(0, stelle.vzaeHundertstel - belegt.hundertstel);
  if (angebot.vzaeHundertstel > freiHundertstel)
    return { reason: "teil-nicht-frei", feld: "vzaeHundertstel", freiHundertstel, am: belegt.tag };

  if (!minimum) return undefined;
  const restHundertstel = stelle.vzaeHundertstel - angebot.vzaeHundertstel;
  return restHundertstel === 0 || restHundertstel >= minimum.mindestensHundertstel
    ? undefined
    : { reason: "rest-zu-klein", feld: "vzaeHundertstel", restHundertstel, ...minimum };
}

/** R12, R13: what forwarding to a Träger der Freien Wohlfahrtspflege needs besides. */
export function traegergrenze(lage: WeiterleitungLage): WeiterleitungRefusal | undefined {
  const { empfaenger, bestehende, baustein2Hundertstel, angebot } = lage;
  if (empfaenger.art !== "traeger") return undefined;
  if (angebot.begruendung.length < mindestensZeichen)
    return { reason: "begruendung-zu-kurz", regel: "R13", feld: "begruendung", mindestensZeichen };
  if (!angebot.jmdMbeErklaerung) return { reason: "jmd-mbe-erklaerung-fehlt", regel: "R13", feld: "jmdMbeErklaerung" };
  const beiTraegern = bestehende.filter(
    (w) => w.empfaengerArt === "traeger" && w.baustein === 2 && w.id !== angebot.id && istLebendig(w),
  );
  const fenster = { von: angebot.beginn, bis: angebot.ende };
  const { hundertstel } = hoechststand(beiTraegern.flatMap(weiterleitungsanteile), fenster);
  const traegerHundertstel = hundertstel + angebot.vzaeHundertstel;
  return traegeranteilZulaessig(traegerHundertstel, baustein2Hundertstel)
    ? undefined
    : { reason: "traegeranteil-ueberschritten", regel: "R12", feld: "vzaeHundertstel", traegerHundertstel, baustein2Hundertstel };
}
