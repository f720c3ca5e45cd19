import type { Sql } from "postgres";

/**
 * Everything a migration could change: relations, columns, constraints, indexes, policies, functions, triggers,
 * views, privileges, logins.
 */
export async function catalogue(
  admin: Sql,
  prefix: string,
): Promise<readonly { kind: string; name: string; what: string }[]> {
  return admin`
    select 'relation' as kind, c.oid::regclass::text as name, concat(c.relkind, c.relrowsecurity, c.relforcerowsecurity,
      c.relacl::text, pg_get_userbyid(c.relowner)) as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname in ('kim', 'auth', 'bullmq', 'drizzle')
    union all select 'column', attrelid::regclass || '.' || attname, concat(format_type(atttypid, atttypmod),
      attnotnull, attacl::text) from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('kim', 'auth', 'bullmq') and attnum > 0
    union all select 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid) from pg_constraint
      where connamespace in ('kim'::regnamespace, 'auth'::regnamespace)
    union all select 'policy', tablename || '.' || policyname, concat(roles::text, cmd, qual, with_check)
      from pg_policies where schemaname = 'kim'
    union all select 'function', p.oid::regprocedure::text, concat(pg_get_userbyid(proowner), proacl::text,
      md5(pg_get_functiondef(p.oid)))
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('kim', 'bullmq')
    union all select 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) from pg_trigger
      where not tgisinternal
    union all select 'view', viewname, definition from pg_views where schemaname in ('kim', 'auth')
    union all select 'index', indexname, indexdef from pg_indexes where schemaname in ('kim', 'auth')
    union all select 'schema', nspname, nspacl::text from pg_namespace where nspname in ('kim', 'auth', 'drizzle')
    union all select 'file', name, hash from drizzle.repeatable
    union all select 'migration', hash, created_at::text from drizzle.__drizzle_migrations
    union all select 'login', rolname, concat(rolcanlogin, rolinherit, rolsuper, rolbypassrls) from pg_roles
      where starts_with(rolname, ${prefix})
    order by 1, 2, 3`;
}
