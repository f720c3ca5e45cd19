CREATE TABLE "kim"."fortschreibung_ablehnung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"stelle_id" uuid,
	"weiterleitung_id" uuid,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "fortschreibung_ablehnung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fortschreibung_ablehnung_gegenstand_uq"
  UNIQUE NULLS NOT DISTINCT("tenant_id","jahr","stelle_id","weiterleitung_id"),
	CONSTRAINT "fortschreibung_ablehnung_eines"
  CHECK (num_nonnulls("kim"."fortschreibung_ablehnung"."stelle_id",
    "kim"."fortschreibung_ablehnung"."weiterleitung_id") <= 1),
	CONSTRAINT "fortschreibung_ablehnung_grund" CHECK (length("kim"."fortschreibung_ablehnung"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."fortschreibung_ablehnung"
  ADD CONSTRAINT "fortschreibung_ablehnung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."fortschreibung_ablehnung"
  ADD CONSTRAINT "fortschreibung_ablehnung_stelle_fk"
  FOREIGN KEY ("tenant_id","stelle_id")
  REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."fortschreibung_ablehnung"
  ADD CONSTRAINT "fortschreibung_ablehnung_weiterleitung_fk"
  FOREIGN KEY ("tenant_id","weiterleitung_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id") ON DELETE no action ON UPDATE no action;