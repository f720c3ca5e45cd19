CREATE TABLE "kim"."landesabfrage" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"anlass" text NOT NULL,
	"frist" date,
	"felder" jsonb NOT NULL,
	"empfaenger" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	CONSTRAINT "landesabfrage_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "kim"."landesabfrage_antwort" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"amt_id" uuid NOT NULL,
	"landesabfrage_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"zeilen" jsonb NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "landesabfrage_antwort_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landesabfrage_antwort_version_uq" UNIQUE("tenant_id","amt_id","landesabfrage_id","version"),
	CONSTRAINT "landesabfrage_antwort_zaehlt" CHECK ("kim"."landesabfrage_antwort"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE "kim"."landesabfrage_empfaenger" (
	"tenant_id" uuid NOT NULL,
	"landesabfrage_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"vorbelegung" jsonb NOT NULL,
	CONSTRAINT "landesabfrage_empfaenger_pkey" PRIMARY KEY("tenant_id","landesabfrage_id","empfaenger_id")
);
--> statement-breakpoint
CREATE TABLE "kim"."landesabfrage_entwurf" (
	"tenant_id" uuid NOT NULL,
	"amt_id" uuid NOT NULL,
	"landesabfrage_id" uuid NOT NULL,
	"zeilen" jsonb NOT NULL,
	"version" integer NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	CONSTRAINT "landesabfrage_entwurf_pkey" PRIMARY KEY("tenant_id","amt_id","landesabfrage_id")
);
--> statement-breakpoint
CREATE TABLE "kim"."landesabfrage_vorgang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"landesabfrage_id" uuid NOT NULL,
	"schritt" text NOT NULL,
	"stellung_id" uuid,
	"grund" text,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "landesabfrage_vorgang_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landesabfrage_vorgang_stellung_uq" UNIQUE("tenant_id","landesabfrage_id","id"),
	CONSTRAINT "landesabfrage_vorgang_schritt_uq" UNIQUE("tenant_id","landesabfrage_id","schritt"),
	CONSTRAINT "landesabfrage_vorgang_form" CHECK (
        ("kim"."landesabfrage_vorgang"."schritt" = 'gestellt')
          = ("kim"."landesabfrage_vorgang"."stellung_id" is null)
        and ("kim"."landesabfrage_vorgang"."schritt" = 'zurueckgezogen')
          = ("kim"."landesabfrage_vorgang"."grund" is not null)
        and "kim"."landesabfrage_vorgang"."stellung_id" is distinct from "kim"."landesabfrage_vorgang"."id")
);
--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage"
  ADD CONSTRAINT "landesabfrage_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_antwort"
  ADD CONSTRAINT "landesabfrage_antwort_fk"
  FOREIGN KEY ("amt_id","landesabfrage_id","tenant_id")
  REFERENCES "kim"."landesabfrage_empfaenger"("tenant_id","landesabfrage_id","empfaenger_id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_empfaenger"
  ADD CONSTRAINT "landesabfrage_empfaenger_empfaenger_id_organisation_id_fk"
  FOREIGN KEY ("empfaenger_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_empfaenger"
  ADD CONSTRAINT "landesabfrage_empfaenger_fk"
  FOREIGN KEY ("tenant_id","landesabfrage_id")
  REFERENCES "kim"."landesabfrage"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_entwurf"
  ADD CONSTRAINT "landesabfrage_entwurf_fk"
  FOREIGN KEY ("amt_id","landesabfrage_id","tenant_id")
  REFERENCES "kim"."landesabfrage_empfaenger"("tenant_id","landesabfrage_id","empfaenger_id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_vorgang"
  ADD CONSTRAINT "landesabfrage_vorgang_fk"
  FOREIGN KEY ("tenant_id","landesabfrage_id")
  REFERENCES "kim"."landesabfrage"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesabfrage_vorgang"
  ADD CONSTRAINT "landesabfrage_vorgang_stellung_fk"
  FOREIGN KEY ("tenant_id","landesabfrage_id","stellung_id")
  REFERENCES "kim"."landesabfrage_vorgang"("tenant_id","landesabfrage_id","id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "landesabfrage_antwort_amt_ix"
  ON "kim"."landesabfrage_antwort" USING btree ("amt_id","landesabfrage_id");--> statement-breakpoint
CREATE INDEX "landesabfrage_empfaenger_ix"
  ON "kim"."landesabfrage_empfaenger" USING btree ("empfaenger_id");--> statement-breakpoint
CREATE UNIQUE INDEX "landesabfrage_vorgang_ende_uq"
  ON "kim"."landesabfrage_vorgang" USING btree ("tenant_id","landesabfrage_id")
  WHERE schritt <> 'gestellt';
