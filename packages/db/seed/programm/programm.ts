import { gruppiertNach } from "@kim/domain/grundlagen";
import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { istFoerderempfaenger } from "@kim/domain/stelle";
import { antrag, antragVorgang } from "../../src/schema/antrag.ts";
import { ausgabe, bedarf, einnahme } from "../../src/schema/ausgabe.ts";
import { auszahlung, bescheid, mittelabruf, mittelabrufEntscheidung } from "../../src/schema/bescheid.ts";
import { foerderangaben } from "../../src/schema/foerderung.ts";
import type { Anweisung, Eintrag } from "../grundstock/ablage.ts";
import { bescheideVon } from "../grundstock/bescheide.ts";
import { kreisGuetersloh } from "../grundstock/kreis-guetersloh.ts";
import { gebiete, type OrganisationZeile } from "../grundstock/organisationen.ts";
import { koordinationIn } from "../grundstock/personen.ts";
import { zeilenVon, type Szenario } from "../grundstock/szenario.ts";
import { zufall } from "../grundstock/zufall.ts";
import { antraegeVon } from "./antraege.ts";
import { bescheidplan } from "./bescheidplan.ts";
import { direkteSzenarien } from "./direktempfaenger.ts";
import { einnahmenVon } from "./einnahmen.ts";
import { samen, traegerVon } from "./empfaenger.ts";
import { gehaltszeilen } from "./gehaelter.ts";
import { festeMandanten } from "./feste-mandanten.ts";
import { fremdfoerderungen } from "./fremdfoerderungen.ts";
import { korrekturen } from "./korrekturen.ts";
import { jahreslaeufe } from "./laeufe.ts";
import { mandant } from "./mandant.ts";
import { mittelVon } from "./mittel.ts";
import { personalausgaben, type Personalausgabe } from "./personalausgaben.ts";
import { planungen } from "./planungen.ts";
import { protokolle } from "./protokolle.ts";
import { sachausgabenVon } from "./sachausgaben.ts";
import { mitStadtGuetersloh } from "./stadt-guetersloh.ts";
import { einladungsliste } from "./zugaenge.ts";
import { zusatzstellen } from "./zusatzstellen.ts";

/**
 * Everything the recipients, the Kommunen of the Kreise and the Träger did since 2021, in the order of its writing.
 * Told piece by piece: the database writes one while the next is thought up.
 */
export function* programm(
  stichtag: string,
  konditionIdOf: (jahr: number) => string,
): Generator<Eintrag | Anweisung, void> {
  const alles: Eintrag[] = [];
  const gesamt: Personalausgabe[] = [];
  const erzaehlt = (eintraege: readonly Eintrag[]) => {
    alles.push(...eintraege);
    return eintraege;
  };
  const empfaenger = szenarien(stichtag);
  for (const szenario of empfaenger) {
    const { eintraege, personal } = geschichte(szenario, stichtag, konditionIdOf);
    gesamt.push(...personal);
    yield* erzaehlt(eintraege);
  }
  const personal = jeArbeitgeber(gesamt);
  for (const [tenantId, zeilen] of personal)
    yield* erzaehlt([{ tenantId, tabelle: einnahme, zeilen: einnahmenVon(tenantId, jahressummen(zeilen), stichtag) }]);
  const vonAllen = [...alles];
  yield* erzaehlt([
    ...fremdfoerderungen(vonAllen),
    ...zusatzstellen(stichtag),
    ...korrekturen(vonAllen, stichtag),
    ...planungen(vonAllen, stichtag),
    ...einladungsliste(stichtag),
    ...jahreslaeufe(stichtag, (jahr) => empfaenger.filter((szenario) => erhaelt(szenario, jahr)).length),
  ]);
  for (const [id, zeilen] of personal) yield gehaltszeilen(id, zeilen);
  yield* protokolle(alles, stichtag);
}

/** The invented Träger of all recipients that are not told by hand. */
export const erfundeneTraeger = (): string[] => erzaehlte().flatMap(traegerVon);

export function szenarien(stichtag: string): Szenario[] {
  return [
    ...festeMandanten(stichtag),
    ...erzaehlte().map((g) => mitStadtGuetersloh(kreisGuetersloh(mandant(g, stichtag)), stichtag)),
    ...direkteSzenarien(stichtag),
  ];
}

const erhaelt = ({ schluessel, kontingente }: Szenario, jahr: number): boolean =>
  istFoerderempfaenger({ art: gebietVon(schluessel).art, kontingente }, jahr);

