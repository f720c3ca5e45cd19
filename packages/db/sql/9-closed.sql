-- What sees more than one body's rows is executed by whom its file names, and by nobody else.
set role kim_aggregat;
do $$
declare
  func regprocedure;
begin
  for func in select oid from pg_proc where pronamespace = 'kim'::regnamespace and proowner = 'kim_aggregat'::regrole
  loop
    execute format('revoke all on function %s from public', func);
  end loop;
end $$;

set role kim_owner;
revoke create on schema kim from kim_aggregat;
