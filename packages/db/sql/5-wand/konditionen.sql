-- Rates, caps and dates are the same for everybody and public; no row belongs to a body.
grant select on kim.foerderkondition, kim.foerderkondition_freigabe, kim.antragsfenster, kim.abruftermin
  to kim_app, kim_jobs, kim_state, kim_bewilligung, kim_ministerium;

grant insert (id, jahr, fassung, werte, begruendung, abloesung, vorgeschlagen_am, vorgeschlagen_von,
  vorgeschlagen_von_name) on kim.foerderkondition to kim_ministerium;
grant insert (kondition_id, vorgeschlagen_von, freigegeben_am, freigegeben_von, freigegeben_von_name)
  on kim.foerderkondition_freigabe to kim_ministerium;

grant insert, update, delete on kim.antragsfenster, kim.abruftermin to kim_bewilligung;
