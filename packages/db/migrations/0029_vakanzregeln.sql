-- R35: the rule for vacancies follows instrument and category of cost, no longer the Baustein. What was published keeps
-- the rule of its first Baustein with the instrument; workplaces were never shortened. Bescheide name their own method.
UPDATE "kim"."foerderkondition" SET "werte" = "werte" || jsonb_build_object('vakanz', jsonb_build_object(
  'zuwendung', jsonb_build_object(
    'personal', coalesce(
      (select "werte" -> 'vakanz' -> b from unnest(array['1', '2', '3']) with ordinality x(b, n)
        where "werte" -> 'instrumente' -> b ->> 'instrument' = 'zuwendung' order by n limit 1),
      '{"methode": "tagesgenau", "annahme": true,
        "quelle": "Richtlinie KI vom 10.03.2023 (Schwesterprogramm): Stellenvakanzen"}'),
    'arbeitsplaetze', '{"methode": "ohne_kuerzung", "annahme": true,
      "quelle": "Keine Quelle kürzt Arbeitsplätze wegen Vakanzen; maßgeblich ist der Bescheid"}'::jsonb),
  'fachbezogene_pauschale', jsonb_build_object(
    'personal', coalesce(
      (select "werte" -> 'vakanz' -> b from unnest(array['1', '2', '3']) with ordinality x(b, n)
        where "werte" -> 'instrumente' -> b ->> 'instrument' = 'fachbezogene_pauschale' order by n limit 1),
      '{"methode": "ohne_kuerzung", "annahme": true, "quelle": "§ 29 Haushaltsgesetz NRW 2023"}'),
    'arbeitsplaetze', '{"methode": "ohne_kuerzung", "annahme": true,
      "quelle": "§ 29 Haushaltsgesetz NRW 2023"}'::jsonb)))
  WHERE "werte" -> 'vakanz' ? '1';
