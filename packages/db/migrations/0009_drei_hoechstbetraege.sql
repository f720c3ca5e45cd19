ALTER TABLE "kim"."bescheid" ADD COLUMN "veranstaltungenteil_cent" bigint;--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD COLUMN "massnahmenteil_cent" bigint;--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD COLUMN "begleitungteil_cent" bigint;--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD COLUMN "verrechnung" text
  DEFAULT 'innerhalb_der_kategorie' NOT NULL;--> statement-breakpoint
-- R31: a Pauschale knows one sum only (§ 29 HHG).
UPDATE "kim"."bescheid" SET "verrechnung" = 'gesamter_bescheid'
  WHERE "instrument" = 'fachbezogene_pauschale';--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_massnahmenteile" CHECK (
  num_nulls("kim"."bescheid"."veranstaltungenteil_cent", "kim"."bescheid"."massnahmenteil_cent",
    "kim"."bescheid"."begleitungteil_cent") in (0, 3)
  and coalesce(least("kim"."bescheid"."veranstaltungenteil_cent", "kim"."bescheid"."massnahmenteil_cent",
    "kim"."bescheid"."begleitungteil_cent") >= 0
    and "kim"."bescheid"."veranstaltungenteil_cent" + "kim"."bescheid"."massnahmenteil_cent"
    + "kim"."bescheid"."begleitungteil_cent" = "kim"."bescheid"."massnahmen_cent", true));--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_verrechnung" CHECK ("kim"."bescheid"."verrechnung"
  in ('keine', 'innerhalb_der_kategorie', 'gesamter_bescheid'));--> statement-breakpoint
-- What is published keeps its one common cap; caps of their own come with the next Fassung, by two people.
UPDATE "kim"."foerderkondition"
  SET "werte" = "werte" || '{"teilhoechstbetraege": {"veranstaltungen": null, "massnahmen": null}}'::jsonb
  WHERE NOT "werte" ? 'teilhoechstbetraege';
