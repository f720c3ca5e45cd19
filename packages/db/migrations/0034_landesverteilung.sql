CREATE TABLE "kim"."landesanteil" (
	"tenant_id" uuid NOT NULL,
	"landesverteilung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"gegenstand" text NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"vorjahr_hundertstel" integer NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"begruendung" text NOT NULL,
	"satz_annahme" boolean NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "landesanteil_pkey" PRIMARY KEY("tenant_id","landesverteilung_id","empfaenger_id"),
	CONSTRAINT "landesanteil_hundertstel" CHECK ("kim"."landesanteil"."vzae_hundertstel" >= 0
    and "kim"."landesanteil"."vorjahr_hundertstel" >= 0)
);
--> statement-breakpoint
CREATE TABLE "kim"."landesverteilung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"gegenstand" text NOT NULL,
	"inhalt" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	CONSTRAINT "landesverteilung_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "kim"."landesverteilung_vorgang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"landesverteilung_id" uuid NOT NULL,
	"nummer" bigint GENERATED ALWAYS AS IDENTITY (
    sequence name "kim"."landesverteilung_vorgang_nummer_seq"
    INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1
  ),
	"schritt" text NOT NULL,
	"vorlage" jsonb,
	"grund" text,
	"vorlage_id" uuid,
	"vorgelegt_von_id" uuid,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "landesverteilung_vorgang_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "landesverteilung_vorgang_vorlage_uq" UNIQUE("tenant_id","landesverteilung_id","id","von_id"),
	CONSTRAINT "landesverteilung_vorgang_antwort_uq" UNIQUE("tenant_id","vorlage_id"),
	CONSTRAINT "landesverteilung_vorgang_form" CHECK (
        ("kim"."landesverteilung_vorgang"."schritt" = 'vorgelegt')
          = ("kim"."landesverteilung_vorgang"."vorlage" is not null)
        and ("kim"."landesverteilung_vorgang"."schritt" = 'zurueckgegeben')
          = ("kim"."landesverteilung_vorgang"."grund" is not null)
        and ("kim"."landesverteilung_vorgang"."schritt" = 'vorgelegt')
          = ("kim"."landesverteilung_vorgang"."vorlage_id" is null)
        and ("kim"."landesverteilung_vorgang"."vorlage_id" is null)
          = ("kim"."landesverteilung_vorgang"."vorgelegt_von_id" is null)),
	CONSTRAINT "landesverteilung_vier_augen" CHECK ("kim"."landesverteilung_vorgang"."schritt" <> 'veroeffentlicht'
    or "kim"."landesverteilung_vorgang"."von_id" <> "kim"."landesverteilung_vorgang"."vorgelegt_von_id")
);
--> statement-breakpoint
ALTER TABLE "kim"."landesanteil"
  ADD CONSTRAINT "landesanteil_empfaenger_id_organisation_id_fk"
  FOREIGN KEY ("empfaenger_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesanteil"
  ADD CONSTRAINT "landesanteil_landesverteilung_fk"
  FOREIGN KEY ("tenant_id","landesverteilung_id")
  REFERENCES "kim"."landesverteilung"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesverteilung"
  ADD CONSTRAINT "landesverteilung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesverteilung_vorgang"
  ADD CONSTRAINT "landesverteilung_vorgang_fk"
  FOREIGN KEY ("tenant_id","landesverteilung_id")
  REFERENCES "kim"."landesverteilung"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."landesverteilung_vorgang"
  ADD CONSTRAINT "landesverteilung_vorgang_vorlage_fk"
  FOREIGN KEY ("tenant_id","landesverteilung_id","vorlage_id","vorgelegt_von_id")
  REFERENCES "kim"."landesverteilung_vorgang"("tenant_id","landesverteilung_id","id","von_id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "landesanteil_empfaenger_ix" ON "kim"."landesanteil" USING btree ("empfaenger_id","jahr");