CREATE TABLE "kim"."jahresabschluss" (
	"tenant_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"beschlossen_am" date NOT NULL,
	"quelle" text NOT NULL,
	"am" timestamp with time zone NOT NULL,
	"von_id" uuid NOT NULL,
	"von_name" text NOT NULL,
	CONSTRAINT "jahresabschluss_pkey" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "jahresabschluss_nach_dem_jahr" CHECK
  (extract(year from "kim"."jahresabschluss"."beschlossen_am") > "kim"."jahresabschluss"."jahr")
);
--> statement-breakpoint
ALTER TABLE "kim"."jahresabschluss" ADD CONSTRAINT "jahresabschluss_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id")
  ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "jahresabschluss_jahr_ix" ON "kim"."jahresabschluss" USING btree ("tenant_id","jahr");