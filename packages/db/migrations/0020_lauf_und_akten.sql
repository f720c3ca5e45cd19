ALTER TABLE "kim"."schriftstueck" ADD COLUMN "akte" "bytea";--> statement-breakpoint
-- Why drafts were not opened is read from kim.outbox: there it goes with what it was the reason of.
ALTER TABLE "kim"."jahreslauf_schritt" DROP COLUMN "nachweis_fehler";--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_akte" CHECK
  ("kim"."schriftstueck"."akte" is null or "kim"."schriftstueck"."gesetzt_am" is not null);
