import type { Sql } from "postgres";

/** Every table with its number of rows and what is in them, secrets and times of writing aside. */
export async function fingerprints(admin: Sql): Promise<Record<string, string>> {
  const tables = await admin<
    { name: string }[]
  >`select schemaname || '.' || tablename as name from pg_tables where schemaname in ('kim', 'auth') order by 1`;
  const rows = await admin.unsafe<{ name: string; print: string }[]>(
    tables
      .map(
        ({ name }) =>
          `
            select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(row, '' order by row)), '') as print
              from (select (to_jsonb(t) - 'passwort_hash' - 'angelegt_am')::text as row from ${name} t) rows`,
      )
      .join(" union all "),
  );
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]));
}
