import { idOf } from "./foerderung.ts";
import {
  aenderungsantwortSql,
  aenderungSql,
  antwortSql,
  ausgabeSql,
  besetzungSql,
  bitteSql,
  dokumentSql,
  einladungSql,
  endeSql,
  entwurfSql,
  korrekturantwortSql,
  ruecknahmeSql,
  stelleSql,
  vertragSql,
  type Vertrag,
} from "../weiterleitung/kette-sql.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

/** The ends of the scene's contracts; each holds something of the one before it. */
export interface Beteiligte {
  geber: string;
  empfaenger: string;
  nachbar: string;
  dritte: string;
  traeger: string;
  ablehnend: string;
  zurueckgewiesen: string;
  fremd: string;
}

export type Szenenvertraege = ReturnType<typeof szenenvertraege>;

/** A chain of four levels, and contracts in every state beside it. */
export function szenenvertraege(b: Beteiligte) {
  const aufStelle =
    (eigentuemer: string, was: string) =>
    (geber: string, an: string, rest: Partial<Vertrag> = {}): Vertrag => ({
      id: idOf(`Vertrag ${was}`, an),
      geber,
      an,
      eigentuemer,
      stelle: idOf(`Kette ${was}`, eigentuemer),
      erlaubt: true,
      ...rest,
    });
  const kette = aufStelle(b.geber, "lang");
  const beendet = aufStelle(b.geber, "beendet");
  const [erster, zweiter, dritter] = [
    kette(b.geber, b.empfaenger, { vzae: 100 }),
    kette(b.empfaenger, b.nachbar, { vzae: 60 }),
    kette(b.nachbar, b.dritte, { vzae: 30 }),
  ];
  const vorbei = beendet(b.geber, b.empfaenger, { vzae: 100 });
  // Where nothing is granted yet, no two thirds are counted.
  const spaeter = { von: "2030-01-01" };
  return {
    erster,
    zweiter: { ...zweiter, herkunft: erster.id, nachweis: "2091-05-31" },
    dritter: { ...dritter, herkunft: zweiter.id, nachweis: "2091-04-30" },
    vierter: { ...kette(b.dritte, b.traeger, { vzae: 10, ...spaeter }), herkunft: dritter.id, nachweis: "2091-03-31" },
    beendet: vorbei,
    mitbeendet: { ...beendet(b.empfaenger, b.nachbar, { vzae: 40 }), herkunft: vorbei.id, nachweis: "2091-05-31" },
    geaendert: aufStelle(b.geber, "geändert")(b.geber, b.empfaenger, { vzae: 80 }),
    offen: aufStelle(b.geber, "offen")(b.geber, b.empfaenger, { vzae: 30 }),
    zurueckgegeben: aufStelle(b.geber, "zurückgegeben")(b.geber, b.nachbar),
    abgelaufen: aufStelle(b.geber, "abgelaufen")(b.geber, b.empfaenger, {
      von: "2024-01-01",
      bis: "2024-12-31",
      nachweis: "2025-03-31",
    }),
    abgelehnt: aufStelle(b.geber, "abgelehnt")(b.geber, b.ablehnend),
    zurueckgezogen: aufStelle(b.geber, "zurückgezogen")(b.geber, b.zurueckgewiesen),
    fremd: aufStelle(b.fremd, "fremd")(b.fremd, b.traeger, { vzae: 40, ...spaeter }),
    fremdZurueckgezogen: aufStelle(b.fremd, "zurückgezogen")(b.fremd, b.traeger, spaeter),
  } satisfies Record<string, Vertrag>;
}

