import { noSuchRow, type Deed, type Who } from "./deed.ts";
import { idOf, jahr } from "./foerderung.ts";
import { scene } from "./scene.ts";

type Value = string | number | boolean | null | { sql: string };
type Row = Record<string, Value>;
/** A row that hangs onto another one: the table it goes into, what it hangs onto, and its columns. */
type Hung = readonly [table: string, was: string, row: (id: string) => Row];

const { fremd, geber } = scene;
const neu = { id: { sql: "gen_random_uuid()" } };
const von = (von_name: string) => ({ am: { sql: "now()" }, von_name });

/**
 * A plain foreign key ignores row security. Each row is first hung onto one's own and accepted, then onto somebody
 * else's and refused.
 */
export function keyDeeds(): Deed[] {
  return [
    ...ofTheApplicant.flatMap(bothWays("kim_app", "fremd")),
    ...ofTheAuthority.flatMap(bothWays("kim_bewilligung", "behoerde")),
    ...steps(),
    {
      table: "auszahlung",
      role: "kim_bewilligung",
      who: "behoerde",
      deed: "auf einen Abruf unter einem anderen Bescheid auszahlen",
      expected: noSuchRow,
      statement: insertSql("auszahlung", zahlung(idOf("anderer Bescheid", fremd), idOf("offener Abruf", fremd))),
    },
  ];
}

const ausgabe = { ...neu, jahr, bezeichnung: "P", datum: "2031-12-31", betrag_cent: 1 };
const abruf = { ...neu, betrag_cent: 1, termin: "2031-04-01", benoetigt_bis: "2031-05-31", begruendung: "" };
const ofTheApplicant: Hung[] = [
  ["antrag_vorgang", "Antrag", (id) => ({ ...neu, antrag_id: id, art: "beantwortet", ...von("P") })],
  ["ausgabe", "Stelle", (id) => ({ ...ausgabe, art: "personal", eigentuemer_id: fremd, stelle_id: id, monat: 12 })],
  ["ausgabe", "Bedarf", (id) => ({ ...ausgabe, art: "massnahme", massnahme_art: "produkt", bedarf_id: id })],
  [
    "fremdfoerderung",
    "Besetzung",
    (id) => ({ ...neu, besetzung_id: id, programm: "X", anteil_hundertstel: 50, von: "2031-01-01" }),
  ],
  ["mittelabruf", "Bescheid", (id) => ({ ...abruf, bescheid_id: id, ...von("P") })],
];

const bescheid = {
  ...neu,
  jahr,
  baustein: 3,
  instrument: "zuwendung",
  aktenzeichen: "A",
  datum: "2031-01-01",
  von: "2031-01-01",
  bis: "2031-12-31",
  nachweis_faellig_am: "2032-03-31",
  vakanz_methode: "tagesgenau",
  kondition_id: { sql: "(select id from kim.foerderkondition where jahr = 2026 limit 1)" },
  vzae_hundertstel: 1,
  personal_cent: 1,
  arbeitsplaetze_cent: 1,
  massnahmen_cent: 1,
  nebenbestimmungen: "",
  ...von("B"),
};
const zahlung = (bescheid_id: string, mittelabruf_id: string | null): Row => ({
  ...neu,
  bescheid_id,
  mittelabruf_id,
  betrag_cent: 1,
  ausgezahlt_am: "2031-04-15",
  ...von("B"),
});
const ofTheAuthority: Hung[] = [
  ["bescheid", "Bescheid", (id) => ({ ...bescheid, art: "aenderungsbescheid", vorgaenger_id: id, antrag_id: null })],
  ["bescheid", "Antrag", (id) => ({ ...bescheid, art: "erstbescheid", vorgaenger_id: null, antrag_id: id })],
  ["mittelabruf_entscheidung", "offener Abruf", (id) => ({ mittelabruf_id: id, bewilligt: true, ...von("B") })],
  ["auszahlung", "Bescheid", (id) => zahlung(id, null)],
  ["auszahlung", "offener Abruf", (id) => zahlung(idOf("Bescheid", fremd), id)],
  ["zusatzstelle_bewilligung", "unbewilligte Zusatzstelle", (id) => ({ zusatzstelle_id: id, ...von("B") })],
];

const bothWays =
  (role: Deed["role"], who: Who) =>
  ([table, was, row]: Hung): Deed[] => {
    const onto = (whose: string, owner: string, expected: Deed["expected"]): Deed => {
      const statement = insertSql(table, row(idOf(was, owner)));
      return { table, role, who, deed: `${table}: ${was} ${whose}`, statement, expected };
    };
    return [onto("desselben Mandanten", fremd, 1), onto("eines anderen Mandanten", geber, noSuchRow)];
  };

/** A tenant's step belongs to a run of its own, and to none of the state that did not start it there. */
function steps(): Deed[] {
  return (
    [
      ["Lauf ohne Schritt", 1],
      ["Landeslauf", noSuchRow],
    ] as const
  ).map(([was, expected]) => ({
    table: "jahreslauf_schritt",
    role: "kim_jobs",
    who: "fremd",
    deed: `jahreslauf_schritt: ${was}`,
    expected,
    statement: `
      insert into kim.jahreslauf_schritt (tenant_id, lauf_tenant_id, lauf_id, status, geaendert_am)
        values ('${fremd}', '${fremd}', '${idOf(was)}', 'fertig', now())`,
  }));
}

function insertSql(table: string, row: Row): string {
  const columns = Object.keys(row).join(", ");
  const values = Object.values(row).map(literal).join(", ");
  return `insert into kim.${table} (tenant_id, ${columns}) values ('${fremd}', ${values})`;
}

function literal(value: Value): string {
  if (typeof value === "string") return `'${value}'`;
  return typeof value === "object" && value !== null ? value.sql : String(value);
}
