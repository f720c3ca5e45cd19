grant select, insert (tenant_id, id, bezeichnung, angelegt_am, angelegt_von) on kim.beispiel to kim_app;
