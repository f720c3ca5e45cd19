import type { AuflageEingabe } from "./auflage.ts";
import { type Bescheid, type BescheidEingabe, geltendeBescheide } from "./bescheid-angaben.ts";
import type { BescheidRefusal } from "./bescheid-refusal.ts";
import { betragsgrenze } from "./betragsgrenze.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { ueblicheVerrechnung } from "../grundlagen/verrechnung.ts";
import { vakanzregelIn, type Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { AntragId, KonditionId, OrganisationId } from "../grundlagen/ids.ts";
import { istZuwendungsempfaenger, type Organisation } from "../organisation/organisation.ts";
import type { Merkmal } from "../organisation/registermerkmal.ts";
import { behoerdengrenze } from "./behoerdengrenze.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import { jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { direkteBausteine } from "../stelle/direkte-bausteine.ts";
import type { Baustein } from "../stelle/stelle.ts";
import { assistenzHoechstens, koordinationHoechstens } from "../stelle/stellenregeln.ts";

export type BescheidErlassen = {
  type: "BescheidErlassen";
  bescheid: Omit<Bescheid, "am" | "vonName">;
  auflagen: readonly AuflageEingabe[];
};

/** The Antrag a Bescheid answers; `eingereicht` while it waits for the Bewilligungsbehörde. */
export type BeschiedenerAntrag = {
  id: AntragId;
  organisationId: OrganisationId;
  jahr: number;
  baustein: Baustein;
  eingereicht: boolean;
};

export type BescheidLage = {
  organisation: Pick<Organisation, "id" | "art">;
  /** Every Bescheid of the recipient. */
  bescheide: readonly Bescheid[];
  antrag?: BeschiedenerAntrag | undefined;
  /** The published conditions of the year; undefined while there are none. */
  konditionen: { id: KonditionId; konditionen: Foerderkonditionen } | undefined;
  /** Extra coordination posts granted for the year (R6). */
  zusatzHundertstel?: number;
  /** What the register says of the recipient. */
  merkmale: readonly Merkmal[];
  eingabe: BescheidEingabe;
};

/** A grant without Antrag says in its Nebenbestimmungen what it rests on. */
export const grundOhneAntragMindestens = 20;

/** R24, R25, R33, R35, R42: whether the Bewilligungsbehörde may issue this Bescheid as it is entered. */
export function decideBescheid(lage: BescheidLage): Decision<BescheidErlassen, BescheidRefusal> {
  const { eingabe, konditionen } = lage;
  if (!darfErhalten(lage))
    return refuse({ reason: "empfaenger-nicht-moeglich", feld: "organisationId", baustein: eingabe.baustein });
  if (!konditionen) return refuse({ reason: "keine-konditionen", feld: "jahr", jahr: eingabe.jahr });
  const refusal =
    kettengrenze(lage) ??
    zeitgrenze(eingabe) ??
    behoerdengrenze(lage) ??
    antragsgrenze(lage) ??
    umfangsgrenze(lage) ??
    betragsgrenze(lage, konditionen.konditionen) ??
    auflagengrenze(eingabe);
  if (refusal) return refuse(refusal);
  const { ohneAntrag: _, auflagen, ...angaben } = eingabe;
  const antragId = eingabe.antragId ?? vorgaengerVon(lage)?.antragId ?? null;
  const { instrument } = konditionen.konditionen.instrumente[eingabe.baustein];
  return accept({
    type: "BescheidErlassen",
    bescheid: {
      ...angaben,
      antragId,
      instrument,
      vakanzMethode:
        eingabe.vakanzMethode ?? vakanzregelIn(konditionen.konditionen, eingabe.baustein, "personal").methode,
      verrechnung: eingabe.verrechnung ?? ueblicheVerrechnung[instrument],
      zeichnungskreis: eingabe.zeichnungskreis ?? konditionen.konditionen.zeichnung[eingabe.baustein].kreis,
      konditionId: konditionen.id,
    },
    auflagen,
  });
}

function darfErhalten({ organisation: { id, art }, eingabe: { organisationId, baustein } }: BescheidLage): boolean {
  return id === organisationId && direkteBausteine(art).includes(baustein);
}

const vorgaengerVon = ({ bescheide, eingabe }: BescheidLage) => bescheide.find(({ id }) => id === eingabe.vorgaengerId);

// R33: one Bescheid per Baustein and year is the normal case; whatever comes later replaces the newest.
function kettengrenze(lage: BescheidLage): BescheidRefusal | undefined {
  const {
    bescheide,
    eingabe: { art, jahr, baustein, vorgaengerId, datum },
  } = lage;
  const desBausteins = bescheide.filter((b) => b.baustein === baustein);
  const [geltender] = geltendeBescheide(desBausteins.filter((b) => b.jahr === jahr));
  if (art === "aenderungsbescheid") {
    const vorgaenger = vorgaengerVon(lage);
    if (!vorgaenger || !geltender || vorgaenger.jahr !== jahr || vorgaenger.baustein !== baustein)
      return { reason: "vorgaenger-fehlt", regel: "R33", feld: "vorgaengerId" };
    if (vorgaenger.id !== geltender.id)
      return {
        reason: "vorgaenger-nicht-der-neueste",
        regel: "R33",
        feld: "vorgaengerId",
        aktenzeichen: geltender.aktenzeichen,
      };
    return datum < vorgaenger.datum
      ? { reason: "datum-vor-vorgaenger", feld: "datum", vorgaengerDatum: vorgaenger.datum }
      : undefined;
  }
  if (vorgaengerId !== null) return { reason: "vorgaenger-ueberzaehlig", regel: "R33", feld: "vorgaengerId" };
  if (geltender)
    return { reason: "jahr-hat-bescheid", regel: "R33", feld: "art", jahr, aktenzeichen: geltender.aktenzeichen };
  if (art === "anschlussbescheid" && !desBausteins.some((b) => b.jahr === jahr - 1))
    return { reason: "kein-vorjahresbescheid", regel: "R33", feld: "art", jahr: jahr - 1 };
  return undefined;
}

function zeitgrenze({ jahr, von, bis, nachweisFaelligAm }: BescheidEingabe): BescheidRefusal | undefined {
  const foerderjahr = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  if (bis < von) return { reason: "zeitraum-umgekehrt", feld: "bis" };
  if (von < foerderjahr.von) return { reason: "zeitraum-ausserhalb-des-foerderjahres", feld: "von", ...foerderjahr };
  if (bis > foerderjahr.bis) return { reason: "zeitraum-ausserhalb-des-foerderjahres", feld: "bis", ...foerderjahr };
  if (nachweisFaelligAm <= bis) return { reason: "nachweis-vor-ende", regel: "R42", feld: "nachweisFaelligAm", bis };
  return undefined;
}

// R24: the preconditions are examined on the Antrag. A Pauschale is granted without one (section 7 of regeln.md).
function antragsgrenze(lage: BescheidLage): BescheidRefusal | undefined {
  const { antrag, eingabe, konditionen } = lage;
  if (eingabe.antragId !== null) {
    const passt =
      antrag?.id === eingabe.antragId &&
      antrag.organisationId === eingabe.organisationId &&
      antrag.jahr === eingabe.jahr &&
      antrag.baustein === eingabe.baustein;
    if (!passt) return { reason: "antrag-passt-nicht", feld: "antragId" };
    return antrag.eingereicht ? undefined : { reason: "antrag-nicht-eingereicht", regel: "R25", feld: "antragId" };
  }
  if (konditionen?.konditionen.instrumente[eingabe.baustein].instrument !== "zuwendung" || vorgaengerVon(lage))
    return undefined;
  if (!eingabe.ohneAntrag) return { reason: "antrag-fehlt", regel: "R24", feld: "antragId" };
  if (istAusfuehrlich(eingabe.nebenbestimmungen, grundOhneAntragMindestens)) return undefined;
  return {
    reason: "grund-ohne-antrag-fehlt",
    regel: "R24",
    feld: "nebenbestimmungen",
    mindestensZeichen: grundOhneAntragMindestens,
  };
}

/** R102: nothing is due before it was said. */
function auflagengrenze({ auflagen, datum }: BescheidEingabe): BescheidRefusal | undefined {
  const nummer = auflagen.findIndex(({ tag }) => tag < datum);
  return nummer < 0
    ? undefined
    : { reason: "auflage-vor-bescheid", regel: "R102", feld: `auflagen[${nummer}].tag`, bescheidVom: datum };
}

function umfangsgrenze({
  organisation: { art },
  zusatzHundertstel = 0,
  eingabe: { baustein, vzaeHundertstel },
}: BescheidLage): BescheidRefusal | undefined {
  if (vzaeHundertstel === 0) return { reason: "keine-stellen-bewilligt", feld: "vzaeHundertstel" };
  if (baustein !== 1 || !istZuwendungsempfaenger(art)) return undefined;
  const hoechstensHundertstel = koordinationHoechstens[art] + zusatzHundertstel + assistenzHoechstens;
  return vzaeHundertstel > hoechstensHundertstel
    ? { reason: "koordination-ueber-anspruch", regel: "R3", feld: "vzaeHundertstel", hoechstensHundertstel }
    : undefined;
}
