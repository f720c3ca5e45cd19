-- The day that counts: calendar days are days in Berlin. A test fixes it for its whole database with app.heute; nothing
-- else sets that.
create function kim.heute() returns date language sql stable parallel safe
  set search_path = pg_catalog, pg_temp as $$
  select coalesce(nullif(current_setting('app.heute', true), '')::date, (now() at time zone 'Europe/Berlin')::date)
$$;