/** Writes the scene, statement by statement, as the bodies themselves would have. */
export async function furnishKette({ admin }: TestDatabase, b: Beteiligte): Promise<void> {
  const v = szenenvertraege(b);
  const stellen = new Map(
    Object.values(v)
      .reverse()
      .map(({ stelle, eigentuemer, id }) => [stelle, stelleSql(eigentuemer, stelle, `Kette ${nameOf(v, id)}`)]),
  );
  const angenommen = [
    v.erster,
    v.zweiter,
    v.dritter,
    v.beendet,
    v.mitbeendet,
    v.geaendert,
    v.zurueckgegeben,
    v.abgelaufen,
    v.fremd,
  ];
  const offen = [v.vierter, v.offen, v.abgelehnt, v.zurueckgezogen, v.fremdZurueckgezogen];
  const aenderungen = (
    [
      [v.zweiter, 50, 40],
      [v.geaendert, 50, 45],
      [v.fremd, 30, 20],
    ] as const
  ).flatMap(([w, angenommene, offene]) => {
    const [id, naechste] = [idOf("Änderung", w.id), idOf("offene Änderung", w.id)];
    return [
      aenderungSql(w, { id, ab: w === v.fremd ? "2031-02-01" : "2026-02-01", vzae: angenommene }),
      aenderungsantwortSql(w, id),
      aenderungSql(w, { id: naechste, ab: "2089-08-01", vzae: offene }),
    ];
  });
  // From the time when a newer proposal could stand beside one that waits: no trigger lets it through any more.
  const ueberholte = { id: idOf("überholte Änderung", v.zweiter.id), ab: "2089-09-01", vzae: 45 };
  aenderungen.push(`
    set local session_replication_role = replica; ${aenderungSql(v.zweiter, ueberholte)};
    update kim.weiterleitung_aenderung set am = am - interval '1 day' where id = '${ueberholte.id}'`);
  aenderungen.push(aenderungSql(v.erster, { id: idOf("zu kleine Änderung", v.erster.id), ab: "2089-09-01", vzae: 49 }));
  const bitten = [v.erster, v.zweiter, v.fremd].flatMap((w) => [
    bitteSql(w, idOf("Bitte", w.id)),
    korrekturantwortSql(w, idOf("Bitte", w.id)),
    bitteSql(w, idOf("offene Bitte", w.id)),
  ]);
  const statements = [
    ...stellen.values(),
    ...angenommen.flatMap((w) => [vertragSql(w), antwortSql(w)]),
    ...offen.map((w) => vertragSql(w)),
    antwortSql(v.abgelehnt, false),
    ruecknahmeSql(v.zurueckgezogen),
    ruecknahmeSql(v.fremdZurueckgezogen),
    ...aenderungen,
    ...[v.erster, v.zweiter, v.dritter, v.beendet, v.mitbeendet, v.zurueckgegeben].map((w) => besetzungSql(w)),
    besetzungSql(v.fremd, "2030-02-01"),
    endeSql(v.beendet, "beendet", "2026-01-31"),
    endeSql(v.zurueckgegeben, "zurueckgegeben", "2026-03-31"),
    endeSql(v.fremd, "beendet", "2090-06-30"),
    ...[v.erster, v.zweiter, v.dritter, v.fremd].flatMap((w) => [
      ausgabeSql(w),
      dokumentSql(w),
      dokumentSql(w, w.geber),
    ]),
    ...bitten,
    ...[b.geber, b.empfaenger, b.fremd].flatMap((tenant) => [
      ...eigenes(tenant, b.traeger),
      einladungSql(tenant, tenant, `eigene ${tenant}`),
    ]),
    ...[v.offen, v.zweiter, v.fremd].flatMap((w) => [
      einladungSql(w.geber, w.an, `Empfänger ${w.id}`),
      entwurfSql(w.geber, w.eigentuemer, w.stelle),
    ]),
  ];
  for (const statement of statements) await admin.unsafe(statement);
}

export const kalenderSql = (tenant: string, id: string) => `
  insert into kim.fristenkalender (tenant_id, id, benutzer_id, token_hash, erstellt_am)
    values ('${tenant}', '${id}', gen_random_uuid(), md5('${id}'), now())`;

export const erinnerungSql = (tenant: string, nachrichtId: string, frist: string) => `
  insert into kim.fristerinnerung (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am)
    values ('${tenant}', gen_random_uuid(), '${frist}', '2031-03-31', '7-tage', '${nachrichtId}', now())`;

/** That the plan is not carried into the year, or a post or contract. */
export const ablehnungSql = (tenant: string, jahr: number, spalte = "stelle_id", gegenstand?: string) => `
  insert into kim.fortschreibung_ablehnung (tenant_id, id, jahr, ${spalte}, grund, am, von_name)
    values ('${tenant}', '${idOf("Ablehnung", `${tenant} ${jahr}`)}', ${jahr}, ${gegenstand ? `'${gegenstand}'` : "null"},
    'Es bleibt beim alten Jahr.', now(), 'P')`;

/** What one body alone sees: a distribution with a waiver, what is not carried on, a letter, a calendar, a reminder. */
function eigenes(tenant: string, organisation: string): string[] {
  return [
    `
      insert into kim.verteilung (tenant_id, id, jahr, funktion, inhalt, geaendert_am, geaendert_von)
        values ('${tenant}', '${idOf("Verteilung", tenant)}', 2031, 'case_management', '{}', now(), 'P')`,
    `
      insert into kim.verzicht (tenant_id, id, verteilung_id, organisation_id, vzae_hundertstel, grund, am, von)
        values ('${tenant}', '${idOf("Verzicht", tenant)}', '${idOf("Verteilung", tenant)}', '${organisation}', 50,
        'Kein eigener Bedarf.', now(), 'P')`,
    ablehnungSql(tenant, 2031),
    `
      insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am)
        values ('${tenant}', '${idOf("Nachricht", tenant)}', 'p@kim.example', 'B', 'geheim', now())`,
    kalenderSql(tenant, idOf("Kalender", tenant)),
    erinnerungSql(tenant, idOf("Nachricht", tenant), "nachweis:1"),
  ];
}

const nameOf = (v: Szenenvertraege, id: string) => Object.entries(v).find(([, w]) => w.id === id)?.[0] ?? "";
