CREATE TABLE "kim"."nachweis_bemerkung" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"inhaber_id" uuid NOT NULL,
	"nachweis_id" uuid NOT NULL,
	"version" smallint NOT NULL,
	"pruefstelle_id" uuid NOT NULL,
	"zu_id" uuid,
	"nummer" bigint GENERATED ALWAYS AS IDENTITY (sequence name "kim"."nachweis_bemerkung_nummer_seq" INCREMENT BY 1
  MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"ort" text NOT NULL,
	"text" text,
	"erledigt" boolean NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "nachweis_bemerkung_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "nachweis_bemerkung_nachweis_uq" UNIQUE("inhaber_id","nachweis_id","id"),
	CONSTRAINT "nachweis_bemerkung_seite" CHECK ("kim"."nachweis_bemerkung"."tenant_id" in
  ("kim"."nachweis_bemerkung"."inhaber_id", "kim"."nachweis_bemerkung"."pruefstelle_id")),
	CONSTRAINT "nachweis_bemerkung_inhalt" CHECK (case when "kim"."nachweis_bemerkung"."zu_id" is null then
  "kim"."nachweis_bemerkung"."text" is not null and not "kim"."nachweis_bemerkung"."erledigt"
        else "kim"."nachweis_bemerkung"."text" is not null or "kim"."nachweis_bemerkung"."erledigt" end)
);
--> statement-breakpoint
CREATE TABLE "kim"."nachweis_verzicht" (
	"tenant_id" uuid NOT NULL,
	"weiterleitung_id" uuid NOT NULL,
	"empfaenger_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"grund" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "nachweis_verzicht_pkey" PRIMARY KEY("tenant_id","weiterleitung_id","jahr")
);
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_bemerkung" ADD CONSTRAINT "nachweis_bemerkung_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","version","pruefstelle_id") REFERENCES
  "kim"."nachweis_fassung"("tenant_id","nachweis_id","version","pruefstelle_id") ON DELETE no action ON UPDATE no
  action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_bemerkung" ADD CONSTRAINT "nachweis_bemerkung_zu_fk" FOREIGN KEY
  ("inhaber_id","nachweis_id","zu_id") REFERENCES "kim"."nachweis_bemerkung"("inhaber_id","nachweis_id","id") ON
  DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."nachweis_verzicht" ADD CONSTRAINT "nachweis_verzicht_vertrag_fk" FOREIGN KEY
  ("tenant_id","weiterleitung_id","empfaenger_id") REFERENCES
  "kim"."weiterleitung"("tenant_id","id","empfaenger_id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "nachweis_bemerkung_zu_ix" ON "kim"."nachweis_bemerkung" USING btree
  ("inhaber_id","nachweis_id","zu_id");
--> statement-breakpoint
CREATE INDEX "nachweis_bemerkung_pruefstelle_ix" ON "kim"."nachweis_bemerkung" USING btree ("pruefstelle_id");
--> statement-breakpoint
CREATE INDEX "nachweis_verzicht_empfaenger_ix" ON "kim"."nachweis_verzicht" USING btree ("empfaenger_id");
