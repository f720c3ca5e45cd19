DROP INDEX "kim"."nachweis_vorgang_pruefstelle_ix";--> statement-breakpoint
ALTER TABLE "kim"."nachweis_fassung" ADD COLUMN "befunde" text[];--> statement-breakpoint
ALTER TABLE "kim"."nachweis_bemerkung" ADD COLUMN "art" text DEFAULT 'bemerkung' NOT NULL;--> statement-breakpoint
ALTER TABLE "kim"."nachweis_bemerkung" ADD COLUMN "bis" date;--> statement-breakpoint
CREATE INDEX "nachweis_vorgang_pruefstelle_ix" ON "kim"."nachweis_vorgang"
  USING btree ("pruefstelle_id","inhaber_id","nachweis_id","am");--> statement-breakpoint
ALTER TABLE "kim"."nachweis_bemerkung" ADD CONSTRAINT "nachweis_bemerkung_frist" CHECK (
  case when "kim"."nachweis_bemerkung"."bis" is null then "kim"."nachweis_bemerkung"."art" = 'bemerkung'
  else "kim"."nachweis_bemerkung"."tenant_id" = "kim"."nachweis_bemerkung"."pruefstelle_id"
    and ("kim"."nachweis_bemerkung"."zu_id" is null) = ("kim"."nachweis_bemerkung"."art" <> 'bemerkung') end);
