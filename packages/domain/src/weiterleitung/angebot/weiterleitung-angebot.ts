import { anteilsgrenze, type Gehaltenes } from "../grenzen/anteilsgrenze.ts";
import {
  baustein1Empfaengergrenze,
  baustein1Stellengrenze,
  baustein1Weitergabegrenze,
  type Baustein1lage,
} from "../grenzen/baustein1grenze.ts";
import { betragsgrenze, type Geldlage } from "../grenzen/betragsgrenze.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { empfaengergrenze, gebergrenze, type Body } from "../grenzen/empfaengergrenze.ts";
import type { OrganisationId, WeiterleitungId } from "../../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../../grundlagen/plain-date.ts";
import { begruendungsgrenze, traegergrenze, type Traegerlage } from "../grenzen/traegergrenze.ts";
import { wirksamesEnde } from "../vertrag/vertragsverlauf.ts";
import type { Uebergang, WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { zusatzstellengrenze, type Zusatzstellenlage } from "../grenzen/zusatzstellengrenze.ts";

export type WeiterleitungAngeboten = {
  type: "WeiterleitungAngeboten";
  weiterleitung: WeiterleitungAngebot & {
    eigentuemerId: OrganisationId;
    geberId: OrganisationId;
    vorgaengerId?: WeiterleitungId;
    uebergang?: Uebergang;
  };
};

export type WeiterleitungLage = Gehaltenes &
  Geldlage &
  Traegerlage &
  Zusatzstellenlage &
  Baustein1lage & {
    geber: Body;
    empfaenger: Body;
    /**
     * When the owner's own proof is due for the year the offer ends in; null where no Bescheid says so. Below the owner
     * the contract says it.
     */
    eigenerNachweisAm: PlainDate | null;
    angebot: WeiterleitungAngebot;
  };

export function decideWeiterleitung(lage: WeiterleitungLage): Decision<WeiterleitungAngeboten, WeiterleitungRefusal> {
  const [refusal] = einwaende(lage, () => true);
  if (refusal) return refuse(refusal);
  const { angebot, geber, stelle } = lage;
  return accept({
    type: "WeiterleitungAngeboten",
    weiterleitung: { ...angebot, eigentuemerId: stelle.organisationId, geberId: geber.id },
  });
}

type Angebotsfeld = keyof WeiterleitungAngebot;
type Grenze = { liest: readonly Angebotsfeld[]; pruefe: (lage: WeiterleitungLage) => WeiterleitungRefusal | undefined };

const teilVon = ({ angebot }: WeiterleitungLage) => ({ ...angebot, von: angebot.beginn, bis: angebot.ende });

/** In this order; each with what it reads of the offer. */
const grenzen: readonly Grenze[] = [
  { liest: ["stelleId", "herkunftId"], pruefe: gebergrenze },
  { liest: ["stelleId", "herkunftId", "beginn"], pruefe: baustein1Stellengrenze },
  { liest: ["empfaengerId"], pruefe: empfaengergrenze },
  { liest: ["stelleId", "empfaengerId", "beginn"], pruefe: baustein1Empfaengergrenze },
  { liest: ["stelleId", "beginn", "weiterleitungErlaubt"], pruefe: baustein1Weitergabegrenze },
  { liest: ["beginn", "ende"], pruefe: zeitraumgrenze },
  { liest: ["ende", "nachweisFaelligAm"], pruefe: nachweisgrenze },
  { liest: ["beginn", "ende", "vzaeHundertstel"], pruefe: (lage) => anteilsgrenze(lage, teilVon(lage)) },
  {
    liest: ["beginn", "ende", "vzaeHundertstel", "betragCent", "bemessung"],
    pruefe: (lage) => betragsgrenze(lage, teilVon(lage)),
  },
  { liest: ["empfaengerId", "begruendung", "jmdMbeErklaerung"], pruefe: begruendungsgrenze },
  {
    liest: ["empfaengerId", "beginn", "ende", "vzaeHundertstel"],
    pruefe: (lage) =>
      lage.empfaenger.art === "traeger" ? traegergrenze(lage, teilVon(lage)) : zusatzstellengrenze(lage, lage.angebot),
  },
];

/**
 * Everything that stands against an offer, one refusal a field: what reads a field that is not known, or is already
 * objected to, is not asked.
 */
export function einwaende(
  lage: WeiterleitungLage,
  bekannt: (feld: Angebotsfeld) => boolean,
): readonly WeiterleitungRefusal[] {
  return grenzen.reduce<readonly WeiterleitungRefusal[]>((bisher, { liest, pruefe }) => {
    const fragbar = liest.every((feld) => bekannt(feld) && !bisher.some((einwand) => einwand.feld === feld));
    const einwand = fragbar ? pruefe(lage) : undefined;
    return einwand ? [...bisher, einwand] : bisher;
  }, []);
}

function zeitraumgrenze({
  stelle,
  herkunft,
  angebot: { beginn, ende },
}: WeiterleitungLage): WeiterleitungRefusal | undefined {
  if (ende < beginn) return { reason: "zeitraum-verdreht", feld: "ende" };
  const aussen = gehaltenerZeitraum({ stelle, herkunft });
  const reason = herkunft === null ? "zeitraum-ausserhalb-der-stelle" : "zeitraum-ausserhalb-des-vertrags";
  if (beginn < aussen.von) return { reason, feld: "beginn", ...aussen };
  return aussen.bis !== null && ende > aussen.bis ? { reason, feld: "ende", ...aussen } : undefined;
}

/** The days the giver holds the post. */
export const gehaltenerZeitraum = ({
  stelle,
  herkunft,
}: Pick<Gehaltenes, "stelle" | "herkunft">): { von: PlainDate; bis: PlainDate | null } =>
  herkunft === null ? { von: stelle.beginn, bis: stelle.ende } : { von: herkunft.beginn, bis: wirksamesEnde(herkunft) };

function nachweisgrenze(lage: WeiterleitungLage): WeiterleitungRefusal | undefined {
  const { ende, nachweisFaelligAm } = lage.angebot;
  if (nachweisFaelligAm <= ende) return { reason: "nachweis-nicht-nach-ende", feld: "nachweisFaelligAm", ende };
  const spaetestens = spaetesterNachweis(lage);
  return spaetestens !== null && nachweisFaelligAm > spaetestens
    ? { reason: "nachweis-nicht-vor-eigenem", feld: "nachweisFaelligAm", eigenerAm: addDays(spaetestens, 1) }
    : undefined;
}

/** The day before the giver's own proof, which rests on it; null where no day is known. */
export function spaetesterNachweis({
  herkunft,
  eigenerNachweisAm,
}: Pick<WeiterleitungLage, "herkunft" | "eigenerNachweisAm">): PlainDate | null {
  const eigener = herkunft?.nachweisFaelligAm ?? eigenerNachweisAm;
  return eigener && addDays(eigener, -1);
}
