-- People, sessions and roles are closed to everybody but the login path.
grant usage on schema auth to kim_auth;
grant select, insert, update (name, passwort_hash) on auth.benutzer to kim_auth;
grant select, insert, update (expires_at, organisation_id), delete on auth.sitzung to kim_auth;
grant select, insert, delete on auth.rollenzuweisung to kim_auth;
grant select, insert, delete on auth.anmeldeversuch to kim_auth;
grant select, insert on auth.anmeldeprotokoll to kim_auth;
grant usage on all sequences in schema auth to kim_auth;
