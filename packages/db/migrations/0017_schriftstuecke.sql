CREATE TABLE "kim"."schriftstueck" (
	"tenant_id" uuid NOT NULL,
	"art" text NOT NULL,
	"vorgang_id" uuid NOT NULL,
	"gegenueber_id" uuid NOT NULL,
	"text" text NOT NULL,
	"sha256" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"dateiname" text,
	"inhalt" "bytea",
	"gesetzt_am" timestamp with time zone,
	"antrag_vorgang_id" uuid GENERATED ALWAYS AS (case when art = 'antrag' then vorgang_id end) STORED,
	"bescheid_id" uuid GENERATED ALWAYS AS (case when art = 'bescheid' then vorgang_id end) STORED,
	"mittelabruf_id" uuid GENERATED ALWAYS AS (case when art = 'mittelabruf' then vorgang_id end) STORED,
	"entscheidung_id" uuid GENERATED ALWAYS AS (case when art = 'abrufentscheidung' then vorgang_id end) STORED,
	"auszahlung_id" uuid GENERATED ALWAYS AS (case when art = 'auszahlung' then vorgang_id end) STORED,
	"ende_id" uuid GENERATED ALWAYS AS (case when art = 'vertragsende' then vorgang_id end) STORED,
	CONSTRAINT "schriftstueck_pkey" PRIMARY KEY("tenant_id","art","vorgang_id"),
	CONSTRAINT "schriftstueck_art" CHECK ("kim"."schriftstueck"."art" in ('antrag', 'bescheid', 'mittelabruf',
	  'abrufentscheidung', 'auszahlung', 'vertragsende')),
	CONSTRAINT "schriftstueck_sha256" CHECK ("kim"."schriftstueck"."sha256" =
	  encode(sha256(convert_to("kim"."schriftstueck"."text", 'UTF8')), 'hex')),
	CONSTRAINT "schriftstueck_gesetzt" CHECK (num_nulls("kim"."schriftstueck"."dateiname",
	  "kim"."schriftstueck"."inhalt", "kim"."schriftstueck"."gesetzt_am") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_antrag_fk" FOREIGN KEY
  ("tenant_id","antrag_vorgang_id") REFERENCES "kim"."antrag_vorgang"("tenant_id","id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_bescheid_fk" FOREIGN KEY ("tenant_id","bescheid_id")
  REFERENCES "kim"."bescheid"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_mittelabruf_fk" FOREIGN KEY
  ("tenant_id","mittelabruf_id") REFERENCES "kim"."mittelabruf"("tenant_id","id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_entscheidung_fk" FOREIGN KEY
  ("tenant_id","entscheidung_id") REFERENCES "kim"."mittelabruf_entscheidung"("tenant_id","mittelabruf_id") ON DELETE no
  action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_auszahlung_fk" FOREIGN KEY
  ("tenant_id","auszahlung_id") REFERENCES "kim"."auszahlung"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."schriftstueck" ADD CONSTRAINT "schriftstueck_ende_fk" FOREIGN KEY ("tenant_id","ende_id")
  REFERENCES "kim"."weiterleitung_ende"("tenant_id","id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "schriftstueck_gegenueber_ix" ON "kim"."schriftstueck" USING btree ("gegenueber_id");