import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { decideStelleAnlage } from "@kim/domain/stelle";
import { foerderkonditionen, satzDerFunktion } from "@kim/domain/kondition";
import { decideAntwort, decideWeiterleitung } from "@kim/domain/weiterleitung";
import { decideBesetzung } from "@kim/domain/besetzung";
import type { Sql } from "postgres";
import type { TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { listKontingente } from "../../src/queries/foerderung/foerderung.ts";
import { getOrganisation } from "../../src/queries/organisation.ts";
import { listEigeneStellen, listGehalteneStellen, type StelleMitUmfeld } from "../../src/queries/stelle/stelle.ts";
import { listEigeneWeiterleitungen } from "../../src/queries/weiterleitung/weiterleitung.ts";
import { asTenant, type TenantTx } from "../../src/scope/tenant-tx.ts";
import { demoPersonen } from "../seed.ts";

/** What the domain says against posts, people, offers and answers as they stand, told again in their order. */
export async function stellenablehnungen({ db, admin }: TestDatabase) {
  const as = <T>(id: OrganisationId, work: (tx: TenantTx) => Promise<T>) =>
    asTenant(db, id, demoPersonen[0]?.id ?? "", work);
  const refusals: unknown[] = [];
  let decided = 0;
  for (const id of await ownersAndGiversOf(admin)) {
    await as(id, async (tx) => {
      const lage = await loadLage(tx);
      for (const umfeld of [...lage.eigene, ...lage.gehaltene]) {
        const decisions = [
          ...(lage.eigene.includes(umfeld)
            ? [
                decideStelleAnlage({
                  ...lage,
                  vorhandene: lage.eigene.map(({ stelle }) => stelle),
                  antrag: umfeld.stelle,
                }),
              ]
            : []),
          ...umfeld.besetzungen.map((antrag) =>
            decideBesetzung({
              organisationId: antrag.organisationId,
              stelle: umfeld.stelle,
              weiterleitungen: umfeld.weiterleitungen,
              vorhandene: umfeld.besetzungen,
              heute: antrag.von,
              antrag,
            }),
          ),
          ...(
            await Promise.all(
              umfeld.weiterleitungen
                .filter((w) => w.geberId === id)
                .map(async (w) =>
                  offerDecisions(w, { ...lage, ...umfeld, empfaenger: await getOrganisation(tx, w.empfaengerId) }),
                ),
            )
          ).flat(),
        ];
        decided += decisions.length;
        refusals.push(
          ...decisions.flatMap((decision) =>
            decision.ok ? [] : [{ bei: lage.geber.kurzname, stelle: umfeld.stelle.bezeichnung, ...decision.refusal }],
          ),
        );
      }
    });
  }
  return { decided, refusals };
}

const ownersAndGiversOf = async (admin: Sql) =>
  (
    await admin<{ id: OrganisationId }[]>`
      select tenant_id as id from kim.stelle union select tenant_id from kim.weiterleitung order by 1`
  ).map(({ id }) => id);

async function loadLage(tx: TenantTx) {
  const geber = await getOrganisation(tx, tx.tenantId);
  return {
    geber,
    art: geber.art,
    kontingente: await listKontingente(tx),
    eigene: await listEigeneStellen(tx),
    gehaltene: await listGehalteneStellen(tx),
    bestehende: await listEigeneWeiterleitungen(tx),
  };
}

type Umfeldlage = Awaited<ReturnType<typeof loadLage>> & StelleMitUmfeld & { empfaenger: Organisation };

function offerDecisions(w: StelleMitUmfeld["weiterleitungen"][number], lage: Umfeldlage) {
  const { geber, empfaenger, stelle, kontingente, weiterleitungen } = lage;
  const herkunft = weiterleitungen.find(({ id }) => id === w.herkunftId) ?? null;
  const saetze = [2022, 2023, 2024, 2025, 2026].flatMap((jahr) => {
    const konditionen = foerderkonditionen(jahr);
    return konditionen ? [{ jahr, cent: satzDerFunktion(konditionen, stelle.funktion).cent }] : [];
  });
  // An offer was made while the share was free: what was declined, filled or offered since is not held against it.
  const erledigt = w.antwort?.angenommen === false || w.zurueckgezogenAm !== null;
  const besetzungen = erledigt ? [] : lage.besetzungen.filter(({ von }) => von <= w.beginn);
  const bestehende = lage.bestehende.filter(({ angebotenAm }) => angebotenAm <= w.angebotenAm);
  const angebot = decideWeiterleitung({
    geber,
    empfaenger,
    stelle,
    herkunft,
    saetze,
    besetzungen,
    bestehende,
    kontingente: herkunft ? null : kontingente,
    traegerDarunter: [],
    zusatzstellen: [],
    baustein1FreieJahre: [],
    koordination: [],
    eigenerNachweisAm: null,
    angebot: w,
  });
  if (w.antwort === null) return [angebot];
  const antwort = w.antwort.angenommen
    ? { angenommen: true as const }
    : { angenommen: false as const, grund: w.antwort.grund };
  return [
    angebot,
    decideAntwort({ weiterleitung: { ...w, antwort: null, enden: [] }, organisationId: w.empfaengerId, antwort }),
  ];
}
