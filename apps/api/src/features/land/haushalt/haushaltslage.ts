import {
  getLandfrische,
  listLandesansaetze,
  listLandForderungen,
  listLandNachweissummen,
  listLandNachweistage,
  type BewilligungTx,
  type MinisteriumTx,
  type StateTx,
} from "@kim/db";
import { gruppiertNach, heuteInBerlin, jahrVon, summe, type PlainDate } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  haushaltsjahr,
  rueckflussjahr,
  rueckflussposten,
  type Haushaltsjahr,
  type Haushaltsmittel,
  type Landesansatz,
  type Rueckflusslage,
  type Rueckflussposten,
} from "@kim/domain/landeshaushalt";
import { alleBausteine, landsumme } from "@kim/domain/landesstand";
import { hatRecht, type Rolle } from "@kim/domain/organisation";
import { rueckforderungslauf } from "@kim/domain/rueckforderung";
import type { Baustein } from "@kim/domain/stelle";
import type { Deps } from "../../../shell/trpc.ts";
import { gemerkteAnsicht } from "../landansicht.ts";

type Leser = {
  deps: Deps;
  now: Date;
  person: { organisation: { rollen: readonly Rolle[] } };
  asMinisterium: <T>(work: (tx: MinisteriumTx | BewilligungTx) => Promise<T>) => Promise<T>;
  asBewilligung: <T>(work: (tx: MinisteriumTx | BewilligungTx) => Promise<T>) => Promise<T>;
  asState: <T>(work: (tx: StateTx) => Promise<T>) => Promise<T>;
};

export type Ansicht = Awaited<ReturnType<typeof gemerkteAnsicht>>;

/** What the state's budget is compared with: everything that is known of every year today. */
export type Haushaltslage = {
  heute: PlainDate;
  ansaetze: Landesansatz[];
  /** The recipients of each year as the Land shows them. */
  ansichten: ReadonlyMap<number, Ansicht>;
  rueckfluss: readonly Rueckflussposten[];
  frische: Omit<Awaited<ReturnType<typeof getLandfrische>>, "marke">;
};

export async function loadHaushaltslage(ctx: Leser): Promise<Haushaltslage> {
  const heute = heuteInBerlin(ctx.now);
  // The ministry reads what it entered, the granting authority the same by a right of its own.
  const lesend = hatRecht(ctx.person.organisation.rollen, "land:haushalt") ? ctx.asMinisterium : ctx.asBewilligung;
  const ansaetze = await lesend(listLandesansaetze);
  return ctx.asState(async (tx) => {
    const { marke, ...frische } = await getLandfrische(tx);
    const ansichten = new Map<number, Ansicht>();
    for (let jahr = erstesFoerderjahr; jahr <= jahrVon(heute); jahr++)
      ansichten.set(jahr, await gemerkteAnsicht(ctx.deps, tx, { jahr, tag: heute, bekannt: null }, marke));
    return { heute, ansaetze, ansichten, rueckfluss: await loadRueckfluss(tx, ansichten, heute), frische };
  });
}

/** Of every recipient, Baustein and year with money, a proof or a claim. */
async function loadRueckfluss(
  tx: StateTx,
  ansichten: ReadonlyMap<number, Ansicht>,
  heute: PlainDate,
): Promise<Rueckflussposten[]> {
  const [von, bis] = [erstesFoerderjahr, jahrVon(heute)];
  const [tage, nachweise, forderungen] = await Promise.all([
    listLandNachweistage(tx, von, bis),
    listLandNachweissummen(tx, von, bis),
    listLandForderungen(tx, von, bis),
  ]);
  const erwartet = [...ansichten].flatMap(([jahr, empfaenger]) =>
    empfaenger.flatMap(({ id, bausteine }) =>
      bausteine
        .filter(({ bewilligtCent, rueckzahlungCent }) => bewilligtCent > 0 || rueckzahlungCent > 0)
        .map(({ baustein, rueckzahlungCent }) => ({ organisationId: id, jahr, baustein, rueckzahlungCent })),
    ),
  );
  const schluessel = ({
    organisationId,
    jahr,
    baustein,
  }: Pick<Rueckflusslage, "organisationId" | "jahr" | "baustein">) => `${organisationId} ${jahr} ${baustein}`;
  const je = <T extends Pick<Rueckflusslage, "organisationId" | "jahr" | "baustein">>(zeilen: readonly T[]) =>
    gruppiertNach(zeilen, schluessel);
  const [jeErwartet, jeTag, jeNachweis, jeForderung] = [je(erwartet), je(tage), je(nachweise), je(forderungen)];
  return [...je([...erwartet, ...tage, ...nachweise, ...forderungen])].flatMap(([welcher, [erster]]) => {
    if (!erster) return [];
    const nachweis = jeNachweis.get(welcher)?.[0];
    return rueckflussposten({
      organisationId: erster.organisationId,
      jahr: erster.jahr,
      baustein: erster.baustein,
      lautRechnungCent: jeErwartet.get(welcher)?.[0]?.rueckzahlungCent ?? 0,
      faelligAm: jeTag.get(welcher)?.[0]?.faelligAm ?? null,
      nachweis: nachweis
        ? {
            eingereichtAm: heuteInBerlin(new Date(nachweis.eingereichtAm)),
            rueckzahlungCent: nachweis.rueckzahlungCent,
          }
        : null,
      forderungen: (jeForderung.get(welcher) ?? []).map((akte) => ({
        ...rueckforderungslauf(akte, heute),
        kenntnisAm: akte.kern.kenntnisAm,
      })),
    });
  });
}

/** Newest year first; a year to come has its Ansatz alone. */
export function haushaltsjahre(lage: Haushaltslage) {
  const jahre = new Set([...lage.ansichten.keys(), ...lage.ansaetze.map(({ jahr }) => jahr)]);
  return [...jahre]
    .sort((a, b) => b - a)
    .map((jahr) => ({
      ...vergleichDes(lage, jahr),
      rueckfluss: rueckflussjahr(jahr, lage.rueckfluss, lage.heute),
    }));
}

export function vergleichDes({ ansaetze, ansichten, rueckfluss }: Haushaltslage, jahr: number): Haushaltsjahr {
  const bausteine = (ansichten.get(jahr) ?? []).flatMap((zeile) => zeile.bausteine);
  const mittel = alleBausteine.map((baustein): [Baustein, Haushaltsmittel] => {
    const eigene = rueckfluss.filter((posten) => posten.jahr === jahr && posten.baustein === baustein);
    return [
      baustein,
      {
        ...landsumme(bausteine, baustein),
        zurueckgeflossenCent: summe(eigene.map(({ zurueckgeflossenCent }) => zurueckgeflossenCent)),
      },
    ];
  });
  return haushaltsjahr(jahr, ansaetze, new Map(mittel));
}
