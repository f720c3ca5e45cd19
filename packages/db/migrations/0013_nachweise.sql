CREATE TABLE "kim"."belegzeile" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"beleg_nr" text NOT NULL,
	"tag" date NOT NULL,
	"empfaenger" text NOT NULL,
	"grund" text NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"position" text NOT NULL,
	"zuwendungsfaehig_cent" bigint NOT NULL,
	"stelle_id" uuid,
	"pseudonym" text,
	"monat" smallint,
	"bezug_beleg_nr" text,
	"bezug_jahr" smallint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "belegzeile_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "belegzeile_nummer_uq" UNIQUE("tenant_id","nachweis_id","position","beleg_nr"),
	CONSTRAINT "belegzeile_betrag" CHECK ("kim"."belegzeile"."betrag_cent" <> 0 and
  abs("kim"."belegzeile"."zuwendungsfaehig_cent") <= abs("kim"."belegzeile"."betrag_cent")
        and sign("kim"."belegzeile"."zuwendungsfaehig_cent") in (0, sign("kim"."belegzeile"."betrag_cent"))),
	CONSTRAINT "belegzeile_person" CHECK (num_nulls("kim"."belegzeile"."stelle_id", "kim"."belegzeile"."pseudonym",
  "kim"."belegzeile"."monat") in (0, 3)),
	CONSTRAINT "belegzeile_bezug" CHECK (num_nulls("kim"."belegzeile"."bezug_beleg_nr",
  "kim"."belegzeile"."bezug_jahr") in (0, 2)
        and ("kim"."belegzeile"."betrag_cent" < 0) = ("kim"."belegzeile"."bezug_jahr" is not null))
);
--> statement-breakpoint
CREATE TABLE "kim"."bescheinigung_verwendung" (
	"tenant_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"unten_inhaber_id" uuid NOT NULL,
	"unten_nachweis_id" uuid NOT NULL,
	"unten_version" smallint NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "bescheinigung_verwendung_pkey" PRIMARY
  KEY("tenant_id","unten_inhaber_id","unten_nachweis_id","unten_version")
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"pruefstelle_id" uuid NOT NULL,
	"art" text NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"weiterleitung_id" uuid,
	"faellig_am" date NOT NULL,
	"frist_quelle" text NOT NULL,
	"frist_annahme" boolean NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "nachweis_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "nachweis_pruefstelle_uq" UNIQUE("tenant_id","id","pruefstelle_id"),
	CONSTRAINT "nachweis_papier" CHECK (("kim"."nachweis"."art" = 'teilnachweis') =
  ("kim"."nachweis"."weiterleitung_id" is not null)),
	CONSTRAINT "nachweis_baustein" CHECK ("kim"."nachweis"."baustein" between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_entwurf" (
	"tenant_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"angaben" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	CONSTRAINT "nachweis_entwurf_pkey" PRIMARY KEY("tenant_id","nachweis_id")
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_fassung" (
	"tenant_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"pruefstelle_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"bewilligt_cent" bigint NOT NULL,
	"ausgezahlt_cent" bigint NOT NULL,
	"anerkannt_cent" bigint NOT NULL,
	"rueckzahlung_cent" bigint NOT NULL,
	"verspaetet" boolean NOT NULL,
	"am" timestamp with time zone NOT NULL,
	CONSTRAINT "nachweis_fassung_pkey" PRIMARY KEY("tenant_id","nachweis_id","version"),
	CONSTRAINT "nachweis_fassung_pruefstelle_uq" UNIQUE("tenant_id","nachweis_id","version","pruefstelle_id"),
	CONSTRAINT "nachweis_fassung_sha256" CHECK ("kim"."nachweis_fassung"."sha256" =
  encode(sha256(convert_to("kim"."nachweis_fassung"."text", 'UTF8')), 'hex'))
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_vorgang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"pruefstelle_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"schritt" text NOT NULL,
	"text" text,
	"pruefsumme" text,
	"angaben" jsonb,
	"berichtigung" text,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "nachweis_vorgang_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "nachweis_vorgang_seite" CHECK (case when "kim"."nachweis_vorgang"."schritt" in ('vorbereitet',
  'zurueck_an_bearbeitung', 'gezeichnet', 'eingereicht',
        'zurueckgezogen', 'berichtigung_begonnen') then "kim"."nachweis_vorgang"."tenant_id" =
  "kim"."nachweis_vorgang"."inhaber_id"
        else "kim"."nachweis_vorgang"."tenant_id" = "kim"."nachweis_vorgang"."pruefstelle_id" end),
	CONSTRAINT "nachweis_vorgang_berichtigung" CHECK (("kim"."nachweis_vorgang"."schritt" = 'berichtigung_begonnen') =
  ("kim"."nachweis_vorgang"."berichtigung" is not null))
);
--> statement-breakpoint
CREATE TABLE "kim"."stichprobe" (
	"tenant_id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"umfang" integer NOT NULL,
	"saat" text NOT NULL,
	"liste_sha256" text NOT NULL,
	"schluessel" text[] NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "stichprobe_pkey" PRIMARY KEY("tenant_id","nachweis_id","version","umfang"),
	CONSTRAINT "stichprobe_umfang" CHECK ("kim"."stichprobe"."umfang" > 0 and "kim"."stichprobe"."umfang" =
  cardinality("kim"."stichprobe"."schluessel"))
);
--> statement-breakpoint
CREATE TABLE "kim"."zeichnungsbefugnis" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"benutzer_id" uuid,
	"name" text NOT NULL,
	"amt" text NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "zeichnungsbefugnis_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zeichnungsbefugnis_zeitraum" CHECK ("kim"."zeichnungsbefugnis"."bis" >= "kim"."zeichnungsbefugnis"."von")
);
--> statement-breakpoint
CREATE TABLE "kim"."zeilenpruefung" (
	"tenant_id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"schluessel" text NOT NULL,
	"erklaert_cent" bigint NOT NULL,
	"anerkannt_cent" bigint NOT NULL,
	"gekuerzt_cent" bigint NOT NULL,
	"zurueckgestellt_cent" bigint NOT NULL,
	"grund" text,
	"satz" text,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "zeilenpruefung_pkey" PRIMARY KEY("tenant_id","nachweis_id","version","schluessel"),
	CONSTRAINT "zeilenpruefung_summe" CHECK ("kim"."zeilenpruefung"."erklaert_cent" =
  "kim"."zeilenpruefung"."anerkannt_cent" + "kim"."zeilenpruefung"."gekuerzt_cent" +
  "kim"."zeilenpruefung"."zurueckgestellt_cent"
        and sign("kim"."zeilenpruefung"."anerkannt_cent") in (0, sign("kim"."zeilenpruefung"."erklaert_cent"))
        and sign("kim"."zeilenpruefung"."gekuerzt_cent") in (0, sign("kim"."zeilenpruefung"."erklaert_cent"))),
	CONSTRAINT "zeilenpruefung_grund" CHECK (case when "kim"."zeilenpruefung"."gekuerzt_cent" = 0 then
  "kim"."zeilenpruefung"."grund" is null
        else "kim"."zeilenpruefung"."grund" is not null and length(coalesce("kim"."zeilenpruefung"."satz", '')) >=
  10 end),
	CONSTRAINT "zeilenpruefung_zurueckgestellt" CHECK ("kim"."zeilenpruefung"."zurueckgestellt_cent" in (0,
  "kim"."zeilenpruefung"."erklaert_cent"))
);
--> statement-breakpoint
ALTER TABLE "kim"."belegzeile" ADD CONSTRAINT "belegzeile_fk" FOREIGN KEY ("tenant_id","nachweis_id") REFERENCES
  "kim"."nachweis"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheinigung_verwendung" ADD CONSTRAINT "bescheinigung_verwendung_fk" FOREIGN KEY
  ("tenant_id","nachweis_id") REFERENCES "kim"."nachweis"("tenant_id","id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheinigung_verwendung" ADD CONSTRAINT "bescheinigung_verwendung_unten_fk" FOREIGN KEY
  ("unten_inhaber_id","unten_nachweis_id","unten_version","tenant_id") REFERENCES
  "kim"."nachweis_fassung"("tenant_id","nachweis_id","version","pruefstelle_id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis" ADD CONSTRAINT "nachweis_tenant_id_organisation_id_fk" FOREIGN KEY ("tenant_id")
  REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis" ADD CONSTRAINT "nachweis_pruefstelle_id_organisation_id_fk" FOREIGN KEY
  ("pruefstelle_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis" ADD CONSTRAINT "nachweis_vertrag_fk" FOREIGN KEY
  ("pruefstelle_id","weiterleitung_id","tenant_id") REFERENCES
  "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_entwurf" ADD CONSTRAINT "nachweis_entwurf_fk" FOREIGN KEY ("tenant_id","nachweis_id")
  REFERENCES "kim"."nachweis"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_fassung" ADD CONSTRAINT "nachweis_fassung_fk" FOREIGN KEY
  ("tenant_id","nachweis_id","pruefstelle_id") REFERENCES "kim"."nachweis"("tenant_id","id","pruefstelle_id") ON
  DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_vorgang" ADD CONSTRAINT "nachweis_vorgang_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","pruefstelle_id") REFERENCES "kim"."nachweis"("tenant_id","id","pruefstelle_id") ON
  DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."stichprobe" ADD CONSTRAINT "stichprobe_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","version","tenant_id") REFERENCES
  "kim"."nachweis_fassung"("tenant_id","nachweis_id","version","pruefstelle_id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."zeichnungsbefugnis" ADD CONSTRAINT "zeichnungsbefugnis_tenant_id_organisation_id_fk" FOREIGN KEY
  ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."zeilenpruefung" ADD CONSTRAINT "zeilenpruefung_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","version","tenant_id") REFERENCES
  "kim"."nachweis_fassung"("tenant_id","nachweis_id","version","pruefstelle_id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
CREATE INDEX "bescheinigung_verwendung_ix" ON "kim"."bescheinigung_verwendung" USING btree
  ("tenant_id","nachweis_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "nachweis_bescheid_uq" ON "kim"."nachweis" USING btree ("tenant_id","jahr","baustein") WHERE
  weiterleitung_id is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "nachweis_vertrag_uq" ON "kim"."nachweis" USING btree
  ("pruefstelle_id","weiterleitung_id","jahr") WHERE weiterleitung_id is not null;
--> statement-breakpoint
CREATE INDEX "nachweis_fassung_pruefstelle_ix" ON "kim"."nachweis_fassung" USING btree ("pruefstelle_id");
--> statement-breakpoint
CREATE INDEX "nachweis_vorgang_ix" ON "kim"."nachweis_vorgang" USING btree ("inhaber_id","nachweis_id","am");
--> statement-breakpoint
CREATE INDEX "nachweis_vorgang_pruefstelle_ix" ON "kim"."nachweis_vorgang" USING btree ("pruefstelle_id");
--> statement-breakpoint
CREATE INDEX "stichprobe_inhaber_ix" ON "kim"."stichprobe" USING btree ("inhaber_id","nachweis_id");
--> statement-breakpoint
CREATE INDEX "zeilenpruefung_inhaber_ix" ON "kim"."zeilenpruefung" USING btree ("inhaber_id","nachweis_id");
