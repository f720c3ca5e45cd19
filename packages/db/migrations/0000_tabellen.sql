CREATE SCHEMA "auth";
--> statement-breakpoint
CREATE SCHEMA "kim";
--> statement-breakpoint
-- The tenant of the running transaction. After a transaction the setting stays defined as '' on a pooled
-- connection, and ''::uuid raises: nullif is mandatory.
CREATE FUNCTION kim.app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ select nullif(current_setting('app.tenant_id', true), '')::uuid $$;
--> statement-breakpoint
CREATE TABLE "auth"."anmeldeprotokoll" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"benutzer_id" uuid NOT NULL,
	"ereignis" text NOT NULL,
	"organisation_id" uuid,
	"am" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."anmeldeversuch" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"schluessel" text NOT NULL,
	"am" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."benutzer" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"passwort_hash" text NOT NULL,
	"angelegt_am" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth"."rollenzuweisung" (
	"benutzer_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"rolle" text NOT NULL,
	CONSTRAINT "rollenzuweisung_pkey" PRIMARY KEY("benutzer_id","organisation_id","rolle")
);
--> statement-breakpoint
CREATE TABLE "auth"."sitzung" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"begonnen_am" timestamp with time zone NOT NULL,
	"organisation_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "kim"."foerderangaben" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"massnahmen_cent" bigint NOT NULL,
	"personalkosten_ist_cent" bigint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "foerderangaben_pkey" PRIMARY KEY("tenant_id","jahr"),
  CONSTRAINT "foerderangaben_nicht_negativ" CHECK ("kim"."foerderangaben"."massnahmen_cent" >= 0
    and coalesce("kim"."foerderangaben"."personalkosten_ist_cent", 0) >= 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."foerderangaben" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."kontingent" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"quelle" text NOT NULL,
	CONSTRAINT "kontingent_pkey" PRIMARY KEY("tenant_id","jahr","baustein"),
	CONSTRAINT "kontingent_vzae" CHECK ("kim"."kontingent"."vzae_hundertstel" >= 0),
	CONSTRAINT "kontingent_baustein" CHECK ("kim"."kontingent"."baustein" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "kim"."kontingent" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."jahresergebnis" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"ergebnis" jsonb NOT NULL,
	"fingerabdruck" text NOT NULL,
	"pdf" "bytea" NOT NULL,
	"berechnet_am" timestamp with time zone NOT NULL,
	CONSTRAINT "jahresergebnis_pkey" PRIMARY KEY("tenant_id","jahr")
);
--> statement-breakpoint
ALTER TABLE "kim"."jahresergebnis" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."jahreslauf" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"umfang" text NOT NULL,
	"ausloeser" text NOT NULL,
	"anzahl" integer NOT NULL,
	"gestartet_am" timestamp with time zone NOT NULL,
	"beendet_am" timestamp with time zone,
	CONSTRAINT "jahreslauf_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "jahreslauf_anzahl" CHECK ("kim"."jahreslauf"."anzahl" > 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."jahreslauf_schritt" (
	"tenant_id" uuid NOT NULL,
	"lauf_tenant_id" uuid NOT NULL,
	"lauf_id" uuid NOT NULL,
	"status" text NOT NULL,
	"fehler" text,
	"versuche" integer DEFAULT 0 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	CONSTRAINT "jahreslauf_schritt_pkey" PRIMARY KEY("lauf_tenant_id","lauf_id","tenant_id"),
  CONSTRAINT "jahreslauf_schritt_fehler" CHECK (("kim"."jahreslauf_schritt"."status" = 'fehlgeschlagen') =
    ("kim"."jahreslauf_schritt"."fehler" is not null))
);
--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf_schritt" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."organisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"art" text NOT NULL,
	"name" text NOT NULL,
	"kurzname" text NOT NULL,
	"ags" text,
	"kreis_id" uuid,
	"regierungsbezirk" text,
	"einwohner" integer,
	"status" text,
	"kachel_zeile" smallint,
	"kachel_spalte" smallint,
	"demodaten" boolean DEFAULT false NOT NULL,
	CONSTRAINT "organisation_ags_uq" UNIQUE("ags"),
  CONSTRAINT "organisation_kachel_ganz" CHECK (("kim"."organisation"."kachel_zeile" is null) =
    ("kim"."organisation"."kachel_spalte" is null)),
  CONSTRAINT "organisation_kommune_hat_kreis" CHECK ("kim"."organisation"."art" <> 'kreisangehoerige_kommune'
    or "kim"."organisation"."kreis_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "kim"."outbox" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"erstellt_am" timestamp with time zone DEFAULT now() NOT NULL,
	"gesendet_am" timestamp with time zone,
	CONSTRAINT "outbox_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."outbox" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."protokoll" (
	"tenant_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"benutzer_id" uuid,
	"benutzer_name" text NOT NULL,
	"befehl" text NOT NULL,
	"eingabe" jsonb NOT NULL,
	CONSTRAINT "protokoll_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."protokoll" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."besetzung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"eigentuemer_id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"weiterleitung_id" uuid,
	"pseudonym" text NOT NULL,
	"qualifikation" text NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "besetzung_pkey" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "besetzung_gehalten" CHECK (("kim"."besetzung"."weiterleitung_id" is null) = ("kim"."besetzung"."tenant_id"
    = "kim"."besetzung"."eigentuemer_id")),
	CONSTRAINT "besetzung_vzae" CHECK ("kim"."besetzung"."vzae_hundertstel" between 1 and 100),
  CONSTRAINT "besetzung_zeitraum" CHECK ("kim"."besetzung"."bis" is null
    or "kim"."besetzung"."bis" >= "kim"."besetzung"."von")
);
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."stelle" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bezeichnung" text NOT NULL,
	"baustein" smallint NOT NULL,
	"funktion" text NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"anbindung" text NOT NULL,
	"anbindung_begruendung" text,
	"beginn" date NOT NULL,
	"ende" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "stelle_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "stelle_vzae" CHECK ("kim"."stelle"."vzae_hundertstel" between 1 and 100),
	CONSTRAINT "stelle_baustein" CHECK ("kim"."stelle"."baustein" between 1 and 3),
	CONSTRAINT "stelle_zeitraum" CHECK ("kim"."stelle"."ende" is null or "kim"."stelle"."ende" >= "kim"."stelle"."beginn")
);
--> statement-breakpoint
ALTER TABLE "kim"."stelle" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"beginn" date NOT NULL,
	"ende" date NOT NULL,
	"zweck" text NOT NULL,
	"nachweis_faellig_am" date NOT NULL,
	"begruendung" text NOT NULL,
	"jmd_mbe_erklaerung" boolean NOT NULL,
	"angeboten_am" timestamp with time zone NOT NULL,
	CONSTRAINT "weiterleitung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "weiterleitung_empfaenger_uq" UNIQUE("tenant_id","id","empfaenger_id"),
	CONSTRAINT "weiterleitung_stelle_uq" UNIQUE("tenant_id","id","empfaenger_id","stelle_id"),
  CONSTRAINT "weiterleitung_nicht_an_sich" CHECK ("kim"."weiterleitung"."empfaenger_id" <>
    "kim"."weiterleitung"."tenant_id"),
	CONSTRAINT "weiterleitung_vzae" CHECK ("kim"."weiterleitung"."vzae_hundertstel" between 1 and 100),
	CONSTRAINT "weiterleitung_betrag" CHECK ("kim"."weiterleitung"."betrag_cent" >= 0),
	CONSTRAINT "weiterleitung_zeitraum" CHECK ("kim"."weiterleitung"."ende" >= "kim"."weiterleitung"."beginn")
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_antwort" (
	"tenant_id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"angenommen" boolean NOT NULL,
	"grund" text,
	"beantwortet_am" timestamp with time zone NOT NULL,
	CONSTRAINT "weiterleitung_antwort_pkey" PRIMARY KEY("geber_id","weiterleitung_id"),
  CONSTRAINT "weiterleitung_antwort_grund" CHECK ("kim"."weiterleitung_antwort"."angenommen"
    or length("kim"."weiterleitung_antwort"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_antwort" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_ruecknahme" (
	"tenant_id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"zurueckgezogen_am" timestamp with time zone NOT NULL,
	CONSTRAINT "weiterleitung_ruecknahme_pkey" PRIMARY KEY("tenant_id","weiterleitung_id")
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ruecknahme" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "auth"."rollenzuweisung" ADD CONSTRAINT "rollenzuweisung_benutzer_id_benutzer_id_fk"
  FOREIGN KEY ("benutzer_id") REFERENCES "auth"."benutzer"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "auth"."rollenzuweisung" ADD CONSTRAINT "rollenzuweisung_organisation_id_organisation_id_fk"
  FOREIGN KEY ("organisation_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "auth"."sitzung" ADD CONSTRAINT "sitzung_user_id_benutzer_id_fk"
  FOREIGN KEY ("user_id") REFERENCES "auth"."benutzer"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "auth"."sitzung" ADD CONSTRAINT "sitzung_organisation_id_organisation_id_fk"
  FOREIGN KEY ("organisation_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."foerderangaben" ADD CONSTRAINT "foerderangaben_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."kontingent" ADD CONSTRAINT "kontingent_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."jahresergebnis" ADD CONSTRAINT "jahresergebnis_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf" ADD CONSTRAINT "jahreslauf_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf_schritt" ADD CONSTRAINT "jahreslauf_schritt_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."jahreslauf_schritt" ADD CONSTRAINT "jahreslauf_schritt_lauf_fk"
  FOREIGN KEY ("lauf_tenant_id","lauf_id") REFERENCES "kim"."jahreslauf"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."organisation" ADD CONSTRAINT "organisation_kreis_id_organisation_id_fk"
  FOREIGN KEY ("kreis_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."outbox" ADD CONSTRAINT "outbox_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."protokoll" ADD CONSTRAINT "protokoll_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_stelle_fk"
  FOREIGN KEY ("eigentuemer_id","stelle_id") REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_weiterleitung_fk"
  FOREIGN KEY ("eigentuemer_id","weiterleitung_id","tenant_id","stelle_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id","stelle_id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."stelle" ADD CONSTRAINT "stelle_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_empfaenger_id_organisation_id_fk"
  FOREIGN KEY ("empfaenger_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_stelle_fk"
  FOREIGN KEY ("tenant_id","stelle_id") REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_antwort" ADD CONSTRAINT "weiterleitung_antwort_fk"
  FOREIGN KEY ("geber_id","weiterleitung_id","tenant_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ruecknahme" ADD CONSTRAINT "weiterleitung_ruecknahme_fk"
  FOREIGN KEY ("tenant_id","weiterleitung_id","empfaenger_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "anmeldeprotokoll_ix" ON "auth"."anmeldeprotokoll" USING btree ("benutzer_id","am");
--> statement-breakpoint
CREATE INDEX "anmeldeversuch_ix" ON "auth"."anmeldeversuch" USING btree ("schluessel","am");
--> statement-breakpoint
CREATE UNIQUE INDEX "benutzer_email_uq" ON "auth"."benutzer" USING btree (lower("email"));
--> statement-breakpoint
CREATE INDEX "sitzung_benutzer_ix" ON "auth"."sitzung" USING btree ("user_id");
--> statement-breakpoint
CREATE UNIQUE INDEX "jahreslauf_laufend_uq" ON "kim"."jahreslauf" USING btree ("tenant_id","jahr")
  WHERE beendet_am is null;
--> statement-breakpoint
CREATE INDEX "jahreslauf_schritt_tenant_ix" ON "kim"."jahreslauf_schritt" USING btree ("tenant_id");
--> statement-breakpoint
CREATE INDEX "outbox_offen_ix" ON "kim"."outbox" USING btree ("erstellt_am") WHERE gesendet_am is null;
--> statement-breakpoint
CREATE INDEX "protokoll_am_ix" ON "kim"."protokoll" USING btree ("tenant_id","am" DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX "besetzung_stelle_ix" ON "kim"."besetzung" USING btree ("eigentuemer_id","stelle_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_empfaenger_ix" ON "kim"."weiterleitung"
  USING btree ("empfaenger_id","tenant_id","stelle_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_stelle_ix" ON "kim"."weiterleitung" USING btree ("tenant_id","stelle_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_antwort_tenant_ix" ON "kim"."weiterleitung_antwort" USING btree ("tenant_id");
--> statement-breakpoint
CREATE POLICY "foerderangaben_own_tenant" ON "kim"."foerderangaben" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "kontingent_own_tenant" ON "kim"."kontingent" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "kontingent_select_for_aggregates" ON "kim"."kontingent" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "jahresergebnis_own_tenant" ON "kim"."jahresergebnis" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "jahresergebnis_select_for_aggregates" ON "kim"."jahresergebnis" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "jahreslauf_own_tenant" ON "kim"."jahreslauf" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "jahreslauf_select_for_aggregates" ON "kim"."jahreslauf" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "jahreslauf_schritt_own_tenant" ON "kim"."jahreslauf_schritt" AS PERMISSIVE FOR ALL TO "kim_app",
  "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "jahreslauf_schritt_select_as_ausloeser" ON "kim"."jahreslauf_schritt" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."jahreslauf_schritt"."lauf_tenant_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "jahreslauf_schritt_select_for_aggregates" ON "kim"."jahreslauf_schritt" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "outbox_own_tenant" ON "kim"."outbox" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "outbox_relay_select" ON "kim"."outbox" AS PERMISSIVE FOR SELECT TO "kim_relay" USING (true);
--> statement-breakpoint
CREATE POLICY "outbox_relay_update" ON "kim"."outbox" AS PERMISSIVE FOR UPDATE TO "kim_relay" USING (true) WITH
  CHECK (true);
--> statement-breakpoint
CREATE POLICY "protokoll_own_tenant" ON "kim"."protokoll" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "besetzung_own_tenant" ON "kim"."besetzung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "besetzung_select_as_eigentuemer" ON "kim"."besetzung" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."besetzung"."eigentuemer_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "besetzung_select_for_aggregates" ON "kim"."besetzung" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "stelle_own_tenant" ON "kim"."stelle" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "stelle_select_as_empfaenger" ON "kim"."stelle" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING (exists (select 1 from kim.weiterleitung w
  where w.tenant_id = stelle.tenant_id and w.stelle_id = stelle.id and w.empfaenger_id = (select kim.app_tenant())
        and not exists (select 1 from kim.weiterleitung_antwort a
          where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and not a.angenommen)
        and not exists (select 1 from kim.weiterleitung_ruecknahme r
          where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)));
--> statement-breakpoint
CREATE POLICY "stelle_select_for_aggregates" ON "kim"."stelle" AS PERMISSIVE FOR SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_own_tenant" ON "kim"."weiterleitung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_select_as_empfaenger" ON "kim"."weiterleitung" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung"."empfaenger_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_select_for_aggregates" ON "kim"."weiterleitung" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_antwort_own_tenant" ON "kim"."weiterleitung_antwort" AS PERMISSIVE FOR ALL TO "kim_app",
  "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_antwort_select_as_geber" ON "kim"."weiterleitung_antwort" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_antwort"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_antwort_select_for_aggregates" ON "kim"."weiterleitung_antwort" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_ruecknahme_own_tenant" ON "kim"."weiterleitung_ruecknahme" AS PERMISSIVE FOR ALL
  TO "kim_app", "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ruecknahme_select_as_empfaenger" ON "kim"."weiterleitung_ruecknahme" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_ruecknahme"."empfaenger_id" = (select kim.app_tenant()));