-- The day that counts: calendar days are days in Berlin. A test fixes it for its whole database with app.heute; nothing
-- else sets that. Without a search path of its own the server writes it into the statement instead of calling it.
create function kim.heute() returns date language sql stable parallel safe as $$
  select coalesce(nullif(current_setting('app.heute', true), '')::date, (now() at time zone 'Europe/Berlin')::date)
$$;