const vonHand = new Set(["05316", "05111", "05570"]);
const erzaehlte = (): OrganisationZeile[] => gebiete.filter((g) => g.kachelZeile !== null && !vonHand.has(g.ags ?? ""));

function gebietVon(schluessel: string): OrganisationZeile {
  const gebiet = gebiete.find(({ ags }) => ags === schluessel);
  if (!gebiet) throw new Error(`no body has the key ${schluessel}`);
  return gebiet;
}

function geschichte(szenario: Szenario, stichtag: string, konditionIdOf: (jahr: number) => string) {
  const { schluessel, kontingente } = szenario;
  const organisation = gebietVon(schluessel);
  const tenantId = organisation.id;
  const jahre = [...new Set(kontingente.map(({ jahr }) => jahr))].sort();
  const koordination = koordinationIn(schluessel);
  const massnahmenPlanCent = istZuwendungsempfaenger(organisation.art)
    ? massnahmenplan(szenario, jahre)
    : new Map<number, number>();
  const stellen = zeilenVon({ ...szenario, angaben: [] });
  const personal = personalausgaben(stellen, stichtag, belegteKosten(szenario));
  const antraege = antraegeVon(organisation, { kontingente, koordination, massnahmenPlanCent });
  const bescheide = bescheideVon(
    schluessel,
    konditionIdOf,
    bescheidplan(schluessel, kontingente, { antragIdOf: antraege.antragIdOf, massnahmenPlanCent, stichtag }),
  );
  const mittel = mittelVon(schluessel, koordination, bescheide, stichtag);
  const sach = istZuwendungsempfaenger(organisation.art)
    ? sachausgabenVon(schluessel, jahre, stichtag)
    : { bedarfe: [], ausgaben: [] };
  const eigen = (tabelle: Eintrag["tabelle"], zeilen: readonly object[]): Eintrag => ({ tenantId, tabelle, zeilen });
  const eintraege = [
    ...stellen,
    eigen(foerderangaben, angaben(tenantId, jahre, massnahmenPlanCent, personal, stichtag)),
    eigen(antrag, antraege.antraege),
    eigen(antragVorgang, antraege.vorgaenge),
    eigen(bescheid, bescheide),
    eigen(mittelabruf, mittel.abrufe),
    eigen(mittelabrufEntscheidung, mittel.entscheidungen),
    eigen(auszahlung, mittel.auszahlungen),
    eigen(bedarf, sach.bedarfe),
    eigen(ausgabe, sach.ausgaben),
  ];
  return { eintraege, personal };
}

/** What the body planned to spend on measures; where a source or a fixed story says it, that. */
function massnahmenplan({ schluessel, angaben: feste }: Szenario, jahre: readonly number[]): Map<number, number> {
  const z = zufall(samen("massnahmen", schluessel));
  return new Map(
    jahre.map((jahr) => {
      const geplant = z.ganz(22, 49) * 100_000;
      return [jahr, feste.find((a) => a.jahr === jahr)?.massnahmenPlanCent ?? geplant];
    }),
  );
}

/** Vorlage 2021/1121: the personnel cost of Leverkusen's posts in 2022 is known to the cent. */
const belegteKosten = ({ schluessel, angaben: feste }: Szenario): ReadonlyMap<number, number> =>
  new Map(
    schluessel === "05316"
      ? feste.flatMap(({ jahr, personalkostenIstCent }) =>
          personalkostenIstCent === null ? [] : [[jahr, personalkostenIstCent]],
        )
      : [],
  );

/** The real cost of a year is known once it is over. */
const angaben = (
  tenantId: string,
  jahre: readonly number[],
  massnahmenPlanCent: ReadonlyMap<number, number>,
  personal: readonly Personalausgabe[],
  stichtag: string,
) => {
  const summen = jahressummen(personal);
  return jahre.map((jahr) => ({
    tenantId,
    jahr,
    massnahmenPlanCent: massnahmenPlanCent.get(jahr) ?? 0,
    personalkostenIstCent: stichtag < `${jahr}-12-31` ? null : (summen.get(jahr) ?? null),
  }));
};

/** Whoever employs books; a Träger may hold posts of two recipients. */
const jeArbeitgeber = (zeilen: readonly Personalausgabe[]): [string, Personalausgabe[]][] => [
  ...gruppiertNach(zeilen, ({ tenantId }) => tenantId),
];

function jahressummen(zeilen: readonly Personalausgabe[]): Map<number, number> {
  const summen = new Map<number, number>();
  for (const { jahr, betragCent } of zeilen) summen.set(jahr, (summen.get(jahr) ?? 0) + betragCent);
  return summen;
}
