CREATE TABLE "kim"."antrag" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"inhalt" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "antrag_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "antrag_jahr_uq" UNIQUE("tenant_id","jahr","baustein"),
	CONSTRAINT "antrag_baustein" CHECK ("kim"."antrag"."baustein" in (1, 2))
);
--> statement-breakpoint
ALTER TABLE "kim"."antrag" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."antrag_vorgang" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"antrag_id" uuid NOT NULL,
	"art" text NOT NULL,
	"text" text,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "antrag_vorgang_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."antrag_vorgang" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."ausgabe" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"art" text NOT NULL,
	"bezeichnung" text NOT NULL,
	"datum" date NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"vorsteuer_cent" bigint DEFAULT 0 NOT NULL,
	"eigentuemer_id" uuid,
	"stelle_id" uuid,
	"monat" smallint,
	"massnahme_art" text,
	"bedarf_id" uuid,
	"tag_art" text,
	"tage" smallint,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "ausgabe_pkey" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "ausgabe_betrag" CHECK ("kim"."ausgabe"."betrag_cent" > 0 and "kim"."ausgabe"."vorsteuer_cent" between 0
    and "kim"."ausgabe"."betrag_cent"),
  CONSTRAINT "ausgabe_personal" CHECK (("kim"."ausgabe"."art" = 'personal') = ("kim"."ausgabe"."stelle_id" is not null
    and "kim"."ausgabe"."monat" is not null and "kim"."ausgabe"."eigentuemer_id" is not null)),
	CONSTRAINT "ausgabe_monat" CHECK ("kim"."ausgabe"."monat" between 1 and 12),
  CONSTRAINT "ausgabe_massnahme" CHECK (("kim"."ausgabe"."art" = 'massnahme') = ("kim"."ausgabe"."massnahme_art" is not
    null)),
  CONSTRAINT "ausgabe_produkt" CHECK ("kim"."ausgabe"."massnahme_art" is distinct
    from 'produkt' or "kim"."ausgabe"."bedarf_id" is not null),
  CONSTRAINT "ausgabe_prozessbegleitung" CHECK (("kim"."ausgabe"."art" = 'prozessbegleitung') =
    ("kim"."ausgabe"."tag_art" is not null and "kim"."ausgabe"."tage" > 0))
);
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."bedarf" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"titel" text NOT NULL,
	"festgestellt_am" date NOT NULL,
	"ergebnis" text NOT NULL,
	CONSTRAINT "bedarf_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."bedarf" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."einnahme" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"art" text NOT NULL,
	"bezeichnung" text NOT NULL,
	"datum" date NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "einnahme_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "einnahme_betrag" CHECK ("kim"."einnahme"."betrag_cent" > 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."einnahme" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."fremdfoerderung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"besetzung_id" uuid NOT NULL,
	"programm" text NOT NULL,
	"anteil_hundertstel" integer NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	CONSTRAINT "fremdfoerderung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "fremdfoerderung_anteil" CHECK ("kim"."fremdfoerderung"."anteil_hundertstel" between 1 and 100),
  CONSTRAINT "fremdfoerderung_zeitraum" CHECK ("kim"."fremdfoerderung"."bis" is null
    or "kim"."fremdfoerderung"."bis" >= "kim"."fremdfoerderung"."von")
);
--> statement-breakpoint
ALTER TABLE "kim"."fremdfoerderung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."auszahlung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bescheid_id" uuid NOT NULL,
	"mittelabruf_id" uuid,
	"betrag_cent" bigint NOT NULL,
	"ausgezahlt_am" date NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "auszahlung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "auszahlung_abruf_uq" UNIQUE("tenant_id","mittelabruf_id"),
	CONSTRAINT "auszahlung_betrag" CHECK ("kim"."auszahlung"."betrag_cent" > 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."auszahlung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."bescheid" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"art" text NOT NULL,
	"vorgaenger_id" uuid,
	"antrag_id" uuid,
	"instrument" text NOT NULL,
	"aktenzeichen" text NOT NULL,
	"datum" date NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	"nachweis_faellig_am" date NOT NULL,
	"vakanz_methode" text NOT NULL,
	"kondition_id" uuid NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"personal_cent" bigint NOT NULL,
	"arbeitsplaetze_cent" bigint NOT NULL,
	"massnahmen_cent" bigint NOT NULL,
	"nebenbestimmungen" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "bescheid_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "bescheid_vorgaenger_uq" UNIQUE("tenant_id","vorgaenger_id"),
  CONSTRAINT "bescheid_kette" CHECK (("kim"."bescheid"."art" = 'aenderungsbescheid') = ("kim"."bescheid"."vorgaenger_id"
    is not null)),
	CONSTRAINT "bescheid_zeitraum" CHECK ("kim"."bescheid"."bis" >= "kim"."bescheid"."von"),
  CONSTRAINT "bescheid_betraege" CHECK ("kim"."bescheid"."personal_cent" >= 0
    and "kim"."bescheid"."arbeitsplaetze_cent" >= 0 and "kim"."bescheid"."massnahmen_cent" >= 0
    and "kim"."bescheid"."vzae_hundertstel" >= 0),
	CONSTRAINT "bescheid_baustein" CHECK ("kim"."bescheid"."baustein" between 1 and 3)
);
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."mittelabruf" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"bescheid_id" uuid NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"termin" date NOT NULL,
	"benoetigt_bis" date NOT NULL,
	"begruendung" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "mittelabruf_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "mittelabruf_bescheid_uq" UNIQUE("tenant_id","id","bescheid_id"),
	CONSTRAINT "mittelabruf_betrag" CHECK ("kim"."mittelabruf"."betrag_cent" > 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."mittelabruf_entscheidung" (
	"tenant_id" uuid NOT NULL,
	"mittelabruf_id" uuid NOT NULL,
	"bewilligt" boolean NOT NULL,
	"grund" text,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "mittelabruf_entscheidung_pkey" PRIMARY KEY("tenant_id","mittelabruf_id"),
  CONSTRAINT "mittelabruf_entscheidung_grund" CHECK ("kim"."mittelabruf_entscheidung"."bewilligt"
    or length("kim"."mittelabruf_entscheidung"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf_entscheidung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."zusatzstelle" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kommune_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"auslaenderbehoerde" boolean NOT NULL,
	"jugendamt" boolean NOT NULL,
	"integrationsrat" boolean NOT NULL,
	"verzicht_grund" text,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "zusatzstelle_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "zusatzstelle_kommune_uq" UNIQUE("tenant_id","jahr","kommune_id"),
  CONSTRAINT "zusatzstelle_r6" CHECK ("kim"."zusatzstelle"."auslaenderbehoerde" and "kim"."zusatzstelle"."jugendamt"
    and "kim"."zusatzstelle"."integrationsrat")
);
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."zusatzstelle_bewilligung" (
	"tenant_id" uuid NOT NULL,
	"zusatzstelle_id" uuid NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "zusatzstelle_bewilligung_pkey" PRIMARY KEY("tenant_id","zusatzstelle_id")
);
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle_bewilligung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."abruftermin" (
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"termin" date NOT NULL,
	CONSTRAINT "abruftermin_pkey" PRIMARY KEY("jahr","baustein","termin")
);
--> statement-breakpoint
CREATE TABLE "kim"."antragsfenster" (
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"von" date NOT NULL,
	"bis" date NOT NULL,
	CONSTRAINT "antragsfenster_pkey" PRIMARY KEY("jahr","baustein"),
	CONSTRAINT "antragsfenster_zeitraum" CHECK ("kim"."antragsfenster"."bis" >= "kim"."antragsfenster"."von")
);
--> statement-breakpoint
CREATE TABLE "kim"."foerderkondition" (
	"id" uuid PRIMARY KEY NOT NULL,
	"jahr" smallint NOT NULL,
	"fassung" integer NOT NULL,
	"werte" jsonb NOT NULL,
	"begruendung" text NOT NULL,
	"abloesung" boolean DEFAULT false NOT NULL,
	"vorgeschlagen_am" timestamp with time zone NOT NULL,
	"vorgeschlagen_von" uuid NOT NULL,
	"vorgeschlagen_von_name" text NOT NULL,
	CONSTRAINT "foerderkondition_fassung_uq" UNIQUE("jahr","fassung"),
	CONSTRAINT "foerderkondition_vorschlag_uq" UNIQUE("id","vorgeschlagen_von"),
	CONSTRAINT "foerderkondition_fassung" CHECK ("kim"."foerderkondition"."fassung" > 0)
);
--> statement-breakpoint
CREATE TABLE "kim"."foerderkondition_freigabe" (
	"kondition_id" uuid PRIMARY KEY NOT NULL,
	"vorgeschlagen_von" uuid NOT NULL,
	"freigegeben_am" timestamp with time zone NOT NULL,
	"freigegeben_von" uuid NOT NULL,
	"freigegeben_von_name" text NOT NULL,
  CONSTRAINT "foerderkondition_vier_augen" CHECK ("kim"."foerderkondition_freigabe"."freigegeben_von" <>
    "kim"."foerderkondition_freigabe"."vorgeschlagen_von")
);
--> statement-breakpoint
ALTER TABLE "kim"."antrag" ADD CONSTRAINT "antrag_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."antrag_vorgang" ADD CONSTRAINT "antrag_vorgang_fk"
  FOREIGN KEY ("tenant_id","antrag_id") REFERENCES "kim"."antrag"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD CONSTRAINT "ausgabe_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD CONSTRAINT "ausgabe_stelle_fk"
  FOREIGN KEY ("eigentuemer_id","stelle_id") REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD CONSTRAINT "ausgabe_bedarf_fk"
  FOREIGN KEY ("tenant_id","bedarf_id") REFERENCES "kim"."bedarf"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bedarf" ADD CONSTRAINT "bedarf_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."einnahme" ADD CONSTRAINT "einnahme_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."fremdfoerderung" ADD CONSTRAINT "fremdfoerderung_besetzung_fk"
  FOREIGN KEY ("tenant_id","besetzung_id") REFERENCES "kim"."besetzung"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."auszahlung" ADD CONSTRAINT "auszahlung_bescheid_fk"
  FOREIGN KEY ("tenant_id","bescheid_id") REFERENCES "kim"."bescheid"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."auszahlung" ADD CONSTRAINT "auszahlung_abruf_fk"
  FOREIGN KEY ("tenant_id","mittelabruf_id","bescheid_id")
  REFERENCES "kim"."mittelabruf"("tenant_id","id","bescheid_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_kondition_id_foerderkondition_id_fk"
  FOREIGN KEY ("kondition_id") REFERENCES "kim"."foerderkondition"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_antrag_fk"
  FOREIGN KEY ("tenant_id","antrag_id") REFERENCES "kim"."antrag"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" ADD CONSTRAINT "bescheid_vorgaenger_fk"
  FOREIGN KEY ("tenant_id","vorgaenger_id") REFERENCES "kim"."bescheid"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf" ADD CONSTRAINT "mittelabruf_bescheid_fk"
  FOREIGN KEY ("tenant_id","bescheid_id") REFERENCES "kim"."bescheid"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."mittelabruf_entscheidung" ADD CONSTRAINT "mittelabruf_entscheidung_fk"
  FOREIGN KEY ("tenant_id","mittelabruf_id") REFERENCES "kim"."mittelabruf"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" ADD CONSTRAINT "zusatzstelle_kommune_id_organisation_id_fk"
  FOREIGN KEY ("kommune_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle_bewilligung" ADD CONSTRAINT "zusatzstelle_bewilligung_fk"
  FOREIGN KEY ("tenant_id","zusatzstelle_id") REFERENCES "kim"."zusatzstelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."foerderkondition_freigabe" ADD CONSTRAINT "foerderkondition_freigabe_fk"
  FOREIGN KEY ("kondition_id","vorgeschlagen_von") REFERENCES "kim"."foerderkondition"("id","vorgeschlagen_von")
  ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE UNIQUE INDEX "ausgabe_personal_uq" ON "kim"."ausgabe" USING btree ("tenant_id","stelle_id","jahr","monat")
  WHERE art = 'personal';
--> statement-breakpoint
CREATE INDEX "ausgabe_jahr_ix" ON "kim"."ausgabe" USING btree ("tenant_id","jahr");
--> statement-breakpoint
CREATE INDEX "ausgabe_eigentuemer_ix" ON "kim"."ausgabe" USING btree ("eigentuemer_id","jahr");
--> statement-breakpoint
CREATE INDEX "einnahme_jahr_ix" ON "kim"."einnahme" USING btree ("tenant_id","jahr");
--> statement-breakpoint
CREATE UNIQUE INDEX "bescheid_erst_uq" ON "kim"."bescheid" USING btree ("tenant_id","jahr","baustein")
  WHERE vorgaenger_id is null;
--> statement-breakpoint
CREATE POLICY "foerderangaben_select_for_aggregates" ON "kim"."foerderangaben" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "kontingent_all_for_bewilligung" ON "kim"."kontingent" AS PERMISSIVE FOR ALL TO "kim_bewilligung"
  USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "protokoll_own_tenant_bewilligung" ON "kim"."protokoll" AS PERMISSIVE FOR ALL TO "kim_bewilligung"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "protokoll_own_tenant_ministerium" ON "kim"."protokoll" AS PERMISSIVE FOR ALL TO "kim_ministerium"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "antrag_own_tenant" ON "kim"."antrag" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "antrag_select_eingereicht" ON "kim"."antrag" AS PERMISSIVE FOR
  SELECT TO "kim_bewilligung" USING ((select count(*) filter (where v.art = 'eingereicht') > count(*) filter (where
  v.art = 'zurueckgezogen') from kim.antrag_vorgang v where v.tenant_id = antrag.tenant_id
  and v.antrag_id = antrag.id));
--> statement-breakpoint
CREATE POLICY "antrag_vorgang_own_tenant" ON "kim"."antrag_vorgang" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "antrag_vorgang_nur_antragsteller" ON "kim"."antrag_vorgang" AS RESTRICTIVE FOR INSERT TO "kim_app" WITH
  CHECK (art in ('eingereicht', 'zurueckgezogen', 'beantwortet'));
--> statement-breakpoint
CREATE POLICY "antrag_vorgang_select_for_bewilligung" ON "kim"."antrag_vorgang" AS PERMISSIVE FOR
  SELECT TO "kim_bewilligung" USING (true);
--> statement-breakpoint
CREATE POLICY "antrag_vorgang_bewilligung" ON "kim"."antrag_vorgang" AS PERMISSIVE FOR INSERT TO "kim_bewilligung" WITH
  CHECK (art in ('rueckfrage', 'abgelehnt') and exists (select 1 from kim.antrag a
  where a.tenant_id = antrag_vorgang.tenant_id and a.id = antrag_vorgang.antrag_id));
--> statement-breakpoint
CREATE POLICY "ausgabe_own_tenant" ON "kim"."ausgabe" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "ausgabe_nur_auf_gehaltene_stelle" ON "kim"."ausgabe" AS RESTRICTIVE FOR INSERT TO "kim_app" WITH
  CHECK (eigentuemer_id is null or eigentuemer_id = tenant_id or exists (select 1 from kim.weiterleitung w
        join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
        where w.tenant_id = ausgabe.eigentuemer_id and w.stelle_id = ausgabe.stelle_id
          and w.empfaenger_id = (select kim.app_tenant())));
--> statement-breakpoint
CREATE POLICY "ausgabe_select_as_eigentuemer" ON "kim"."ausgabe" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."ausgabe"."eigentuemer_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "ausgabe_select_for_aggregates" ON "kim"."ausgabe" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "bedarf_own_tenant" ON "kim"."bedarf" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "einnahme_own_tenant" ON "kim"."einnahme" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "fremdfoerderung_own_tenant" ON "kim"."fremdfoerderung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "auszahlung_own_tenant" ON "kim"."auszahlung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "auszahlung_all_for_bewilligung" ON "kim"."auszahlung" AS PERMISSIVE FOR ALL TO "kim_bewilligung"
  USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "auszahlung_select_for_aggregates" ON "kim"."auszahlung" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "bescheid_own_tenant" ON "kim"."bescheid" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "bescheid_all_for_bewilligung" ON "kim"."bescheid" AS PERMISSIVE FOR ALL TO "kim_bewilligung" USING (true)
  WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "bescheid_select_for_aggregates" ON "kim"."bescheid" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "mittelabruf_own_tenant" ON "kim"."mittelabruf" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "mittelabruf_select_for_bewilligung" ON "kim"."mittelabruf" AS PERMISSIVE FOR
  SELECT TO "kim_bewilligung" USING (true);
--> statement-breakpoint
CREATE POLICY "mittelabruf_select_for_aggregates" ON "kim"."mittelabruf" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "mittelabruf_entscheidung_own_tenant" ON "kim"."mittelabruf_entscheidung" AS PERMISSIVE FOR ALL
  TO "kim_app", "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "mittelabruf_entscheidung_all_for_bewilligung" ON "kim"."mittelabruf_entscheidung" AS PERMISSIVE FOR ALL
  TO "kim_bewilligung" USING (true) WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY "mittelabruf_entscheidung_select_for_aggregates" ON "kim"."mittelabruf_entscheidung" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "zusatzstelle_own_tenant" ON "kim"."zusatzstelle" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "zusatzstelle_select_for_bewilligung" ON "kim"."zusatzstelle" AS PERMISSIVE FOR
  SELECT TO "kim_bewilligung" USING (true);
--> statement-breakpoint
CREATE POLICY "zusatzstelle_bewilligung_own_tenant" ON "kim"."zusatzstelle_bewilligung" AS PERMISSIVE FOR ALL
  TO "kim_app", "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "zusatzstelle_bewilligung_all_for_bewilligung" ON "kim"."zusatzstelle_bewilligung" AS PERMISSIVE FOR ALL
  TO "kim_bewilligung" USING (true) WITH CHECK (true);