ALTER TABLE "kim"."jahreslauf" ADD COLUMN "abgebrochen_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf" ADD COLUMN "fehler" text;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "runde" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "erledigt_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "aufgegeben_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "grund" text;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "versuche" smallint;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "verworfen_am" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "verworfen_von_name" text;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD COLUMN "verworfen_weil" text;--> statement-breakpoint
-- What went out before anybody kept count is done; what went out last may still be on its way and is looked after.
UPDATE "kim"."outbox" SET "erledigt_am" = "gesendet_am" WHERE "gesendet_am" < now() - interval '1 day';
--> statement-breakpoint
CREATE INDEX "outbox_unterwegs_ix" ON "kim"."outbox" USING btree ("gesendet_am")
  WHERE gesendet_am is not null and erledigt_am is null and aufgegeben_am is null;--> statement-breakpoint
CREATE INDEX "outbox_aufgegeben_ix" ON "kim"."outbox" USING btree ("aufgegeben_am")
  WHERE aufgegeben_am is not null and verworfen_am is null;--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD CONSTRAINT "outbox_aufgegeben" CHECK
  (num_nulls("kim"."outbox"."aufgegeben_am", "kim"."outbox"."grund", "kim"."outbox"."versuche") in (0, 3));
--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD CONSTRAINT "outbox_erledigt_oder_aufgegeben" CHECK
  ("kim"."outbox"."erledigt_am" is null or "kim"."outbox"."aufgegeben_am" is null);--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD CONSTRAINT "outbox_verworfen" CHECK
  (num_nulls("kim"."outbox"."verworfen_am", "kim"."outbox"."verworfen_von_name", "kim"."outbox"."verworfen_weil")
    in (0, 3) and ("kim"."outbox"."verworfen_am" is null or "kim"."outbox"."aufgegeben_am" is not null));
