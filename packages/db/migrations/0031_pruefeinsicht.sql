CREATE TABLE "kim"."pruefabschluss" (
	"tenant_id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"einsicht_id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "pruefabschluss_pkey" PRIMARY KEY("tenant_id","geber_id","einsicht_id","inhaber_id","nachweis_id")
);
--> statement-breakpoint
CREATE TABLE "kim"."pruefeinsicht" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"pruefer_organisation_id" uuid NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"name" text NOT NULL,
	"jahre" smallint[],
	"empfaenger" uuid[],
	"zweck" text NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "pruefeinsicht_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pruefeinsicht_pruefer_uq" UNIQUE("tenant_id","id","pruefer_organisation_id"),
	CONSTRAINT "pruefeinsicht_tage" CHECK ("kim"."pruefeinsicht"."bis" >= "kim"."pruefeinsicht"."von"),
	CONSTRAINT "pruefeinsicht_haus" CHECK (("kim"."pruefeinsicht"."art" = 'rechnungspruefungsamt')
        = ("kim"."pruefeinsicht"."pruefer_organisation_id" = "kim"."pruefeinsicht"."tenant_id")
        and ("kim"."pruefeinsicht"."art" = 'landesrechnungshof' or "kim"."pruefeinsicht"."empfaenger" is null))
);
--> statement-breakpoint
CREATE TABLE "kim"."pruefeinsicht_vorgang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"einsicht_id" uuid NOT NULL,
	"art" text NOT NULL,
	"bis" date,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "pruefeinsicht_vorgang_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pruefeinsicht_vorgang_bis" CHECK (("kim"."pruefeinsicht_vorgang"."art" = 'verlaengert')
        = ("kim"."pruefeinsicht_vorgang"."bis" is not null))
);
--> statement-breakpoint
CREATE TABLE "kim"."pruefnotiz" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"einsicht_id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"fassung" smallint NOT NULL,
	"ort" text NOT NULL,
	"text" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "pruefnotiz_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."pruefabschluss"
  ADD CONSTRAINT "pruefabschluss_einsicht_fk"
  FOREIGN KEY ("geber_id","einsicht_id","tenant_id")
  REFERENCES "kim"."pruefeinsicht"("tenant_id","id","pruefer_organisation_id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefabschluss"
  ADD CONSTRAINT "pruefabschluss_nachweis_fk"
  FOREIGN KEY ("inhaber_id","nachweis_id")
  REFERENCES "kim"."nachweis"("tenant_id","id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefeinsicht"
  ADD CONSTRAINT "pruefeinsicht_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefeinsicht"
  ADD CONSTRAINT "pruefeinsicht_pruefer_organisation_id_organisation_id_fk"
  FOREIGN KEY ("pruefer_organisation_id")
  REFERENCES "kim"."organisation"("id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefeinsicht_vorgang"
  ADD CONSTRAINT "pruefeinsicht_vorgang_fk"
  FOREIGN KEY ("tenant_id","einsicht_id")
  REFERENCES "kim"."pruefeinsicht"("tenant_id","id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefnotiz"
  ADD CONSTRAINT "pruefnotiz_einsicht_fk"
  FOREIGN KEY ("geber_id","einsicht_id","tenant_id")
  REFERENCES "kim"."pruefeinsicht"("tenant_id","id","pruefer_organisation_id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kim"."pruefnotiz"
  ADD CONSTRAINT "pruefnotiz_fassung_fk"
  FOREIGN KEY ("inhaber_id","nachweis_id","fassung")
  REFERENCES "kim"."nachweis_fassung"("tenant_id","nachweis_id","version")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pruefeinsicht_pruefer_ix" ON "kim"."pruefeinsicht"
  USING btree ("pruefer_organisation_id","benutzer_id");--> statement-breakpoint
CREATE INDEX "pruefeinsicht_vorgang_ix" ON "kim"."pruefeinsicht_vorgang"
  USING btree ("tenant_id","einsicht_id");--> statement-breakpoint
CREATE INDEX "pruefnotiz_nachweis_ix" ON "kim"."pruefnotiz"
  USING btree ("tenant_id","einsicht_id","inhaber_id","nachweis_id");
--> statement-breakpoint
-- A platform in use has the register already: the court of audit joins it. An empty one gets it with the rest.
INSERT INTO "kim"."organisation" ("id", "art", "name", "kurzname")
  SELECT 'df0d1f03-6ee8-5dc9-b7b7-bc109c5738cf', 'landesrechnungshof', 'Landesrechnungshof Nordrhein-Westfalen',
    'Landesrechnungshof'
  WHERE EXISTS (SELECT FROM "kim"."organisation");