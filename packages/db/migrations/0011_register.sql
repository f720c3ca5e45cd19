CREATE TABLE "kim"."registermerkmal" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"art" text NOT NULL,
	"von" date NOT NULL,
	"bis" date,
	"quelle" text NOT NULL,
	"annahme" boolean NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_name" text NOT NULL,
	"ende_quelle" text,
	"beendet_am" timestamp with time zone,
	"beendet_von_name" text,
	CONSTRAINT "registermerkmal_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "registermerkmal_zeitraum" CHECK ("kim"."registermerkmal"."bis" >= "kim"."registermerkmal"."von" - 1),
	CONSTRAINT "registermerkmal_ende" CHECK (("kim"."registermerkmal"."beendet_am" is null) =
	  ("kim"."registermerkmal"."ende_quelle" is null) and ("kim"."registermerkmal"."beendet_am" is null) =
	  ("kim"."registermerkmal"."beendet_von_name" is null) and ("kim"."registermerkmal"."beendet_am" is null
	  or "kim"."registermerkmal"."bis" is not null))
);
--> statement-breakpoint
ALTER TABLE "kim"."registermerkmal" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "kim"."registermerkmal" ADD CONSTRAINT "registermerkmal_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "registermerkmal_art_ix" ON "kim"."registermerkmal" USING btree ("tenant_id","art");
--> statement-breakpoint
-- Forced again by the files behind: a database from before there were files would hide every row from its owner.
ALTER TABLE "kim"."zusatzstelle" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE "kim"."bescheid" NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
-- What a Kreis ticked in its request is an assumption from that year on, until somebody proves it.
INSERT INTO "kim"."registermerkmal" ("tenant_id", "id", "art", "von", "quelle", "annahme", "am", "von_name")
  SELECT "kommune_id", gen_random_uuid(), "art", make_date(min("jahr"), 1, 1),
    'Angabe des Kreises im Antrag auf eine Zusatzstelle', true, now(), 'Übernahme'
  FROM "kim"."zusatzstelle", unnest(array['auslaenderbehoerde', 'jugendamt', 'integrationsrat']) "art"
  GROUP BY "kommune_id", "art";
--> statement-breakpoint
-- Nor does a Kommune lose the Baustein 3 it was granted because nobody has filled the register yet.
INSERT INTO "kim"."registermerkmal" ("tenant_id", "id", "art", "von", "quelle", "annahme", "am", "von_name")
  SELECT b."tenant_id", gen_random_uuid(), 'einbuergerungsbehoerde', min(b."von"),
    'Aus einem Bescheid über Baustein 3 geschlossen', true, now(), 'Übernahme'
  FROM "kim"."bescheid" b JOIN "kim"."organisation" o ON o."id" = b."tenant_id"
  WHERE b."baustein" = 3 AND o."art" = 'kreisangehoerige_kommune'
  GROUP BY b."tenant_id";
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" DROP CONSTRAINT "zusatzstelle_r6";
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" ADD COLUMN "beginn" date;
--> statement-breakpoint
UPDATE "kim"."zusatzstelle" SET "beginn" = make_date("jahr", 1, 1);
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" ALTER COLUMN "beginn" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" DROP COLUMN "auslaenderbehoerde";
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" DROP COLUMN "jugendamt";
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" DROP COLUMN "integrationsrat";
--> statement-breakpoint
ALTER TABLE "kim"."zusatzstelle" ADD CONSTRAINT "zusatzstelle_beginn"
  CHECK (extract(year from "kim"."zusatzstelle"."beginn") = "kim"."zusatzstelle"."jahr");
