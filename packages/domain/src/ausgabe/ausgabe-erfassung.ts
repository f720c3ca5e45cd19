import {
  monatsbeginn,
  monatsende,
  type Ausgabe,
  type AusgabeAenderung,
  type AusgabeEingabe,
  type Ausgabezeile,
  type Bedarf,
} from "./ausgabe-angaben.ts";
import { ausgabeRefusalTexte, type AusgabeRefusal } from "./ausgabe-texte.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import type { Begleitungskonditionen } from "../kondition/konditionen-werte.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import { programmbeginn } from "../grundlagen/programmbeginn.ts";
import { freieTage, prozessbegleitungRefusalTexte, type ProzessbegleitungRefusal } from "./prozessbegleitung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import { stellenanteil, type Stelle } from "../stelle/stelle.ts";
import { weiterleitungsanteile } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import { weiterleitungsstand, type Weiterleitung } from "../weiterleitung/vertrag/weiterleitung.ts";
import { abschnitte, summeAm, ueberschneidet } from "../grundlagen/zeitraum.ts";

export type AusgabeErfasst = { type: "AusgabeErfasst"; ausgabe: Ausgabe };
type Grund = AusgabeRefusal | ProzessbegleitungRefusal;

/** A post as far as the organisation may book on it: its own, or known by the contracts it held it by. */
export type BelastbareStelle = {
  stelle: Pick<Stelle, "id" | "organisationId" | "bezeichnung" | "baustein" | "vzaeHundertstel" | "beginn" | "ende">;
  weiterleitungen: readonly Weiterleitung[];
};

export type AusgabeLage = {
  organisationId: OrganisationId;
  /** Posts the organisation owns or holds a part of. */
  stellen: readonly BelastbareStelle[];
  /** What the organisation itself spent in the year. */
  vorhandene: readonly Ausgabe[];
  bedarfe: readonly Bedarf[];
  /** Of the year the expenses belong to. */
  begleitung: Begleitungskonditionen;
  heute: PlainDate;
};

/** What a month's pay is called, where nothing more is to be said about it. */
export const personalkosten = "Personalkosten";

/** What is counted over the year's other rows: a month of a post, days. Two of them may not be decided at once. */
export const zaehltUeberDasJahr = {
  personal: true,
  prozessbegleitung: true,
  massnahme: false,
  arbeitsplatz: false,
} as const satisfies Record<AusgabeEingabe["art"], boolean>;

/** Months 1 to 12 in which the organisation holds a part of the post on at least one day, beyond what it passed on. */
export function gehalteneMonate(
  { stelle, weiterleitungen }: BelastbareStelle,
  organisationId: OrganisationId,
  jahr: number,
): number[] {
  const angenommen = weiterleitungen.filter((w) => w.stelleId === stelle.id && weiterleitungsstand(w) === "angenommen");
  const vergeben = angenommen.filter((w) => w.geberId === organisationId).flatMap(weiterleitungsanteile);
  const erhalten = angenommen.filter((w) => w.empfaengerId === organisationId).flatMap(weiterleitungsanteile);
  const gehalten = stelle.organisationId === organisationId ? [stellenanteil(stelle)] : erhalten;
  return Array.from({ length: 12 }, (_, i) => i + 1).filter((monat) =>
    abschnitte({ von: monatsbeginn(jahr, monat), bis: monatsende(jahr, monat) }, [...gehalten, ...vergeben]).some(
      ({ von }) => summeAm(gehalten, von) > summeAm(vergeben, von),
    ),
  );
}

/** R15, R19, R20, R21, R37 for a new expense. */
export function decideAusgabe({
  eingabe,
  ...lage
}: AusgabeLage & { eingabe: AusgabeEingabe }): Decision<AusgabeErfasst, Grund> {
  const ausgabe = {
    ...leer,
    ...inhalt(eingabe, eingabe.jahr),
    ...stelleDer(lage, eingabe),
    id: eingabe.id,
    organisationId: lage.organisationId,
    jahr: eingabe.jahr,
    version: 1,
  };
  const zuSpaet = nachweisgrenze(lage, ausgabe);
  return zuSpaet ? refuse(zuSpaet) : geprueft(lage, ausgabe, eingabe);
}

/**
 * The same rules for a changed one. The input must be of the expense's own art; its version is the archive's business.
 */
export function decideAusgabeAenderung({
  ausgabe,
  aenderung,
  ...lage
}: AusgabeLage & { ausgabe: Ausgabe; aenderung: AusgabeAenderung }): Decision<AusgabeErfasst, Grund> {
  return geprueft(
    lage,
    {
      ...ausgabe,
      ...(aenderung.art === "personal" ? { betragCent: aenderung.betragCent } : inhalt(aenderung, ausgabe.jahr)),
      version: aenderung.version,
    },
    aenderung,
  );
}

