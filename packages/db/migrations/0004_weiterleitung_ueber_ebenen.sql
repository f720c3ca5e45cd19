-- The day that counts: calendar days are days in Berlin. A test fixes it for its whole database with app.heute; nothing
-- else sets that.
CREATE FUNCTION kim.heute() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
  select coalesce(nullif(current_setting('app.heute', true), '')::date, (now() at time zone 'Europe/Berlin')::date) $$;
--> statement-breakpoint
CREATE TABLE "kim"."einladung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"rollen" text[] NOT NULL,
	"token_hash" text NOT NULL,
	"erstellt_am" timestamp with time zone NOT NULL,
	"erstellt_von" text NOT NULL,
	"gueltig_bis" timestamp with time zone NOT NULL,
	"angenommen_am" timestamp with time zone,
	"widerrufen_am" timestamp with time zone,
	CONSTRAINT "einladung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "einladung_token_uq" UNIQUE("token_hash"),
	CONSTRAINT "einladung_offen_bis" CHECK ("kim"."einladung"."gueltig_bis" > "kim"."einladung"."erstellt_am")
);
--> statement-breakpoint
ALTER TABLE "kim"."einladung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."nachricht" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"an" text NOT NULL,
	"betreff" text NOT NULL,
	"text" text,
	"erstellt_am" timestamp with time zone NOT NULL,
	"gesendet_am" timestamp with time zone,
	"gescheitert_am" timestamp with time zone,
	CONSTRAINT "nachricht_pkey" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "nachricht_erledigt_ist_leer" CHECK (("kim"."nachricht"."gesendet_am" is null
    and "kim"."nachricht"."gescheitert_am" is null) = ("kim"."nachricht"."text" is not null))
);
--> statement-breakpoint
ALTER TABLE "kim"."nachricht" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."verteilung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"funktion" text NOT NULL,
	"inhalt" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	"angeboten_am" timestamp with time zone,
	CONSTRAINT "verteilung_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."verteilung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."verzicht" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"verteilung_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"zugunsten_id" uuid,
	"vzae_hundertstel" integer NOT NULL,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "verzicht_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "verzicht_grund" CHECK (length("kim"."verzicht"."grund") >= 10),
	CONSTRAINT "verzicht_vzae" CHECK ("kim"."verzicht"."vzae_hundertstel" > 0)
);
--> statement-breakpoint
ALTER TABLE "kim"."verzicht" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."korrekturantwort" (
	"tenant_id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"korrekturbitte_id" uuid NOT NULL,
	"korrigiert" boolean NOT NULL,
	"text" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "korrekturantwort_pkey" PRIMARY KEY("geber_id","korrekturbitte_id"),
  CONSTRAINT "korrekturantwort_text" CHECK ("kim"."korrekturantwort"."korrigiert"
    or length("kim"."korrekturantwort"."text") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."korrekturantwort" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."korrekturbitte" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"art" text NOT NULL,
	"gegenstand_id" uuid NOT NULL,
	"text" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "korrekturbitte_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "korrekturbitte_empfaenger_uq" UNIQUE("tenant_id","id","empfaenger_id"),
	CONSTRAINT "korrekturbitte_text" CHECK (length("kim"."korrekturbitte"."text") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."korrekturbitte" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_aenderung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"ab" date NOT NULL,
	"vzae_hundertstel" integer NOT NULL,
	"betrag_cent" bigint NOT NULL,
	"aufstockung_cent" bigint DEFAULT 0 NOT NULL,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "weiterleitung_aenderung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "weiterleitung_aenderung_empfaenger_uq" UNIQUE("tenant_id","id","empfaenger_id"),
	CONSTRAINT "weiterleitung_aenderung_vzae" CHECK ("kim"."weiterleitung_aenderung"."vzae_hundertstel" between 1 and 100),
  CONSTRAINT "weiterleitung_aenderung_betrag" CHECK ("kim"."weiterleitung_aenderung"."betrag_cent" >= 0
    and "kim"."weiterleitung_aenderung"."aufstockung_cent" >= 0),
	CONSTRAINT "weiterleitung_aenderung_grund" CHECK (length("kim"."weiterleitung_aenderung"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_aenderung" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_aenderung_antwort" (
	"tenant_id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"aenderung_id" uuid NOT NULL,
	"angenommen" boolean NOT NULL,
	"grund" text,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "weiterleitung_aenderung_antwort_pkey" PRIMARY KEY("geber_id","aenderung_id"),
  CONSTRAINT "weiterleitung_aenderung_antwort_grund" CHECK ("kim"."weiterleitung_aenderung_antwort"."angenommen"
    or length("kim"."weiterleitung_aenderung_antwort"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_aenderung_antwort" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_dokument" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"art" text NOT NULL,
	"dateiname" text NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"inhalt" "bytea" NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "weiterleitung_dokument_pkey" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "weiterleitung_dokument_seite" CHECK ("kim"."weiterleitung_dokument"."tenant_id" in
    ("kim"."weiterleitung_dokument"."geber_id", "kim"."weiterleitung_dokument"."empfaenger_id")),
	CONSTRAINT "weiterleitung_dokument_bytes" CHECK ("kim"."weiterleitung_dokument"."bytes" between 1 and 10485760)
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_dokument" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_ende" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"geber_id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"art" text NOT NULL,
	"letzter_tag" date NOT NULL,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von" text NOT NULL,
	CONSTRAINT "weiterleitung_ende_pkey" PRIMARY KEY("tenant_id","id"),
  CONSTRAINT "weiterleitung_ende_seite" CHECK (case when "kim"."weiterleitung_ende"."art" = 'zurueckgegeben'
    then "kim"."weiterleitung_ende"."tenant_id" = "kim"."weiterleitung_ende"."empfaenger_id"
    else "kim"."weiterleitung_ende"."tenant_id" = "kim"."weiterleitung_ende"."geber_id" end),
	CONSTRAINT "weiterleitung_ende_grund" CHECK (length("kim"."weiterleitung_ende"."grund") >= 10)
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ende" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE TABLE "kim"."weiterleitung_entwurf" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"eigentuemer_id" uuid NOT NULL,
	"stelle_id" uuid NOT NULL,
	"inhalt" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"geaendert_am" timestamp with time zone NOT NULL,
	"geaendert_von" text NOT NULL,
	CONSTRAINT "weiterleitung_entwurf_pkey" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_entwurf" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "kim"."organisation" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" DROP CONSTRAINT "besetzung_weiterleitung_fk";
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" DROP CONSTRAINT "weiterleitung_stelle_fk";
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" DROP CONSTRAINT "weiterleitung_stelle_uq";
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" DROP CONSTRAINT "besetzung_gehalten";
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" DROP CONSTRAINT "weiterleitung_betrag";
--> statement-breakpoint
DROP INDEX "kim"."weiterleitung_empfaenger_ix";
--> statement-breakpoint
DROP INDEX "kim"."weiterleitung_stelle_ix";
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD COLUMN "geber_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD COLUMN "weiterleitung_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD COLUMN "geber_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "eigentuemer_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "herkunft_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "ebene" smallint DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "stelle_bezeichnung" text;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "baustein" smallint;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "funktion" text;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "form" text DEFAULT 'vertrag' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "bemessung" text DEFAULT 'pauschale' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "hoechstbetrag_je_vzae_cent" bigint;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "aufstockung_cent" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "auflagen" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "pruefrecht" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "weiterleitung_erlaubt" boolean DEFAULT false NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "vorgaenger_id" uuid;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "uebergang" text;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD COLUMN "angeboten_von" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_antwort" ADD COLUMN "beantwortet_von" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ruecknahme" ADD COLUMN "grund" text DEFAULT '' NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ruecknahme" ADD COLUMN "zurueckgezogen_von" text DEFAULT '' NOT NULL;
--> statement-breakpoint
-- FORCE binds the owner as well: without lifting it these updates would reach no row.
ALTER TABLE kim.weiterleitung NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.besetzung NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.ausgabe NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.stelle NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_antwort NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
UPDATE kim.weiterleitung w SET eigentuemer_id = w.tenant_id, stelle_bezeichnung = s.bezeichnung, baustein = s.baustein,
  funktion = s.funktion
FROM kim.stelle s WHERE s.tenant_id = w.tenant_id AND s.id = w.stelle_id;
--> statement-breakpoint
UPDATE kim.besetzung SET geber_id = eigentuemer_id WHERE weiterleitung_id IS NOT NULL;
--> statement-breakpoint
-- Until now a holder named the post only: it meant the accepted part that runs in the month it spent, else the one that
-- began last.
UPDATE kim.ausgabe SET geber_id = w.tenant_id, weiterleitung_id = w.id FROM kim.weiterleitung w
WHERE ausgabe.eigentuemer_id <> ausgabe.tenant_id AND w.empfaenger_id = ausgabe.tenant_id
  AND w.stelle_id = ausgabe.stelle_id
  AND w.id = (SELECT v.id FROM kim.weiterleitung v JOIN kim.weiterleitung_antwort a ON a.geber_id = v.tenant_id
    AND a.weiterleitung_id = v.id AND a.angenommen
    WHERE v.empfaenger_id = ausgabe.tenant_id AND v.stelle_id = ausgabe.stelle_id
    ORDER BY coalesce(make_date(ausgabe.jahr, ausgabe.monat, 1) BETWEEN date_trunc('month', v.beginn) AND v.ende,
      false) DESC, v.beginn DESC LIMIT 1);
--> statement-breakpoint
ALTER TABLE kim.weiterleitung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.besetzung FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.ausgabe FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.stelle FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung_antwort FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung ALTER COLUMN eigentuemer_id SET NOT NULL;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung ALTER COLUMN stelle_bezeichnung SET NOT NULL;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung ALTER COLUMN baustein SET NOT NULL;
--> statement-breakpoint
ALTER TABLE kim.weiterleitung ALTER COLUMN funktion SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_id_uq" UNIQUE("id");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_gehalten_uq"
  UNIQUE("empfaenger_id","id","eigentuemer_id","stelle_id");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_gegeben_uq"
  UNIQUE("tenant_id","id","eigentuemer_id","stelle_id");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_stelle_uq"
  UNIQUE("tenant_id","id","empfaenger_id","eigentuemer_id","stelle_id");
--> statement-breakpoint
ALTER TABLE "kim"."einladung" ADD CONSTRAINT "einladung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."einladung" ADD CONSTRAINT "einladung_organisation_id_organisation_id_fk"
  FOREIGN KEY ("organisation_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachricht" ADD CONSTRAINT "nachricht_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."verteilung" ADD CONSTRAINT "verteilung_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."verzicht" ADD CONSTRAINT "verzicht_organisation_id_organisation_id_fk"
  FOREIGN KEY ("organisation_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."verzicht" ADD CONSTRAINT "verzicht_zugunsten_id_organisation_id_fk"
  FOREIGN KEY ("zugunsten_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."verzicht" ADD CONSTRAINT "verzicht_verteilung_fk"
  FOREIGN KEY ("tenant_id","verteilung_id") REFERENCES "kim"."verteilung"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."korrekturantwort" ADD CONSTRAINT "korrekturantwort_fk"
  FOREIGN KEY ("geber_id","korrekturbitte_id","tenant_id")
  REFERENCES "kim"."korrekturbitte"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."korrekturbitte" ADD CONSTRAINT "korrekturbitte_fk"
  FOREIGN KEY ("tenant_id","weiterleitung_id","empfaenger_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_aenderung" ADD CONSTRAINT "weiterleitung_aenderung_fk"
  FOREIGN KEY ("tenant_id","weiterleitung_id","empfaenger_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_aenderung_antwort" ADD CONSTRAINT "weiterleitung_aenderung_antwort_fk"
  FOREIGN KEY ("geber_id","aenderung_id","tenant_id") REFERENCES
  "kim"."weiterleitung_aenderung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_dokument" ADD CONSTRAINT "weiterleitung_dokument_fk"
  FOREIGN KEY ("geber_id","weiterleitung_id","empfaenger_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_ende" ADD CONSTRAINT "weiterleitung_ende_fk"
  FOREIGN KEY ("geber_id","weiterleitung_id","empfaenger_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_entwurf" ADD CONSTRAINT "weiterleitung_entwurf_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung_entwurf" ADD CONSTRAINT "weiterleitung_entwurf_stelle_fk"
  FOREIGN KEY ("eigentuemer_id","stelle_id") REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "einladung_organisation_ix" ON "kim"."einladung" USING btree ("organisation_id");
--> statement-breakpoint
CREATE INDEX "korrekturantwort_tenant_ix" ON "kim"."korrekturantwort" USING btree ("tenant_id");
--> statement-breakpoint
CREATE INDEX "korrekturbitte_empfaenger_ix" ON "kim"."korrekturbitte" USING btree ("empfaenger_id");
--> statement-breakpoint
CREATE INDEX "korrekturbitte_weiterleitung_ix" ON "kim"."korrekturbitte" USING btree ("tenant_id","weiterleitung_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_aenderung_ix" ON "kim"."weiterleitung_aenderung"
  USING btree ("tenant_id","weiterleitung_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_aenderung_empfaenger_ix" ON "kim"."weiterleitung_aenderung" USING btree ("empfaenger_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_aenderung_antwort_tenant_ix" ON "kim"."weiterleitung_aenderung_antwort"
  USING btree ("tenant_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_dokument_ix" ON "kim"."weiterleitung_dokument" USING btree ("geber_id","weiterleitung_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_ende_ix" ON "kim"."weiterleitung_ende" USING btree ("geber_id","weiterleitung_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_ende_empfaenger_ix" ON "kim"."weiterleitung_ende" USING btree ("empfaenger_id");
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD CONSTRAINT "ausgabe_weiterleitung_fk"
  FOREIGN KEY ("geber_id","weiterleitung_id","tenant_id","eigentuemer_id","stelle_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id","eigentuemer_id","stelle_id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_weiterleitung_fk"
  FOREIGN KEY ("geber_id","weiterleitung_id","tenant_id","eigentuemer_id","stelle_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","empfaenger_id","eigentuemer_id","stelle_id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_herkunft_fk"
  FOREIGN KEY ("tenant_id","herkunft_id","eigentuemer_id","stelle_id")
  REFERENCES "kim"."weiterleitung"("empfaenger_id","id","eigentuemer_id","stelle_id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_vorgaenger_fk"
  FOREIGN KEY ("tenant_id","vorgaenger_id","eigentuemer_id","stelle_id")
  REFERENCES "kim"."weiterleitung"("tenant_id","id","eigentuemer_id","stelle_id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_stelle_fk"
  FOREIGN KEY ("eigentuemer_id","stelle_id") REFERENCES "kim"."stelle"("tenant_id","id") ON DELETE no action
  ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "ausgabe_geber_ix" ON "kim"."ausgabe" USING btree ("geber_id","jahr");
--> statement-breakpoint
CREATE INDEX "besetzung_geber_ix" ON "kim"."besetzung" USING btree ("geber_id","weiterleitung_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_herkunft_ix" ON "kim"."weiterleitung" USING btree ("tenant_id","herkunft_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_empfaenger_ix" ON "kim"."weiterleitung"
  USING btree ("empfaenger_id","eigentuemer_id","stelle_id");
--> statement-breakpoint
CREATE INDEX "weiterleitung_stelle_ix" ON "kim"."weiterleitung" USING btree ("eigentuemer_id","stelle_id");
--> statement-breakpoint
ALTER TABLE "kim"."ausgabe" ADD CONSTRAINT "ausgabe_gehalten"
  CHECK (case when "kim"."ausgabe"."stelle_id" is null or "kim"."ausgabe"."tenant_id" = "kim"."ausgabe"."eigentuemer_id"
  then "kim"."ausgabe"."weiterleitung_id" is null and "kim"."ausgabe"."geber_id" is null
      else "kim"."ausgabe"."weiterleitung_id" is not null and "kim"."ausgabe"."geber_id" is not null
        and "kim"."ausgabe"."eigentuemer_id" is not null end);
--> statement-breakpoint
ALTER TABLE "kim"."besetzung" ADD CONSTRAINT "besetzung_gehalten"
  CHECK (("kim"."besetzung"."weiterleitung_id" is null) = ("kim"."besetzung"."tenant_id" =
  "kim"."besetzung"."eigentuemer_id") and ("kim"."besetzung"."weiterleitung_id" is null) = ("kim"."besetzung"."geber_id"
  is null));
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_gehalten"
  CHECK (("kim"."weiterleitung"."herkunft_id" is null) = ("kim"."weiterleitung"."tenant_id" =
  "kim"."weiterleitung"."eigentuemer_id"));
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_kein_kreis"
  CHECK ("kim"."weiterleitung"."empfaenger_id" <> "kim"."weiterleitung"."eigentuemer_id");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_bemessung"
  CHECK (("kim"."weiterleitung"."bemessung" = 'ist_kosten') = ("kim"."weiterleitung"."hoechstbetrag_je_vzae_cent" is not
  null));
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_nachweis"
  CHECK ("kim"."weiterleitung"."nachweis_faellig_am" > "kim"."weiterleitung"."ende");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_pruefrecht" CHECK ("kim"."weiterleitung"."pruefrecht");
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_uebergang"
  CHECK (("kim"."weiterleitung"."vorgaenger_id" is null) = ("kim"."weiterleitung"."uebergang" is null));
--> statement-breakpoint
ALTER TABLE "kim"."weiterleitung" ADD CONSTRAINT "weiterleitung_betrag"
  CHECK ("kim"."weiterleitung"."betrag_cent" >= 0 and "kim"."weiterleitung"."aufstockung_cent" >= 0);
--> statement-breakpoint
DROP POLICY "ausgabe_select_as_eigentuemer" ON "kim"."ausgabe" CASCADE;
--> statement-breakpoint
DROP POLICY "besetzung_select_as_eigentuemer" ON "kim"."besetzung" CASCADE;
--> statement-breakpoint
CREATE POLICY "ausgabe_select_as_geber" ON "kim"."ausgabe" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."ausgabe"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "organisation_lesen" ON "kim"."organisation" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs", "kim_relay", "kim_aggregat", "kim_auth", "kim_bewilligung", "kim_ministerium",
  "kim_state" USING (true);
--> statement-breakpoint
CREATE POLICY "organisation_traeger_anlegen" ON "kim"."organisation" AS PERMISSIVE FOR INSERT TO "kim_app" WITH
  CHECK (art = 'traeger' and ags is null and kreis_id is null);
--> statement-breakpoint
CREATE POLICY "besetzung_select_as_geber" ON "kim"."besetzung" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."besetzung"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "besetzung_nur_im_vertrag" ON "kim"."besetzung" AS RESTRICTIVE FOR INSERT TO "kim_app" WITH
  CHECK (weiterleitung_id is null or exists (select 1 from kim.weiterleitung w
        join kim.weiterleitung_antwort a on a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and a.angenommen
        where w.tenant_id = besetzung.geber_id and w.id = besetzung.weiterleitung_id and besetzung.von between w.beginn
          and w.ende
          and not exists (select 1 from kim.weiterleitung_ende e
            where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < besetzung.von)));
--> statement-breakpoint
CREATE POLICY "besetzung_bleibt_im_vertrag" ON "kim"."besetzung" AS RESTRICTIVE FOR UPDATE TO "kim_app" WITH
  CHECK (weiterleitung_id is null or exists (select 1 from kim.weiterleitung w
        where w.tenant_id = besetzung.geber_id and w.id = besetzung.weiterleitung_id and besetzung.von >= w.beginn
          and coalesce(besetzung.bis, besetzung.von) <= w.ende
          and not exists (select 1 from kim.weiterleitung_ende e
            where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < coalesce(besetzung.bis,
            besetzung.von))));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ruecknahme_select_for_aggregates" ON "kim"."weiterleitung_ruecknahme" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "einladung_own_tenant" ON "kim"."einladung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "einladung_select_as_organisation" ON "kim"."einladung" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."einladung"."organisation_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "einladung_nur_eigene_oder_empfaenger" ON "kim"."einladung" AS RESTRICTIVE FOR INSERT TO "kim_app" WITH
  CHECK (organisation_id = tenant_id or exists (select 1 from kim.weiterleitung w
  where w.tenant_id = (select kim.app_tenant()) and w.empfaenger_id = einladung.organisation_id));
--> statement-breakpoint
CREATE POLICY "einladung_select_for_auth" ON "kim"."einladung" AS PERMISSIVE FOR SELECT TO "kim_auth" USING (true);
--> statement-breakpoint
CREATE POLICY "einladung_update_for_auth" ON "kim"."einladung" AS PERMISSIVE FOR UPDATE TO "kim_auth" USING (true) WITH
  CHECK (true);
--> statement-breakpoint
CREATE POLICY "nachricht_own_tenant" ON "kim"."nachricht" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "verteilung_own_tenant" ON "kim"."verteilung" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "verzicht_own_tenant" ON "kim"."verzicht" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "korrekturantwort_own_tenant" ON "kim"."korrekturantwort" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "korrekturantwort_select_as_geber" ON "kim"."korrekturantwort" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."korrekturantwort"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "korrekturbitte_own_tenant" ON "kim"."korrekturbitte" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs",
  "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "korrekturbitte_select_as_empfaenger" ON "kim"."korrekturbitte" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."korrekturbitte"."empfaenger_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_own_tenant" ON "kim"."weiterleitung_aenderung" AS PERMISSIVE FOR ALL
  TO "kim_app", "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_select_as_empfaenger" ON "kim"."weiterleitung_aenderung" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_aenderung"."empfaenger_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_select_for_aggregates" ON "kim"."weiterleitung_aenderung" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_antwort_own_tenant"
  ON "kim"."weiterleitung_aenderung_antwort" AS PERMISSIVE FOR ALL TO "kim_app", "kim_jobs", "kim_owner"
  USING (tenant_id = (select kim.app_tenant())) WITH CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_antwort_select_as_geber"
  ON "kim"."weiterleitung_aenderung_antwort" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_aenderung_antwort"."geber_id" = (select
  kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_aenderung_antwort_select_for_aggregates"
  ON "kim"."weiterleitung_aenderung_antwort" AS PERMISSIVE FOR SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_dokument_own_tenant" ON "kim"."weiterleitung_dokument" AS PERMISSIVE FOR ALL TO "kim_app",
  "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_dokument_select_as_geber" ON "kim"."weiterleitung_dokument" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_dokument"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_dokument_select_as_empfaenger" ON "kim"."weiterleitung_dokument" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_dokument"."empfaenger_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ende_own_tenant" ON "kim"."weiterleitung_ende" AS PERMISSIVE FOR ALL TO "kim_app",
  "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ende_select_as_geber" ON "kim"."weiterleitung_ende" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_ende"."geber_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ende_select_as_empfaenger" ON "kim"."weiterleitung_ende" AS PERMISSIVE FOR
  SELECT TO "kim_app", "kim_jobs" USING ("kim"."weiterleitung_ende"."empfaenger_id" = (select kim.app_tenant()));
--> statement-breakpoint
CREATE POLICY "weiterleitung_ende_select_for_aggregates" ON "kim"."weiterleitung_ende" AS PERMISSIVE FOR
  SELECT TO "kim_aggregat" USING (true);
--> statement-breakpoint
CREATE POLICY "weiterleitung_ende_mit_herkunft" ON "kim"."weiterleitung_ende" AS PERMISSIVE FOR INSERT TO "kim_aggregat"
  WITH CHECK (art = 'mit_herkunft');
--> statement-breakpoint
CREATE POLICY "weiterleitung_entwurf_own_tenant" ON "kim"."weiterleitung_entwurf" AS PERMISSIVE FOR ALL TO "kim_app",
  "kim_jobs", "kim_owner" USING (tenant_id = (select kim.app_tenant())) WITH
  CHECK (tenant_id = (select kim.app_tenant()));
--> statement-breakpoint
ALTER POLICY "ausgabe_nur_auf_gehaltene_stelle" ON "kim"."ausgabe" TO kim_app WITH
  CHECK (eigentuemer_id is null or eigentuemer_id = tenant_id or exists (select 1 from kim.weiterleitung_antwort a
        where a.geber_id = ausgabe.geber_id and a.weiterleitung_id = ausgabe.weiterleitung_id
          and a.tenant_id = (select kim.app_tenant()) and a.angenommen));
--> statement-breakpoint
ALTER POLICY "stelle_select_as_empfaenger" ON "kim"."stelle" TO kim_app,kim_jobs USING (exists (select 1
  from kim.weiterleitung w where w.eigentuemer_id = stelle.tenant_id and w.stelle_id = stelle.id
  and w.empfaenger_id = (select kim.app_tenant())
        and w.ende >= (select kim.heute())
        and not exists (select 1 from kim.weiterleitung_antwort a
          where a.geber_id = w.tenant_id and a.weiterleitung_id = w.id and not a.angenommen)
        and not exists (select 1 from kim.weiterleitung_ruecknahme r
          where r.tenant_id = w.tenant_id and r.weiterleitung_id = w.id)
        and not exists (select 1 from kim.weiterleitung_ende e
          where e.geber_id = w.tenant_id and e.weiterleitung_id = w.id and e.letzter_tag < (select kim.heute()))));
