CREATE TABLE "kim"."landgeld" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"ab" date NOT NULL,
	"bewilligt_cent" bigint NOT NULL,
	"abgerufen_cent" bigint NOT NULL,
	"ausgezahlt_cent" bigint NOT NULL,
	"ausgegeben_cent" bigint NOT NULL,
	"bekannt_von" date NOT NULL,
	"bekannt_bis" date DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "landgeld_pkey" PRIMARY KEY("tenant_id","jahr","baustein","ab","bekannt_bis"),
	CONSTRAINT "landgeld_bekannt" CHECK ("kim"."landgeld"."bekannt_bis" >= "kim"."landgeld"."bekannt_von")
);
--> statement-breakpoint
CREATE TABLE "kim"."landjahr" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"prognose_cent" bigint NOT NULL,
	"foerderfaehig_cent" bigint NOT NULL,
	"mehrkosten_cent" bigint NOT NULL,
	"rueckzahlung_cent" bigint NOT NULL,
	"bekannt_von" date NOT NULL,
	"bekannt_bis" date DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "landjahr_pkey" PRIMARY KEY("tenant_id","jahr","baustein","bekannt_bis"),
	CONSTRAINT "landjahr_bekannt" CHECK ("kim"."landjahr"."bekannt_bis" >= "kim"."landjahr"."bekannt_von")
);
--> statement-breakpoint
CREATE TABLE "kim"."landmonat" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"monat" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"bewilligt_hundertstel" integer NOT NULL,
	"eingerichtet_hundertstel" integer NOT NULL,
	"besetzt_hundertstel" integer NOT NULL,
	"weitergeleitet_hundertstel" integer NOT NULL,
	CONSTRAINT "landmonat_pkey" PRIMARY KEY("tenant_id","jahr","monat","baustein"),
	CONSTRAINT "landmonat_monat" CHECK ("kim"."landmonat"."monat" between 1 and 12)
);
--> statement-breakpoint
CREATE TABLE "kim"."landstellen" (
	"tenant_id" uuid NOT NULL,
	"jahr" smallint NOT NULL,
	"baustein" smallint NOT NULL,
	"arbeitgeber_id" uuid NOT NULL,
	"ab" date NOT NULL,
	"bewilligt_hundertstel" integer NOT NULL,
	"eingerichtet_hundertstel" integer NOT NULL,
	"besetzt_hundertstel" integer NOT NULL,
	"bekannt_von" date NOT NULL,
	"bekannt_bis" date DEFAULT 'infinity' NOT NULL,
	CONSTRAINT "landstellen_pkey" PRIMARY KEY("tenant_id","jahr","baustein","arbeitgeber_id","ab","bekannt_bis"),
	CONSTRAINT "landstellen_bekannt" CHECK ("kim"."landstellen"."bekannt_bis" >= "kim"."landstellen"."bekannt_von")
);
--> statement-breakpoint
ALTER TABLE "kim"."landgeld" ADD CONSTRAINT "landgeld_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."landjahr" ADD CONSTRAINT "landjahr_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."landmonat" ADD CONSTRAINT "landmonat_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."landstellen" ADD CONSTRAINT "landstellen_tenant_id_organisation_id_fk"
  FOREIGN KEY ("tenant_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "kim"."landstellen" ADD CONSTRAINT "landstellen_arbeitgeber_id_organisation_id_fk"
  FOREIGN KEY ("arbeitgeber_id") REFERENCES "kim"."organisation"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "landgeld_bekannt_ix" ON "kim"."landgeld" USING btree ("jahr","bekannt_bis");--> statement-breakpoint
CREATE INDEX "landjahr_bekannt_ix" ON "kim"."landjahr" USING btree ("jahr","bekannt_bis");--> statement-breakpoint
CREATE INDEX "landstellen_bekannt_ix" ON "kim"."landstellen" USING btree ("jahr","bekannt_bis");