-- The tenant of the running transaction. After a transaction the setting stays defined as '' on a pooled
-- connection, and ''::uuid raises: nullif is mandatory.
create function kim.app_tenant() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.tenant_id', true), '')::uuid
$$;

-- The person who acts in the running transaction; nobody in a job's.
create function kim.app_user() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('app.user_id', true), '')::uuid
$$;
