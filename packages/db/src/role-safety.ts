import type { Statements } from "./scope/statements.ts";

/** The connected role could step around row-level security; the application must not start with it. */
export class UnsafeDatabaseRole extends Error {
  override readonly name = "UnsafeDatabaseRole";
}

/** Refuses a role that is SUPERUSER, BYPASSRLS, or owner (or member of the owner) of a table in `kim` or `auth`. */
export async function assertRoleIsSafe(sql: Statements): Promise<void> {
  const [role] = await sql<{ name: string; superuser: boolean; bypass: boolean; owner: boolean }[]>`
    select rolname as name, rolsuper as superuser, rolbypassrls as bypass,
      exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('kim', 'auth') and pg_has_role(current_user, c.relowner, 'member')) as owner
    from pg_roles where rolname = current_user`;
  const fault = role?.superuser
    ? "SUPERUSER"
    : role?.bypass
      ? "BYPASSRLS"
      : role?.owner
        ? "Eigentümer der Tabellen"
        : undefined;
  if (role && fault) {
    throw new UnsafeDatabaseRole(
      `Die Datenbankrolle „${role.name}“ ist ${fault}. Die Anwendung startet nur mit einer Rolle, für die der Zeilenschutz gilt.`,
    );
  }
}