/** All rows or none: the refusal names every row that cannot be, counted from 1. */
export function decideAusgaben({
  zeilen,
  ...lage
}: AusgabeLage & { zeilen: readonly Ausgabezeile[] }): Decision<AusgabeErfasst[], AusgabeRefusal> {
  const events: AusgabeErfasst[] = [];
  const gruende: { zeile: number; satz: string; regel: string | null }[] = [];
  let vorhandene = lage.vorhandene;
  for (const [i, zeile] of zeilen.entries()) {
    const decision = entschieden({ ...lage, vorhandene }, zeile);
    if (!decision)
      gruende.push({ zeile: i + 1, satz: "Diese Ausgabe gibt es nicht mehr. Bitte die Seite neu laden.", regel: null });
    else if (!decision.ok)
      gruende.push({
        zeile: i + 1,
        satz: satz(texte, decision.refusal),
        regel: "regel" in decision.refusal ? decision.refusal.regel : null,
      });
    else {
      const { ausgabe } = decision.event;
      events.push(decision.event);
      vorhandene = [...vorhandene.filter((a) => a.id !== ausgabe.id), ausgabe];
    }
  }
  return gruende.length > 0 ? refuse({ reason: "zeilen-abgelehnt", zeilen: gruende }) : accept(events);
}

function entschieden(lage: AusgabeLage, zeile: Ausgabezeile): Decision<AusgabeErfasst, Grund> | undefined {
  if (zeile.vorgang === "neu") return decideAusgabe({ ...lage, eingabe: zeile.ausgabe });
  const ausgabe = lage.vorhandene.find((a) => a.id === zeile.ausgabe.id && a.art === zeile.ausgabe.art);
  return ausgabe && decideAusgabeAenderung({ ...lage, ausgabe, aenderung: zeile.ausgabe });
}

const texte: Saetze<Grund> = { ...ausgabeRefusalTexte, ...prozessbegleitungRefusalTexte };
const leer = {
  eigentuemerId: null,
  stelleId: null,
  geberId: null,
  weiterleitungId: null,
  monat: null,
  massnahmeArt: null,
  bedarfId: null,
  tagArt: null,
  tage: null,
};

function inhalt(eingabe: AusgabeEingabe | AusgabeAenderung, jahr: number) {
  const { art, betragCent } = eingabe;
  if (art === "personal")
    return {
      art,
      betragCent,
      vorsteuerCent: 0,
      bezeichnung: personalkosten,
      datum: monatsende(jahr, "monat" in eingabe ? eingabe.monat : 12),
    };
  const sachkosten = {
    art,
    betragCent,
    vorsteuerCent: eingabe.vorsteuerCent,
    bezeichnung: eingabe.bezeichnung,
    datum: eingabe.datum,
  };
  if (art === "massnahme") return { ...sachkosten, massnahmeArt: eingabe.massnahmeArt, bedarfId: eingabe.bedarfId };
  if (art === "prozessbegleitung") return { ...sachkosten, tagArt: eingabe.tagArt, tage: eingabe.tage };
  return sachkosten;
}

function stelleDer({ stellen, organisationId }: AusgabeLage, eingabe: AusgabeEingabe): Partial<Ausgabe> {
  if (eingabe.art !== "personal") return {};
  const { stelleId, monat, jahr } = eingabe;
  const gefunden = findStelle(stellen, stelleId);
  if (gefunden?.stelle.organisationId === organisationId) return { stelleId, monat, eigentuemerId: organisationId };
  const im = { von: monatsbeginn(jahr, monat), bis: monatsende(jahr, monat) };
  // Two contracts on one post in one month: the later one carries it on.
  const vertrag = gefunden?.weiterleitungen
    .filter(
      (w) =>
        w.empfaengerId === organisationId &&
        weiterleitungsstand(w) === "angenommen" &&
        weiterleitungsanteile(w).some((anteil) => ueberschneidet(anteil, im)),
    )
    .toSorted((a, b) => (a.beginn < b.beginn ? 1 : -1))[0];
  return {
    stelleId,
    monat,
    eigentuemerId: gefunden?.stelle.organisationId ?? null,
    geberId: vertrag?.geberId ?? null,
    weiterleitungId: vertrag?.id ?? null,
  };
}

const findStelle = (stellen: readonly BelastbareStelle[], id: StelleId | null) =>
  stellen.find(({ stelle }) => stelle.id === id);

