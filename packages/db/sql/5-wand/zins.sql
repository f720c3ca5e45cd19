-- The Basiszinssatz is the same for everybody and public; the granting authority keeps it and changes no entry.
grant select on kim.basiszinssatz, kim.basiszinssatz_bestaetigung
  to kim_app, kim_jobs, kim_state, kim_bewilligung, kim_ministerium;
grant insert (id, ab, prozent_hundertstel, quelle, annahme, begruendung, eingetragen_am, eingetragen_von,
  eingetragen_von_name) on kim.basiszinssatz to kim_bewilligung;
grant insert (basiszinssatz_id, eingetragen_von, bestaetigt_am, bestaetigt_von, bestaetigt_von_name)
  on kim.basiszinssatz_bestaetigung to kim_bewilligung;
