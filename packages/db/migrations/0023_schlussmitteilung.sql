ALTER TABLE "kim"."nachweis_dokument" DROP CONSTRAINT "nachweis_dokument_seite";--> statement-breakpoint
ALTER TABLE "kim"."nachweis_dokument" ADD CONSTRAINT "nachweis_dokument_seite" CHECK (
  "kim"."nachweis_dokument"."tenant_id" = case
    when "kim"."nachweis_dokument"."art" in ('pruefvermerk', 'schlussmitteilung')
      then "kim"."nachweis_dokument"."pruefstelle_id"
    else "kim"."nachweis_dokument"."inhaber_id" end);