function geprueft(
  lage: AusgabeLage,
  ausgabe: Ausgabe,
  eingabe: AusgabeEingabe | AusgabeAenderung,
): Decision<AusgabeErfasst, Grund> {
  const andere = lage.vorhandene.filter((a) => a.id !== ausgabe.id);
  const grund =
    betragsgrenze(ausgabe) ??
    zeitgrenze(lage, ausgabe) ??
    monatsgrenze({ ...lage, vorhandene: andere }, ausgabe) ??
    bedarfsgrenze(lage, ausgabe) ??
    tagegrenze({ ...lage, vorhandene: andere }, ausgabe, eingabe);
  return grund ? refuse(grund) : accept({ type: "AusgabeErfasst", ausgabe });
}

function betragsgrenze({ betragCent, vorsteuerCent }: Ausgabe): AusgabeRefusal | undefined {
  if (betragCent === 0) return { reason: "ausgabe-ohne-betrag", feld: "betragCent" };
  return vorsteuerCent > betragCent
    ? { reason: "vorsteuer-ueber-betrag", regel: "R37", feld: "vorsteuerCent", betragCent }
    : undefined;
}

function zeitgrenze({ stellen }: AusgabeLage, { jahr, datum, art, stelleId }: Ausgabe): AusgabeRefusal | undefined {
  if (jahrVon(datum) !== jahr) return { reason: "ausgabe-ausserhalb-des-jahres", feld: "datum", jahr };
  if (datum >= programmbeginn || findStelle(stellen, stelleId)?.stelle.baustein === 3) return undefined;
  return {
    reason: "ausgabe-vor-programmbeginn",
    regel: "R15",
    feld: art === "personal" ? "monat" : "datum",
    ab: programmbeginn,
  };
}

// Once the proof is due nothing is added to it; what is in it can still be corrected, because its giver may ask for
// that.
function nachweisgrenze(
  { stellen, heute }: AusgabeLage,
  { stelleId, weiterleitungId }: Ausgabe,
): AusgabeRefusal | undefined {
  const vertrag = findStelle(stellen, stelleId)?.weiterleitungen.find((w) => w.id === weiterleitungId);
  return vertrag && vertrag.nachweisFaelligAm < heute
    ? { reason: "nachweis-schon-faellig", feld: "monat", am: vertrag.nachweisFaelligAm }
    : undefined;
}

function monatsgrenze(
  { stellen, organisationId, vorhandene }: AusgabeLage,
  { stelleId, jahr, monat }: Ausgabe,
): AusgabeRefusal | undefined {
  if (monat === null) return undefined;
  const umfeld = findStelle(stellen, stelleId);
  if (!umfeld || !gehalteneMonate(umfeld, organisationId, jahr).includes(monat))
    return { reason: "stelle-im-monat-nicht-gehalten", feld: "monat", jahr, monat };
  const doppelt = vorhandene.find((a) => a.stelleId === stelleId && a.jahr === jahr && a.monat === monat);
  return doppelt && { reason: "monat-schon-erfasst", feld: "monat", monat, betragCent: doppelt.betragCent };
}

function bedarfsgrenze(
  { bedarfe }: AusgabeLage,
  { massnahmeArt, bedarfId, datum }: Ausgabe,
): AusgabeRefusal | undefined {
  const bedarf = bedarfe.find(({ id }) => id === bedarfId);
  if (!bedarf)
    return massnahmeArt === "produkt" || bedarfId !== null
      ? { reason: "bedarf-fehlt", regel: "R21", feld: "bedarfId" }
      : undefined;
  return bedarf.festgestelltAm > datum
    ? { reason: "bedarf-erst-spaeter", regel: "R21", feld: "bedarfId", festgestelltAm: bedarf.festgestelltAm }
    : undefined;
}

function tagegrenze(
  { vorhandene, begleitung }: AusgabeLage,
  { jahr, tagArt, tage }: Ausgabe,
  eingabe: AusgabeEingabe | AusgabeAenderung,
): ProzessbegleitungRefusal | undefined {
  if (eingabe.art !== "prozessbegleitung" || tagArt === null || tage === null) return undefined;
  if (!eingabe.qualifikationNachgewiesen)
    return { reason: "prozessbegleitung-nicht-qualifiziert", regel: "R19", feld: "qualifikationNachgewiesen" };
  const frei = freieTage(vorhandene, jahr, tagArt, begleitung);
  return tage > frei
    ? {
        reason: "prozessbegleitung-zu-viele-tage",
        regel: "R20",
        feld: "tage",
        tagArt,
        hoechstens: begleitung[tagArt].tage,
        frei,
      }
    : undefined;
}
