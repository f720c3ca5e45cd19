ALTER TABLE "kim"."bescheid" ADD COLUMN "zeichnungskreis" text DEFAULT 'verwaltungsleitung' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD COLUMN "weiterleitung_baustein1" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf" ADD COLUMN "gegenstand" text;
--> statement-breakpoint
-- Until now a call of Baustein 1 was for posts, workplaces and measures together.
UPDATE "kim"."mittelabruf" m SET "gegenstand" = 'stellen_und_massnahmen' FROM "kim"."bescheid" b
  WHERE b."tenant_id" = m."tenant_id" AND b."id" = m."bescheid_id" AND b."baustein" = 1;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD COLUMN "abschluss" text;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD COLUMN "gleichwertig_weil" text;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_zeichnungskreis" CHECK ("kim"."bescheid"."zeichnungskreis"
  in ('verwaltungsleitung', 'verwaltungsleitung_oder_kaemmerei'));
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf" ADD CONSTRAINT "mittelabruf_gegenstand" CHECK ("kim"."mittelabruf"."gegenstand"
  in ('stellen_und_massnahmen', 'begleitung'));
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_abschluss" CHECK ("kim"."besetzung"."abschluss"
  in ('diplom_fh', 'bachelor', 'master', 'gleichwertig'));
--> statement-breakpoint
-- What is published keeps its deadlines and bounds all money by them, as before; other values come with the next
-- Fassung, by two people.
UPDATE "kim"."foerderkondition" SET "werte" = "werte" || jsonb_build_object(
    'fristen', coalesce((
      select jsonb_object_agg(f.key, f.value || '{"rueckzahlung": null}'::jsonb
        || jsonb_build_object('mittel', f.value -> 'mittel' || '{"gilt": "alle_mittel"}'::jsonb))
      from jsonb_each("werte" -> 'fristen') f), '{}'::jsonb),
    'zeichnung', (
      select jsonb_object_agg(b, '{"kreis": "verwaltungsleitung", "annahme": true,
        "quelle": "Vorgabe der Plattform; maßgeblich ist der Bescheid"}'::jsonb) from generate_series(1, 3) b))
  WHERE NOT "werte" ? 'zeichnung';
